import {
  Incident,
  lengthOf,
  Objective,
} from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { Pair, pairKey, pairOf } from '../pair';
import { Severity } from '../telling/policy';

/** A promise as incidents look at it. Times are UTC milliseconds. */
export interface LookedAt {
  readonly id: number;
  readonly promise: Pick<
    Objective,
    'id' | 'indicator' | 'property' | 'text' | 'cadence' | 'elements'
  > & {
    readonly type: string;
  };
  readonly standing: string;
  readonly alert?: string;
  readonly alertSince?: number;
  /** Broken right now. */
  readonly fault?: {
    readonly since: number;
    readonly why: string;
    /** When it was seen last, as far as is known. */
    readonly seen?: number;
  };
}

/** What a product promises under a contract. */
export interface PairFaults extends Pair {
  readonly objectives: readonly LookedAt[];
}

/** What products promise under contracts, and what of it is broken. */
export async function readFaults(
  knex: Knex,
  pairs: readonly Pair[],
): Promise<PairFaults[]> {
  const rows: {
    id: number;
    product_ref: string;
    contract_ref: string;
    details: string;
    standing: string;
    alert: string | null;
    alert_since: number | string | null;
    at_fault: boolean | number;
    fault_since: number | string | null;
    fault_why: string | null;
    fault_seen: number | string | null;
  }[] = await knex
    .select(
      'o.id',
      'o.product_ref',
      'o.contract_ref',
      'o.details',
      'o.standing',
      'o.alert',
      'o.alert_since',
      'o.at_fault',
      'o.fault_since',
      'o.fault_why',
      'o.fault_seen',
    )
    .from(
      rowsOf(
        knex,
        { product_ref: 'text', contract_ref: 'text' },
        pairs.map(({ productRef, contractRef }) => [productRef, contractRef]),
      ),
    )
    .joinRaw(
      'join objectives o on o.product_ref = r.product_ref and o.contract_ref = r.contract_ref and o.promised',
    )
    .orderBy('o.id');
  const found = new Map<string, LookedAt[]>(
    pairs.map(pair => [pairKey(pair), []]),
  );
  for (const row of rows) {
    found.get(pairKey(pairOf(row)))?.push({
      id: row.id,
      promise: JSON.parse(row.details),
      standing: row.standing,
      alert: row.alert ?? undefined,
      alertSince:
        row.alert_since === null ? undefined : Number(row.alert_since),
      fault: row.at_fault
        ? {
            since: Number(row.fault_since),
            why: row.fault_why ?? 'What is promised does not hold.',
            seen: row.fault_seen === null ? undefined : Number(row.fault_seen),
          }
        : undefined,
    });
  }
  return pairs.map(pair => ({
    ...pair,
    objectives: found.get(pairKey(pair)) ?? [],
  }));
}

/** All faults of a product under a contract in one. */
export interface Fault {
  readonly since: number;
  readonly why: string;
}

export function faultOf({ objectives }: PairFaults): Fault | undefined {
  const faults = objectives.flatMap(({ fault }) => fault ?? []);
  if (faults.length === 0) return undefined;
  const [first, ...rest] = faults.sort((a, b) => a.since - b.since);
  const more =
    rest.length === 0
      ? ''
      : ` ${rest.length} other ${
          rest.length === 1 ? 'promise is' : 'promises are'
        } broken, too.`;
  return { since: first.since, why: `${first.why}${more}` };
}

/** What a person says is over is over until someone looks again and sees that it is not. */
export function newFaultsOf(
  pair: PairFaults,
  last: Incident | undefined,
): PairFaults {
  const over = last?.timeline.findLast(({ type }) => type === 'resolved');
  if (last?.state !== 'resolved' || !over?.by) return pair;
  return {
    ...pair,
    objectives: pair.objectives.map(each =>
      (each.fault?.seen ?? Infinity) > over.at
        ? each
        : { ...each, fault: undefined },
    ),
  };
}

/** Someone has to look at it now when the budget burns fast. */
export function severityOf({ objectives }: PairFaults): Severity {
  return objectives.some(
    ({ fault, alert }) => fault && (alert === 'fast' || alert === 'steady'),
  )
    ? 'page'
    : 'ticket';
}

/** The shortest slice of what is broken, else of all; a day where there is none. */
export function sliceLengthOf({ objectives }: PairFaults): number {
  const lengths = (some: readonly LookedAt[]) =>
    some
      .filter(({ promise }) => promise.type === 'objective')
      .map(({ promise }) => lengthOf(promise.cadence.value));
  const broken = lengths(objectives.filter(({ fault }) => fault));
  const all = broken.length > 0 ? broken : lengths(objectives);
  return all.length > 0 ? Math.min(...all) : 86_400_000;
}
