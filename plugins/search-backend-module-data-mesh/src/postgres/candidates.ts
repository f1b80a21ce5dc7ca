import { PgSearchQuery } from '@backstage/plugin-search-backend-module-pg';
import { Knex } from 'knex';

/** The type that most documents are of. The migration's index leaves it out. */
const FIELDS = 'data-field';

/**
 * So many of the fields, and so many of all else, are read and put into order at most. Of a word that stands in a hundred
 * thousand documents a page shows 25: reading all of them would take a second.
 */
export const MOST_CANDIDATES = 2_000;

/** Trust and use, 0 to 1; what says nothing about it is neither better nor worse than the average. */
const WEIGHT = `case when jsonb_typeof(document -> 'weight') = 'number' then (document -> 'weight')::float8 else 0.5 end`;

/** As many places for bindings as there are values. */
const places = (values: readonly unknown[], between: string) =>
  values.map(() => '?').join(between);

/**
 * The rows among which a page is: where each lies (`place`), how well its text fits (`rank`), and how far it can be trusted
 * (`weight`). Fields are a `part` of their own, so that they leave room for what they are in. A part with one row more than
 * {@link MOST_CANDIDATES} has more than is known.
 *
 * @param terms - in the language of `to_tsquery`: the first finds, all of them rank; none finds everything
 */
export function candidates(
  tx: Knex.Transaction,
  { types, fields, normalization = 0 }: PgSearchQuery,
  terms: readonly string[],
): Knex.Raw {
  const [found] = terms;
  const conditions = [
    ...(found === undefined
      ? []
      : [tx.raw(`body @@ to_tsquery('english', ?)`, [found])]),
    ...Object.entries(fields ?? {}).map(([key, value]) =>
      hasOneOf(tx, key, value),
    ),
  ];
  const rank = terms.map(term =>
    tx.raw(`ts_rank_cd(body, to_tsquery('english', ?), ?)`, [
      term,
      normalization,
    ]),
  );
  const parts = partsOf(tx, types).map((part, number) =>
    tx.raw(
      `(select ${number} as part, ctid as place, ${
        places(rank, ' + ') || 0
      } as rank,
          ${WEIGHT} as weight
        from documents
        where ${places([part, ...conditions], ' and ')} limit ?)`,
      [...rank, part, ...conditions, MOST_CANDIDATES + 1],
    ),
  );
  return tx.raw(places(parts, ' union all '), parts);
}

function partsOf(
  tx: Knex.Transaction,
  types: readonly string[] | undefined,
): readonly Knex.Raw[] {
  const fields = tx.raw(`type = '${FIELDS}'`);
  // Said as the index says it, so that the planner sees that it fits.
  const isNone = `type <> '${FIELDS}'`;
  if (!types) return [fields, tx.raw(isNone)];
  const others = types.filter(type => type !== FIELDS);
  const isOther = tx.raw(`${isNone} and type = any (?)`, [others]);
  if (!types.includes(FIELDS)) return [isOther];
  return others.length > 0 ? [fields, isOther] : [fields];
}

/** As Backstage's engine filters: the document has one of the values, or a list with one of them. */
function hasOneOf(
  tx: Knex.Transaction,
  key: string,
  value: string | readonly string[],
): Knex.Raw {
  const wanted = [value]
    .flat()
    .flatMap(each => [
      JSON.stringify({ [key]: each }),
      JSON.stringify({ [key]: [each] }),
    ]);
  return tx.raw(
    `(${wanted.map(() => 'document @> ?::jsonb').join(' or ') || 'false'})`,
    wanted,
  );
}
