import { wordsApart } from '@backstage-data-mesh/contract';

/** A table that others may refer to. @public */
export interface ReferableTable {
  readonly schema: string;
  readonly table: string;
  /** Columns that identify a row, each list on its own. */
  readonly keys: readonly (readonly string[])[];
}

/** @public */
export interface RelationshipCandidate {
  readonly columns: readonly string[];
  readonly to: {
    readonly schema: string;
    readonly table: string;
    readonly columns: readonly string[];
  };
}

/** No table refers to more others than a person would look at. */
const MOST = 20;

/**
 * The tables that columns may refer to, by their names: `customer_id` refers to `customers.id`, and to `customers.customer_id`
 * where that is the key. A column that is the whole key of its own table under the same name refers to nothing.
 * @public
 */
export function relationshipCandidates(
  own: ReferableTable & { readonly columns: readonly string[] },
  others: readonly ReferableTable[],
): RelationshipCandidate[] {
  const candidates: RelationshipCandidate[] = [];
  const ownKeys = new Set(
    own.keys.flatMap(key => (key.length === 1 ? [fold(key[0])] : [])),
  );
  for (const column of own.columns) {
    for (const other of others) {
      const isOwn = other.schema === own.schema && other.table === own.table;
      const key = other.keys.find(
        ([first, ...more]) =>
          first !== undefined &&
          more.length === 0 &&
          refersTo(column, other.table, first),
      );
      if (
        key &&
        !isOwn &&
        !(ownKeys.has(fold(column)) && !isNamedAfter(column, other.table))
      ) {
        candidates.push({
          columns: [column],
          to: { schema: other.schema, table: other.table, columns: key },
        });
        break;
      }
    }
    if (candidates.length === MOST) break;
  }
  return candidates;
}

function refersTo(column: string, table: string, key: string): boolean {
  const isCommon = /^(?:id|key|code|uuid|nr|no|number)$/.test(wordsApart(key));
  return isCommon
    ? isNamedAfter(column, table)
    : fold(column) === fold(key) && isNamedAfter(key, table);
}

/** `customer_id` is named after `customers`, `dim_customer` and `customer_profile`. */
function isNamedAfter(column: string, table: string): boolean {
  const stem = wordsApart(column).replace(
    / (?:id|key|code|uuid|nr|no|number|ref|fk)$/,
    '',
  );
  const words = wordsApart(table).split(' ').map(singular);
  return (
    stem !== '' && stem.split(' ').every(word => words.includes(singular(word)))
  );
}

function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  return /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, '');
}

function fold(name: string): string {
  return name.toLowerCase();
}
