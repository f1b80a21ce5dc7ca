import { Knex } from 'knex';
import { isPostgres } from './dialect';

/** What a raw statement gave back with `returning`: drivers hand it over in two ways. */
export function returnedRows<Row>(
  knex: Knex,
  answer: Row[] & { readonly rows?: Row[] },
): readonly Row[] {
  return isPostgres(knex) ? answer.rows ?? [] : answer;
}
