import { Dialect } from '../../dialect/dialect';
import { NotExpressible } from '../../dialect/notExpressible';
import { Segment } from './segments';

/** What placeholders of a query stand for. */
export interface Meant {
  /** Name of the table, with schema and catalog before it where they are known. */
  readonly table: readonly string[];
  readonly column?: string;
  /** What rows are read from instead of the table, as it is to stand in the query. */
  readonly rows?: string;
}

const WORDS = {
  table: 'object|table|model',
  column: 'property|column|field',
  schema: 'schema|dataset',
  catalog: 'catalog|database|project',
};

const TABLE = new RegExp(
  `(?:\\$?\\{(?:${WORDS.catalog}|${WORDS.schema})\\}\\.)*\\$?\\{(?:${WORDS.table})\\}`,
  'g',
);
const OTHER = new RegExp(
  `\\$?\\{(${WORDS.column}|${WORDS.schema}|${WORDS.catalog})\\}`,
  'g',
);

/**
 * Puts names in the place of placeholders: `{object}` and `{property}` of the standard, and what datacontract-cli takes
 * for them (`table`, `model`; `column`, `field`; `schema`, `dataset`; `catalog`, `database`, `project`), each also with
 * a `$` before it. Quotes around a placeholder alone make no difference, except that within single quotes it is the name as a text.
 */
export function fillIn(
  dialect: Dialect,
  segments: readonly Segment[],
  meant: Meant,
): string {
  return segments
    .map(segment => {
      switch (segment.kind) {
        case 'code':
          return fill(segment.sql, dialect, meant);
        case 'name':
          return isPlaceholder(segment.content)
            ? fill(segment.content, dialect, meant)
            : segment.sql;
        case 'text':
          return isPlaceholder(segment.content)
            ? dialect.text(plainNameOf(segment.content, meant))
            : segment.sql;
        default:
          return segment.sql;
      }
    })
    .join('');
}

function fill(code: string, dialect: Dialect, meant: Meant): string {
  const table =
    meant.rows ?? meant.table.map(part => dialect.name(part)).join('.');
  return code
    .replace(TABLE, () => table)
    .replace(OTHER, (_, word: string) => dialect.name(partOf(word, meant)));
}

/** Whether a query speaks of its own table by a placeholder, so that something else can be put in its place. */
export function hasTablePlaceholder(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ kind, content }) =>
      (kind === 'code' || (kind === 'name' && isPlaceholder(content))) &&
      content.search(TABLE) >= 0,
  );
}

const ALONE = new RegExp(`^\\$?\\{(${Object.values(WORDS).join('|')})\\}$`);

function isPlaceholder(content: string): boolean {
  return ALONE.test(content);
}

function plainNameOf(placeholder: string, meant: Meant): string {
  return partOf(ALONE.exec(placeholder)?.[1] ?? '', meant);
}

function partOf(word: string, { table, column }: Meant): string {
  const [name, schema, catalog] = [...table].reverse();
  const found =
    (isOne(word, WORDS.table) && name) ||
    (isOne(word, WORDS.column) && column) ||
    (isOne(word, WORDS.schema) && schema) ||
    (isOne(word, WORDS.catalog) && catalog);
  if (!found) {
    throw new NotExpressible(
      isOne(word, WORDS.column)
        ? `The query speaks of a {${word}}, but the rule stands at a table.`
        : `The query speaks of a {${word}}, which is not known of this server.`,
    );
  }
  return found;
}

function isOne(word: string, words: string): boolean {
  return words.split('|').includes(word);
}
