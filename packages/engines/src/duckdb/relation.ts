import { SchemaObject, SchemaProperty } from '@backstage-data-mesh/contract';
import { DIALECTS } from '@backstage-data-mesh/quality';
import { csvHeaderOf } from './csvHeader';
import { Ask, FileServer, folderKeysOf } from './files';
import { promisedType, unreadableAs } from './fileType';

const { name, text } = DIALECTS.duckdb;

/**
 * The query that reads the files of a table with the types they have.
 *
 * Parquet says itself what it holds. CSV has no types: a column is of the type that the contract promises when every value
 * can be read as that, else it is text, which is what the check of its type then finds. JSON knows numbers and texts: a day
 * or moment is one when the contract says so and every text is one.
 */
export async function relationOf(
  ask: Ask,
  server: FileServer,
  files: readonly string[],
  object: SchemaObject,
): Promise<string> {
  switch (server.format) {
    case 'csv':
      return typed(ask, await csvOf(server, files, object), object);
    case 'json':
      return typed(ask, await jsonOf(ask, files, object), object);
    default:
      return parquetOf(ask, files, object);
  }
}

/** A query, and of which type its columns are as they stand. */
interface Untyped {
  readonly query: string;
  readonly types: ReadonlyMap<string, string>;
  /** Whether numbers and truth values are texts, too. */
  readonly allText: boolean;
}

async function parquetOf(
  ask: Ask,
  files: readonly string[],
  object: SchemaObject,
): Promise<string> {
  const [first] = files;
  const own = await typesOf(
    ask,
    `SELECT * FROM read_parquet(${text(first)}, hive_partitioning = false)`,
  );
  const inFolders = promisedInFolders(first, object, [...own.keys()]);
  return `SELECT * FROM read_parquet(${listOf(
    files,
  )}, union_by_name = true, hive_partitioning = ${inFolders.length > 0})`;
}

/** Files with the same header are read together; drift of the schema makes several groups. */
async function csvOf(
  server: FileServer,
  files: readonly string[],
  object: SchemaObject,
): Promise<Untyped> {
  const groups = new Map<string, { sql: string; files: string[] }>();
  const types = new Map<string, string>();
  for (const file of files) {
    const header = await csvHeaderOf(file, server.delimiter);
    if (header) {
      const { delimiter, columns } = header;
      const inFolders = promisedInFolders(file, object, columns);
      for (const column of [...columns, ...inFolders]) {
        types.set(column, 'VARCHAR');
      }
      const sql = [
        `auto_detect = false, header = true, quote = '"', escape = '"'`,
        `delim = ${text(delimiter)}`,
        ...(server.encoding ? [`encoding = ${text(server.encoding)}`] : []),
        `columns = ${structOf(columns.map(each => [each, 'VARCHAR']))}`,
        `hive_partitioning = ${inFolders.length > 0}`,
        'hive_types_autocast = false',
      ].join(', ');
      const group = groups.get(sql) ?? { sql, files: [] };
      group.files.push(file);
      groups.set(sql, group);
    }
  }
  if (groups.size === 0) {
    throw new Error('All files are empty');
  }
  return {
    query: [...groups.values()]
      .map(
        ({ sql, files: same }) =>
          `SELECT * FROM read_csv(${listOf(same)}, ${sql})`,
      )
      .join('\nUNION ALL BY NAME\n'),
    types,
    allText: true,
  };
}

async function jsonOf(
  ask: Ask,
  files: readonly string[],
  object: SchemaObject,
): Promise<Untyped> {
  const options = 'union_by_name = true, hive_partitioning = false';
  const found = await typesOf(
    ask,
    `SELECT * FROM read_json(${listOf(files)}, ${options}, sample_size = -1)`,
  );
  const types = new Map(
    [...found].map(([column, type]): [string, string] => [
      column,
      // What looks like a day is a text to JSON.
      /^(?:DATE|TIME|UUID|JSON)/.test(type) ? 'VARCHAR' : type,
    ]),
  );
  const inFolders = promisedInFolders(files[0], object, [...types.keys()]);
  const query = `SELECT * FROM read_json(${listOf(files)}, columns = ${structOf(
    [...types],
  )}, hive_partitioning = ${
    inFolders.length > 0
  }, hive_types_autocast = false)`;
  for (const column of inFolders) types.set(column, 'VARCHAR');
  return { query, types, allText: false };
}

/** Columns that the contract promises and that stand in the names of folders only. */
function promisedInFolders(
  file: string,
  object: SchemaObject,
  columns: readonly string[],
): readonly string[] {
  const there = new Set(columns.map(fold));
  const promised = new Set(object.properties.map(each => fold(nameOf(each))));
  return folderKeysOf(file).filter(
    key => promised.has(fold(key)) && !there.has(fold(key)),
  );
}

/** Gives columns the promised type, where every value is of that. Looks at all of the data once. */
async function typed(
  ask: Ask,
  { query, types, allText }: Untyped,
  object: SchemaObject,
): Promise<string> {
  const byName = new Map(
    [...types].map(([column, type]): [string, [string, string]] => [
      fold(column),
      [column, type],
    ]),
  );
  const wanted = object.properties.flatMap(property => {
    const [column, type] = byName.get(fold(nameOf(property))) ?? [];
    const promised = promisedType(property);
    return column &&
      promised &&
      promised !== type &&
      (allText || canBe(type, promised))
      ? [{ column, promised }]
      : [];
  });
  if (wanted.length === 0) {
    return query;
  }
  const [row] = await ask(
    `SELECT ${wanted
      .map(
        ({ column, promised }, index) =>
          `count_if(${name(column)} IS NOT NULL AND (${unreadableAs(
            `CAST(${name(column)} AS VARCHAR)`,
            promised,
          )})) AS c${index}`,
      )
      .join(',\n')}\nFROM (\n${query}\n)`,
  );
  const readable = wanted.filter(
    (_, index) => Number(row?.[`c${index}`] ?? 0) === 0,
  );
  return readable.length === 0
    ? query
    : `SELECT * REPLACE (${readable
        .map(
          ({ column, promised }) =>
            `CAST(${name(column)} AS ${promised}) AS ${name(column)}`,
        )
        .join(', ')})\nFROM (\n${query}\n)`;
}

/** In JSON a text in quotes is no number, and what is nested is nothing else. */
function canBe(type: string | undefined, promised: string): boolean {
  return type === 'VARCHAR'
    ? /^(?:DATE|TIME)/.test(promised)
    : /INT|DECIMAL|DOUBLE|FLOAT/.test(promised) &&
        /^(?:[A-Z]*INT|DOUBLE)$/.test(type ?? '');
}

async function typesOf(ask: Ask, query: string): Promise<Map<string, string>> {
  const rows = await ask(`SELECT * FROM (DESCRIBE ${query})`);
  return new Map(
    rows.map(row => [String(row.column_name), String(row.column_type)]),
  );
}

function nameOf({ physicalName, name: own }: SchemaProperty): string {
  return physicalName?.trim() || own;
}

function fold(column: string): string {
  return column.toLowerCase();
}

function listOf(files: readonly string[]): string {
  return `[${files.map(text).join(', ')}]`;
}

function structOf(entries: readonly (readonly [string, string])[]): string {
  return `{${entries
    .map(([key, value]) => `${text(key)}: ${text(value)}`)
    .join(', ')}}`;
}
