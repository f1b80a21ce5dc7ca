import {
  Excuse,
  Reign,
  reignsOf,
  ServiceLevelObjective,
  sliceAt,
} from '@backstage-data-mesh/service-level';
import { StoredTerms } from '../registry/storedTerms';

/** Terms of an objective as they are stored; `number` is what slices remember. */
export interface NumberedTerms {
  readonly number: number;
  readonly from: number;
  readonly terms: StoredTerms;
}

/** How an objective stands, as numbers; missing where nothing was measured. */
export interface Seen {
  readonly risk: number;
  readonly leftShare?: number;
  readonly attainment?: number;
}

/** An objective that is to be judged, with all that is known of it. Times are UTC milliseconds. */
export interface DueObjective {
  readonly id: number;
  readonly productRef: string;
  readonly contractRef: string;
  readonly promise: ServiceLevelObjective;
  readonly promised: boolean;
  /** Oldest first; none for a promise that has no slices. */
  readonly terms: readonly NumberedTerms[];
  readonly excuses: readonly Excuse[];
  readonly standing: string;
  /** What lists of products and rules see of it, beside the standing. */
  readonly seen: Seen;
  readonly judgedAt?: number;
  /** Start of its first slice. */
  readonly firstAt?: number;
  /** What happened in this time is to be judged again. */
  readonly again?: { readonly from: number; readonly to: number };
  /** What is at fault, as far as is known. */
  readonly faultSince?: number;
  readonly faultWhy?: string;
  /** When someone saw it last. */
  readonly faultSeen?: number;
  readonly alert?: string;
  readonly alertSince?: number;
  /** Of its row when it was read, where the database numbers them. */
  readonly version?: string;
}

/** The terms that count now; nothing when it is promised no more. */
export function currentTerms({ terms }: DueObjective): StoredTerms | undefined {
  const last = terms[terms.length - 1]?.terms;
  return last?.ends ? undefined : last;
}

/** From when on which terms count. What was measured before the suite knew the promise is judged by the first terms. */
export function reignsFor(
  { terms }: DueObjective,
  firstAt: number,
): readonly Reign[] {
  return reignsOf(
    terms.map(({ number, from, terms: { rule, cadence, ends } }, index) => ({
      id: String(number),
      from: index === 0 ? Math.min(from, firstAt) : from,
      rule,
      cadence: cadence.value,
      ends,
    })),
  );
}

/** The start of the slice that something happened in, by the first terms. */
export function firstSliceAt(
  { terms }: DueObjective,
  moment: number,
): number | undefined {
  const cadence = terms[0]?.terms.cadence.value;
  return cadence && (sliceAt(cadence, moment)?.start ?? moment);
}
