import { wordsApart } from '@backstage-data-mesh/contract';
import { Dialect } from '../dialect/dialect';
import { DIALECTS } from '../dialect/dialects';
import { TableToProfile } from './planProfile';

/** More values than this are no list that a person could name. */
export const MOST_VALUES = 20;
/** Columns whose values are listed, of one table. */
const MOST_LISTS = 12;
/** Days of loads that are looked at. */
export const MOST_DAYS = 60;

/** Names of columns that say when a row came, the likeliest first. */
const LOAD_TIMES = [
  /^(?:etl |dwh |_)?(?:loaded?|ingest(?:ed|ion)?|import(?:ed)?|inserted) ?(?:at|time|ts|date|on|timestamp)?$/,
  /^(?:updated|modified|changed|last (?:updated|modified|changed)) ?(?:at|time|ts|date|on|timestamp)?$/,
  /^(?:created|recorded|received|extracted) ?(?:at|time|ts|date|on|timestamp)?$/,
  /^(?:day|date|business date|as of|event (?:time|date)|ts|timestamp|partition date)$/,
];

/** The column that says when a row came, from its name. */
export function loadColumnOf(
  columns: readonly { readonly name: string; readonly family: string }[],
): string | undefined {
  const times = columns.filter(({ family }) => family === 'time');
  for (const pattern of LOAD_TIMES) {
    const found = times.find(({ name }) => pattern.test(wordsApart(name)));
    if (found) return found.name;
  }
  return undefined;
}

/** Rows by day, newest first, with the values of columns that lack some; one statement. */
export function loadsStatement(
  table: TableToProfile,
  column: string,
  lacking: readonly string[],
): string {
  const dialect = DIALECTS[table.dialect];
  const time = dialect.name(column);
  return [
    'SELECT',
    `  ${[
      `${dialect.asText(`CAST(${time} AS DATE)`)} AS day`,
      'count(*) AS total',
      `max(${dialect.epoch(time)}) AS newest`,
      ...lacking.map((name, nth) => `count(${dialect.name(name)}) AS v${nth}`),
    ].join(',\n  ')}`,
    `FROM ${tableOf(dialect, table)}`,
    `WHERE ${time} IS NOT NULL`,
    // By its place: MySQL does not see that the text follows from the date.
    'GROUP BY 1',
    'ORDER BY 1 DESC',
    `LIMIT ${MOST_DAYS}`,
  ].join('\n');
}

/** Counts different values of columns without doubt; one statement for each, since one may be too much. */
export function distinctStatement(
  table: TableToProfile,
  columns: readonly string[],
): string {
  const dialect = DIALECTS[table.dialect];
  const names = columns.map(name => dialect.name(name)).join(', ');
  const source = tableOf(dialect, table);
  return columns.length === 1
    ? `SELECT count(DISTINCT ${names}) AS different FROM ${source}`
    : `SELECT count(*) AS different FROM (SELECT DISTINCT ${names} FROM ${source}) AS keys`;
}

/** The values of columns that have few, each with its rows; all in one scan where the engine can. */
export function valuesStatement(
  table: TableToProfile,
  columns: readonly string[],
): string {
  const dialect = DIALECTS[table.dialect];
  const source = tableOf(dialect, table);
  const listed = columns.slice(0, MOST_LISTS);
  const one = (name: string, nth: number) => {
    const column = dialect.name(name);
    return `SELECT ${nth} AS which, ${dialect.asText(
      column,
    )} AS value, count(*) AS total FROM ${source} WHERE ${column} IS NOT NULL GROUP BY ${column}`;
  };
  if (dialect.id === 'mysql' || listed.length === 1) {
    return listed.map(one).join('\nUNION ALL\n');
  }
  const names = listed.map(name => dialect.name(name));
  const which = names
    .map((name, nth) => `WHEN grouping(${name}) = 0 THEN ${nth}`)
    .join(' ');
  const value = names
    .map(name => `WHEN grouping(${name}) = 0 THEN ${dialect.asText(name)}`)
    .join(' ');
  return [
    `SELECT CASE ${which} END AS which, CASE ${value} END AS value, count(*) AS total`,
    `FROM ${source}`,
    `GROUP BY GROUPING SETS (${names.map(name => `(${name})`).join(', ')})`,
  ].join('\n');
}

/** Rows whose value is not in the other table. */
export function missingStatement(
  table: TableToProfile,
  columns: readonly string[],
  to: {
    readonly parts: readonly string[];
    readonly columns: readonly string[];
  },
): string {
  const dialect = DIALECTS[table.dialect];
  const other = to.parts.map(part => dialect.name(part)).join('.');
  const pairs = columns.map(
    (name, nth) =>
      `target.${dialect.name(to.columns[nth])} = source.${dialect.name(name)}`,
  );
  return [
    'SELECT count(*) AS missing',
    `FROM ${tableOf(dialect, table)} AS source`,
    `WHERE ${columns
      .map(name => `source.${dialect.name(name)} IS NOT NULL`)
      .join(' AND ')}`,
    `  AND NOT EXISTS (SELECT 1 FROM ${other} AS target WHERE ${pairs.join(
      ' AND ',
    )})`,
  ].join('\n');
}

function tableOf(dialect: Dialect, { parts }: TableToProfile): string {
  return parts.map(part => dialect.name(part)).join('.');
}
