import {
  ScoredDomain,
  ScoredDomainQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { isoTime, LabelOf } from '../../service/labels';
import { CountColumns, statusAt, toCounts } from '../scoring/statuses';
import { readTree } from './readTree';
import { ScoreScope, whereScored } from './scoreScope';
import { SumRow } from './sums';

/** A domain with how it stands. */
export type ScoredDomainRow = CountColumns & {
  readonly rule_set_id: number;
  readonly rules_hash: string;
  readonly ref: string;
  readonly title: string;
  readonly owner_ref: string | null;
  readonly parent_ref: string | null;
  readonly score: number | null;
  readonly band: string | null;
  readonly level: string | null;
  readonly coverage: number;
  readonly statuses: string;
  readonly broken: number;
  readonly since: number | string;
  readonly evaluated_at: number | string;
  readonly month_score: number | null;
  readonly month_rules: number;
};

/** All that the person may see: domains are few, and who sees which is for the catalog to say. In the order of their names. */
export async function readScoredDomains(
  knex: Knex,
  { view, domains, owners }: ScoreScope,
  ruleSetIds: readonly number[],
): Promise<ScoredDomainRow[]> {
  if (ruleSetIds.length === 0) return [];
  const { inIds, inTexts } = dialectOf(knex);
  const query = knex('domain_scores as s')
    .join('domains as d', 'd.ref', 's.domain_ref')
    .whereRaw(inIds('s.rule_set_id', ruleSetIds))
    .select(
      's.rule_set_id',
      's.rules_hash',
      'd.ref',
      'd.title',
      'd.owner_ref',
      'd.parent_ref',
      's.score',
      's.band',
      's.level',
      's.coverage',
      's.statuses',
      's.passed',
      's.failed',
      's.not_measured',
      's.errors',
      's.waived',
      's.not_applicable',
      's.broken',
      's.since',
      's.evaluated_at',
      's.month_score',
      's.month_rules',
    )
    .orderBy(['d.title', 'd.ref']);
  if (domains) query.whereRaw(inTexts('d.ref', domains));
  if (owners) query.whereRaw(inTexts('d.owner_ref', owners));
  const rows: ScoredDomainRow[] = await query;
  return rows.filter(({ ref }) => view.sees(ref));
}

/** As sums over products are: a domain is one of its kind. */
export function sumsOfDomains(rows: readonly ScoredDomainRow[]): SumRow[] {
  return rows.map(row => {
    const by =
      row.score === null || row.month_score === null
        ? undefined
        : row.score - row.month_score - row.month_rules;
    return {
      ruleSetId: row.rule_set_id,
      key: row.ref,
      level: row.level ?? undefined,
      band: row.band ?? undefined,
      pairs: 1,
      scored: row.score === null ? 0 : 1,
      score: row.score ?? 0,
      coverage: row.coverage,
      compliant: row.broken === 0 ? 1 : 0,
      counts: toCounts(row),
      evaluatedAt: Number(row.evaluated_at),
      movedPairs: by === undefined ? 0 : 1,
      movedBy: by ?? 0,
    };
  });
}

type Order = NonNullable<ScoredDomainQuery['sort']>;

const ORDERS: Record<
  Order,
  (a: ScoredDomainRow, b: ScoredDomainRow) => number
> = {
  score: (a, b) => (a.score ?? -1) - (b.score ?? -1),
  '-score': (a, b) => (b.score ?? -1) - (a.score ?? -1),
  // As they were read.
  name: () => 0,
  '-changed': (a, b) => Number(b.since) - Number(a.since),
};

/** Those that fit, in an order. */
export function pickDomains(
  rows: readonly ScoredDomainRow[],
  { level, band, status, sort = '-score' }: ScoredDomainQuery,
  position: number | undefined,
): ScoredDomainRow[] {
  return rows
    .filter(
      row =>
        (!level?.length || level.includes(row.level ?? 'none')) &&
        (!band?.length || band.includes(row.band ?? '')) &&
        (position === undefined ||
          !status?.length ||
          status.includes(statusAt(row.statuses, position) ?? 'error')),
    )
    .sort(ORDERS[sort]);
}

/** How many products domains have, each with those below it, of those that the person may see. */
export async function countProducts(
  knex: Knex,
  scope: ScoreScope,
): Promise<(domainRef: string) => number> {
  const rows: { ref: string; products: number | string }[] = await whereScored(
    knex,
    knex('products as p')
      .whereNotNull('p.domain_ref')
      .select('p.domain_ref as ref')
      .count({ products: '*' })
      .groupBy('p.domain_ref'),
    { ...scope, owners: undefined },
  );
  const { above } = await readTree(knex);
  const found = new Map<string, number>();
  for (const { ref, products } of rows) {
    for (const ancestor of above.get(ref) ?? [ref]) {
      found.set(ancestor, (found.get(ancestor) ?? 0) + Number(products));
    }
  }
  return ref => found.get(ref) ?? 0;
}

export function toScoredDomain(
  row: ScoredDomainRow,
  labelOf: LabelOf,
  products: number,
): ScoredDomain {
  return {
    domain: { ref: row.ref, title: row.title, exists: true },
    owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
    parent: row.parent_ref ?? undefined,
    products,
    score: row.score ?? undefined,
    band: row.band ?? undefined,
    level: row.level ?? undefined,
    coverage: row.coverage,
    counts: toCounts(row),
    change: changeOf(row),
    since: isoTime(Number(row.since)),
  };
}

function changeOf(row: ScoredDomainRow): number | undefined {
  return row.score === null || row.month_score === null
    ? undefined
    : Math.round((row.score - row.month_score - row.month_rules) * 10) / 10;
}
