import {
  DOMAIN_TALLY_KEYS,
  DomainTally,
} from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { rounded } from './rounded';

/** The column of a key: `openIncidentsOf` is `open_incidents_of`. */
function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** What is not the number of products, which is that of the rows. */
const KEYS = DOMAIN_TALLY_KEYS.filter(key => key !== 'products');
const COLUMNS = KEYS.map(columnOf);

/** Writes what products come to for their domains, where it is another than before. */
export async function storeTallies(
  tx: Knex,
  tallies: readonly (readonly [productId: number, tally: DomainTally])[],
): Promise<void> {
  if (tallies.length === 0) return;
  const names = ['product_id', ...COLUMNS];
  const rows = tallies.map(([id, tally]) => [
    id,
    ...KEYS.map(key => tally[key]),
  ]);
  const all = (table: string) =>
    COLUMNS.map(column => `${table}.${column}`).join(', ');
  await tx.raw(
    `insert into product_tallies (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (product_id) do update set ${COLUMNS.map(
       column => `${column} = excluded.${column}`,
     ).join(', ')}
     where (${all('product_tallies')}) <> (${all('excluded')})`,
    [
      rowsOf(
        tx,
        Object.fromEntries(names.map(name => [name, 'integer' as const])),
        rows,
      ),
    ],
  );
}

/** What the products of a domain, and of those below it, come to. */
export interface DomainSums {
  readonly tally: DomainTally;
  /** The mean over all their scorecards. */
  readonly score?: number;
  /** Of the rules of policies that apply to them and that nobody waived. */
  readonly compliance: { readonly kept: number; readonly rules: number };
  /** In force. */
  readonly waivers: number;
}

const SUMS = [
  'scored',
  'score',
  'rules_kept',
  'rules_asked',
  'waivers',
] as const;

/** Adds up anew what the products of each of these domains come to, those of the domains below it left out. */
export async function refreshSums(
  tx: Knex,
  domainRefs: readonly string[],
): Promise<void> {
  const names = ['domain_ref', 'products', ...COLUMNS, ...SUMS];
  const own = () => refRows(tx, domainRefs);
  await tx.raw(
    `with tallied as (
       select r.ref, count(*) as products, ${sumOf(COLUMNS, 't')}
       from ? join products p on p.domain_ref = r.ref
         join product_tallies t on t.product_id = p.id group by r.ref
     ), scored as (
       select r.ref, count(case when t.kind = 'datapolicy' then null else s.score end) as scored,
         sum(case when t.kind = 'datapolicy' then null else s.score end) as score,
         sum(case when t.kind = 'datapolicy' then s.passed else 0 end) as rules_kept,
         sum(case when t.kind = 'datapolicy' then s.passed + s.failed + s.not_measured + s.errors else 0 end) as rules_asked
       from ? join products p on p.domain_ref = r.ref
         join scores s on s.product_id = p.id join rule_sets t on t.id = s.rule_set_id group by r.ref
     ), waived as (
       select r.ref, count(*) as waivers
       from ? join products p on p.domain_ref = r.ref
         join waivers w on w.subject_ref = p.ref and w.state = 'active' group by r.ref
     )
     insert into domain_sums (${names.join(', ')})
     select r.ref, ${['products', ...COLUMNS, ...SUMS]
       .map(name => `coalesce(${name}, 0)`)
       .join(', ')}
     from ? left join tallied on tallied.ref = r.ref left join scored on scored.ref = r.ref
       left join waived on waived.ref = r.ref where true
     on conflict (domain_ref) do update set ${names
       .slice(1)
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [own(), own(), own(), own()],
  );
}

/** With those of the domains below, in one statement. */
export async function readSums(
  knex: Knex,
  domainRefs: readonly string[],
): Promise<(domainRef: string) => DomainSums> {
  const columns = ['products', ...COLUMNS, ...SUMS];
  const rows: Record<string, number | string>[] = await knex
    .from(refRows(knex, domainRefs))
    .joinRaw('join domain_closure c on c.ancestor = r.ref')
    .joinRaw('join domain_sums s on s.domain_ref = c.descendant')
    .select('r.ref')
    .select(knex.raw(sumOf(columns, 's')))
    .groupBy('r.ref');
  const found = new Map(rows.map(row => [String(row.ref), toSums(row)]));
  return ref => found.get(ref) ?? toSums({});
}

function toSums(row: Readonly<Record<string, number | string>>): DomainSums {
  const of = (name: string) => Number(row[name] ?? 0);
  const scored = of('scored');
  return {
    tally: Object.fromEntries(
      DOMAIN_TALLY_KEYS.map(key => [key, of(columnOf(key))]),
    ) as DomainTally, // of every key there is
    score: scored > 0 ? rounded(of('score') / scored) : undefined,
    compliance: { kept: of('rules_kept'), rules: of('rules_asked') },
    waivers: of('waivers'),
  };
}

function sumOf(columns: readonly string[], table: string): string {
  return columns.map(name => `sum(${table}.${name}) as ${name}`).join(', ');
}

function refRows(knex: Knex, refs: readonly string[]): Knex.Raw {
  return rowsOf(
    knex,
    { ref: 'text' },
    refs.map(ref => [ref]),
  );
}
