import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { Scope, whereContractInScope, whereProductInScope } from '../scope';
import { whereGoneOrInScope } from './readLines';

/** What came into force on one day. */
export interface ChangesOfDay {
  /** Midnight UTC, in milliseconds. */
  readonly day: number;
  readonly versions: number;
  /** Versions of which this is the verdict. */
  readonly breaking: number;
  readonly dangerous: number;
  readonly compatible: number;
  /** Single changes. */
  readonly breakingChanges: number;
  readonly dangerousChanges: number;
  readonly compatibleChanges: number;
}

/** Whose changes: of some contracts, or of all that a person may see, those of some domains only where they are named. */
export type ChangesOf =
  | { readonly type: 'contracts'; readonly refs: readonly string[] }
  | {
      readonly type: 'scope';
      readonly contracts: Scope;
      readonly products: Scope;
      readonly domains?: ReadonlySet<string>;
    };

const DAY = 86_400_000;

/** Per day, in no order; days without a version are left out. */
export async function countChanges(
  knex: Knex,
  of: ChangesOf,
  range: { readonly from: number; readonly to: number },
): Promise<ChangesOfDay[]> {
  // A bound number would be no integer to SQLite, and the division none of integers.
  const day = knex.raw(`seen_at / ${DAY}`);
  const withVerdict = (verdict: string) =>
    knex.raw('sum(case when verdict = ? then 1 else 0 end) as ??', [
      verdict,
      verdict,
    ]);
  const rows: Record<string, number | string>[] = await knex(
    'contract_changes as d',
  )
    .select(
      knex.raw('? as ??', [day, 'day']),
      knex.raw('count(*) as versions'),
      withVerdict('breaking'),
      withVerdict('dangerous'),
      withVerdict('compatible'),
      knex.raw('sum(breaking) as ??', ['breakingChanges']),
      knex.raw('sum(dangerous) as ??', ['dangerousChanges']),
      knex.raw('sum(compatible) as ??', ['compatibleChanges']),
    )
    .where('seen_at', '>=', range.from)
    .andWhere('seen_at', '<', range.to)
    .andWhere(query => whereOf(knex, query, of))
    .groupByRaw('?', [day]);
  return rows.map(row => ({
    day: Number(row.day) * DAY,
    versions: Number(row.versions),
    breaking: Number(row.breaking),
    dangerous: Number(row.dangerous),
    compatible: Number(row.compatible),
    breakingChanges: Number(row.breakingChanges),
    dangerousChanges: Number(row.dangerousChanges),
    compatibleChanges: Number(row.compatibleChanges),
  }));
}

function whereOf(knex: Knex, query: Knex.QueryBuilder, of: ChangesOf): void {
  if (of.type === 'contracts') {
    query.whereRaw(dialectOf(knex).inTexts('d.contract_ref', of.refs));
    return;
  }
  const domains = of.domains && [...of.domains];
  const inDomains = (inner: Knex.QueryBuilder, column: string) =>
    domains ? inner.whereRaw(dialectOf(knex).inTexts(column, domains)) : inner;
  const own = whereContractInScope(
    knex,
    inDomains(knex.select('c.ref').from('contracts as c'), 'c.domain_ref'),
    'c',
    of.contracts,
  );
  const ofProducts = whereProductInScope(
    knex,
    inDomains(
      knex
        .select('line.contract_ref')
        .from('contract_lines as line')
        .join('products as p', 'p.ref', 'line.product_ref')
        .leftJoin('contracts as lc', 'lc.ref', 'line.contract_ref'),
      'p.domain_ref',
    ),
    'p',
    of.products,
  ).where(inner => whereGoneOrInScope(knex, inner, 'lc', of.contracts));
  query.whereIn('d.contract_ref', own).orWhereIn('d.contract_ref', ofProducts);
}
