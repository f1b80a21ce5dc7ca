import { Cadence, Rule, Window } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';

/** By what slices are judged from a moment on. UTC milliseconds. */
export interface StoredTerms {
  readonly number: number;
  readonly from: number;
  /** Of the contract. */
  readonly version: string;
  readonly rule: Rule;
  readonly cadence: Cadence;
  /** 0 to 1. */
  readonly target: number;
  readonly window: Window;
}

/** All terms of an objective, oldest first. */
export async function readTerms(
  knex: Knex,
  objectiveId: number,
): Promise<StoredTerms[]> {
  const rows: {
    number: number;
    from_at: number | string;
    version: string;
    terms: string;
  }[] = await knex('objective_terms')
    .select('number', 'from_at', 'version', 'terms')
    .where({ objective_id: objectiveId })
    .orderBy('number');
  return rows.map(row => {
    const { rule, cadence, target, window } = JSON.parse(row.terms);
    return {
      number: row.number,
      from: Number(row.from_at),
      version: row.version,
      rule,
      cadence: cadence.value,
      target: target.value,
      window: window.value,
    };
  });
}
