import { Objective } from '@backstage-data-mesh/service-level';

/**
 * JSON in `objective_terms.terms`: what of an objective its slices are judged and counted by. With `ends`, from then on
 * nothing is promised.
 */
export type StoredTerms = Pick<
  Objective,
  'rule' | 'cadence' | 'target' | 'window'
> & { readonly ends?: boolean };

export function storedTermsOf(
  { rule, cadence, target, window }: StoredTerms,
  ends = false,
): StoredTerms {
  return { rule, cadence, target, window, ...(ends && { ends }) };
}

/** Whether slices come out the same by both, whoever says so. */
export function isSame(a: StoredTerms, b: StoredTerms): boolean {
  return (
    JSON.stringify([a.rule, a.cadence.value, a.ends ?? false]) ===
      JSON.stringify([b.rule, b.cadence.value, b.ends ?? false]) &&
    JSON.stringify([a.target.value, a.window.value]) ===
      JSON.stringify([b.target.value, b.window.value])
  );
}
