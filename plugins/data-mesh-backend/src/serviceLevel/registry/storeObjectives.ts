import { ServiceLevelObjective } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { returnedRows } from '../../database/returnedRows';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { markProductsDue } from '../../governance/due/markDue';
import { tallyLevels } from '../tallies/tallyLevels';
import { MadeObjectives } from './makeObjectives';
import { Promiser } from './promisers';
import { isSame, StoredTerms, storedTermsOf } from './storedTerms';

/** By whom: columns of a statement's rows. */
const PAIR = { product_ref: 'text', contract_ref: 'text' } as const;

interface StoredRow {
  readonly id: number;
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly objective_key: string;
  readonly promised: boolean | number;
  readonly version: string;
}

interface LastTerms {
  readonly number: number;
  readonly terms: StoredTerms;
}

/**
 * Writes what these promise in place of what they promised: in a transaction, with the same number of statements however
 * many there are. Terms are only added. What is changed is due to be judged.
 */
export async function storeObjectives(
  tx: Knex.Transaction,
  made: readonly MadeObjectives[],
  now: number,
): Promise<void> {
  const pairs = made.map(({ promiser }) => promiser);
  const before = await readStored(tx, pairs);
  const last = await readLastTerms(
    tx,
    before.map(({ id }) => id),
  );
  const ids = await upsert(tx, made, now);
  const kept = new Set(ids.values());
  const gone = before.filter(({ id, promised }) => promised && !kept.has(id));
  await markGone(
    tx,
    gone.map(({ id }) => id),
    now,
  );
  await addTerms(tx, [
    ...made.flatMap(({ promiser, objectives }) =>
      objectives.flatMap(objective =>
        newTerms(
          ids.get(keyOf(promiser, objective.id)),
          objective,
          promiser.version,
          last,
          now,
        ),
      ),
    ),
    ...gone.flatMap(row => ending(row, last, now)),
  ]);
  await tallyLevels(tx, pairs);
  await rememberMade(tx, pairs);
  await markProductsDue(tx, [
    ...new Set(pairs.map(({ productRef }) => productRef)),
  ]);
}

function keyOf(
  { productRef, contractRef }: Pick<Promiser, 'productRef' | 'contractRef'>,
  key: string,
): string {
  return JSON.stringify([productRef, contractRef, key]);
}

async function readStored(
  tx: Knex,
  pairs: readonly Promiser[],
): Promise<StoredRow[]> {
  return tx
    .select(
      'o.id',
      'o.product_ref',
      'o.contract_ref',
      'o.objective_key',
      'o.promised',
    )
    .from(pairRows(tx, pairs))
    .joinRaw(
      'join objectives o on o.product_ref = r.product_ref and o.contract_ref = r.contract_ref',
    );
}

function pairRows(
  tx: Knex,
  pairs: readonly Pick<Promiser, 'productRef' | 'contractRef'>[],
): Knex.Raw {
  return rowsOf(
    tx,
    PAIR,
    pairs.map(({ productRef, contractRef }) => [productRef, contractRef]),
  );
}

async function readLastTerms(
  tx: Knex,
  ids: readonly number[],
): Promise<ReadonlyMap<number, LastTerms>> {
  const rows: { objective_id: number; number: number; terms: string }[] =
    await tx('objective_terms')
      .select('objective_id', 'number', 'terms')
      .whereRaw(dialectOf(tx).inIds('objective_id', ids))
      .orderBy('number');
  return new Map(
    rows.map(row => [
      row.objective_id,
      { number: row.number, terms: JSON.parse(row.terms) },
    ]),
  );
}

const COLUMNS = {
  ...PAIR,
  objective_key: 'text',
  type: 'text',
  indicator: 'text',
  details: 'text',
  target: 'double',
  standing: 'text',
  now: 'bigint',
} as const;

/** @returns ids by key */
async function upsert(
  tx: Knex,
  made: readonly MadeObjectives[],
  now: number,
): Promise<Map<string, number>> {
  const rows = made.flatMap(({ promiser, objectives }) =>
    objectives.map((objective): RowValue[] => [
      promiser.productRef,
      promiser.contractRef,
      objective.id,
      objective.type,
      objective.type === 'not-measurable' ? null : objective.indicator,
      JSON.stringify(objective),
      objective.type === 'objective' ? objective.target.value : null,
      objective.type === 'not-measurable' ? 'not-measurable' : 'not-measured',
      now,
    ]),
  );
  if (rows.length === 0) return new Map();
  const stored = returnedRows<{
    id: number;
    product_ref: string;
    contract_ref: string;
    objective_key: string;
  }>(
    tx,
    await tx.raw(
      `insert into objectives (product_ref, contract_ref, objective_key, type, indicator, details, target, standing, promised, next_at, changed_at)
       select product_ref, contract_ref, objective_key, type, indicator, details, target, standing, true, now, now
       from ? where true
       on conflict (product_ref, contract_ref, objective_key) do update set
         type = excluded.type, indicator = excluded.indicator, details = excluded.details,
         target = excluded.target, promised = true, next_at = excluded.next_at
       returning id, product_ref, contract_ref, objective_key`,
      [rowsOf(tx, COLUMNS, rows)],
    ),
  );
  return new Map(
    stored.map(row => [
      keyOf(
        { productRef: row.product_ref, contractRef: row.contract_ref },
        row.objective_key,
      ),
      row.id,
    ]),
  );
}

async function markGone(tx: Knex, ids: readonly number[], now: number) {
  if (ids.length === 0) return;
  await tx('objectives')
    .whereRaw(dialectOf(tx).inIds('id', ids))
    .update({ promised: false, next_at: now });
}

type TermsRow = readonly [
  objectiveId: number,
  number: number,
  fromAt: number,
  version: string,
  terms: string,
];

function newTerms(
  id: number | undefined,
  objective: ServiceLevelObjective,
  version: string,
  last: ReadonlyMap<number, LastTerms>,
  now: number,
): TermsRow[] {
  if (id === undefined) return [];
  const before = last.get(id);
  if (objective.type !== 'objective') {
    return before ? endingTerms(id, before, version, now) : [];
  }
  const terms = storedTermsOf(objective);
  return before && isSame(before.terms, terms)
    ? []
    : [[id, (before?.number ?? 0) + 1, now, version, JSON.stringify(terms)]];
}

function ending(
  { id }: StoredRow,
  last: ReadonlyMap<number, LastTerms>,
  now: number,
): TermsRow[] {
  const before = last.get(id);
  return before ? endingTerms(id, before, '', now) : [];
}

function endingTerms(
  id: number,
  { number, terms }: LastTerms,
  version: string,
  now: number,
): TermsRow[] {
  return terms.ends
    ? []
    : [
        [
          id,
          number + 1,
          now,
          version,
          JSON.stringify(storedTermsOf(terms, true)),
        ],
      ];
}

async function addTerms(tx: Knex, rows: readonly TermsRow[]) {
  if (rows.length === 0) return;
  const columns = {
    objective_id: 'integer',
    number: 'integer',
    from_at: 'bigint',
    version: 'text',
    terms: 'text',
  } as const;
  const names = Object.keys(columns).join(', ');
  await tx.raw(
    `insert into objective_terms (${names}) select ${names} from ? where true
     on conflict (objective_id, number) do nothing`,
    [rowsOf(tx, columns, rows)],
  );
}

async function rememberMade(tx: Knex, pairs: readonly Promiser[]) {
  await tx.raw(
    `insert into objectives_made (product_ref, contract_ref, made_from)
     select product_ref, contract_ref, made_from from ? where true
     on conflict (product_ref, contract_ref) do update set made_from = excluded.made_from`,
    [
      rowsOf(
        tx,
        { ...PAIR, made_from: 'text' },
        pairs.map(({ productRef, contractRef, madeFrom }) => [
          productRef,
          contractRef,
          madeFrom,
        ]),
      ),
    ],
  );
}

/** Those who promise nothing any more: what they promised is kept, for its history. */
export async function forgetPromisers(
  tx: Knex.Transaction,
  pairs: readonly Pick<Promiser, 'productRef' | 'contractRef'>[],
  now: number,
): Promise<void> {
  const stored: { id: number; promised: boolean | number }[] = await tx
    .select('o.id', 'o.promised')
    .from(pairRows(tx, pairs))
    .joinRaw(
      'join objectives o on o.product_ref = r.product_ref and o.contract_ref = r.contract_ref',
    );
  const ids = stored.filter(row => row.promised).map(({ id }) => id);
  const last = await readLastTerms(tx, ids);
  await markGone(tx, ids, now);
  await addTerms(
    tx,
    ids.flatMap(id => {
      const before = last.get(id);
      return before ? endingTerms(id, before, '', now) : [];
    }),
  );
  await tx.raw(
    `delete from objectives_made where (product_ref, contract_ref) in (
       select product_ref, contract_ref from ?)`,
    [pairRows(tx, pairs)],
  );
  await tallyLevels(tx, pairs);
  await markProductsDue(tx, [
    ...new Set(pairs.map(({ productRef }) => productRef)),
  ]);
}
