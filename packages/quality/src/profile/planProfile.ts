import { isSensitiveName } from '@backstage-data-mesh/contract';
import { Dialect, DialectName } from '../dialect/dialect';
import { DIALECTS } from '../dialect/dialects';
import { familyOf } from './family';
import { PATTERN_NAMES, TEXT_PATTERNS, TextPattern } from './patterns';

/** A table to be looked at. @public */
export interface TableToProfile {
  readonly dialect: DialectName;
  /** As statements name it: unquoted, schema and catalog before it where needed. */
  readonly parts: readonly string[];
  readonly columns: readonly ColumnToProfile[];
  /** About how many rows it has, if the server says so: patterns are looked for in a part of many. */
  readonly estimatedRows?: number;
}

/** @public */
export interface ColumnToProfile {
  readonly name: string;
  /** As the server calls it. */
  readonly type: string;
  readonly mandatory?: boolean;
  readonly comment?: string;
}

/** Figures of some columns, from one scan. @public */
export interface ProfileScan {
  readonly statement: string;
  readonly measures: readonly ProfileMeasure[];
}

/** @public */
export interface ProfileMeasure {
  /** Of the answer. */
  readonly label: string;
  readonly column: number;
  readonly figure: Figure;
  readonly expression: string;
}

/** @public */
export type Figure =
  | 'values'
  | 'distinct'
  | 'sampleDistinct'
  | 'minimum'
  | 'maximum'
  | 'mean'
  | 'shortest'
  | 'longest'
  | `pattern:${TextPattern}`;

/** @public */
export interface ProfilePlan {
  readonly table: TableToProfile;
  readonly scans: readonly ProfileScan[];
  /** Part of the rows in which patterns are looked for. 1: all. */
  readonly share: number;
}

/** So many rows tell a pattern as well as all do. */
const SAMPLE = 100_000;

/** How many expressions one statement may have. PostgreSQL takes 1,664; Trino compiles each. */
const MOST_EXPRESSIONS: Partial<Record<DialectName, number>> = {
  duckdb: 2_000,
  postgres: 1_600,
  mysql: 1_000,
};
const FEW_EXPRESSIONS = 400;

/** Sorts a value, so a part of the rows must do. */
const EXACT_DISTINCT: ReadonlySet<DialectName> = new Set<DialectName>([
  'postgres',
  'mysql',
  'sqlserver',
]);

/**
 * Plans the figures of a table as one scan; as several when it has more columns than a statement may have expressions.
 * @public
 */
export function planProfile(table: TableToProfile): ProfilePlan {
  const dialect = DIALECTS[table.dialect];
  const share = shareOf(table.estimatedRows);
  const source = sourceOf(dialect, table, share);
  const measures = table.columns.flatMap((column, index) =>
    figuresOf(dialect, column, source.sampled).map(
      ([figure, expression], nth): ProfileMeasure => ({
        label: `c${index}_${nth}`,
        column: index,
        figure,
        expression,
      }),
    ),
  );
  const most = MOST_EXPRESSIONS[table.dialect] ?? FEW_EXPRESSIONS;
  const scans: ProfileScan[] = [];
  for (let at = 0; at === 0 || at < measures.length; at += most) {
    scans.push(scanOf(source.from, measures.slice(at, at + most)));
  }
  return { table, scans, share };
}

/** The halves of a scan that the engine refused. Empty: its one figure is to blame. */
export function halvesOf(
  plan: ProfilePlan,
  { measures }: ProfileScan,
): readonly ProfileScan[] {
  if (measures.length < 2) return [];
  const { from } = sourceOf(
    DIALECTS[plan.table.dialect],
    plan.table,
    plan.share,
  );
  const middle = Math.ceil(measures.length / 2);
  return [measures.slice(0, middle), measures.slice(middle)].map(half =>
    scanOf(from, half),
  );
}

function scanOf(
  from: string,
  measures: readonly ProfileMeasure[],
): ProfileScan {
  return {
    measures,
    statement: `SELECT\n  ${[
      'count(*) AS total',
      ...measures.map(({ expression, label }) => `${expression} AS ${label}`),
    ].join(',\n  ')}\n${from}`,
  };
}

function shareOf(estimated: number | undefined): number {
  if (estimated === undefined || estimated <= 2 * SAMPLE) return 1;
  return Number((SAMPLE / estimated).toPrecision(3));
}

function sourceOf(
  dialect: Dialect,
  { parts, columns }: TableToProfile,
  share: number,
): { readonly from: string; readonly sampled?: string } {
  const table = parts.map(part => dialect.name(part)).join('.');
  if (share === 1) {
    return { from: `FROM ${table}` };
  }
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  let flag = 'is_sampled';
  while (taken.has(flag)) flag += '_';
  const chance = dialect.id === 'mysql' ? 'rand()' : 'random()';
  return {
    from: `FROM (SELECT *, ${chance} < ${share} AS ${flag} FROM ${table}) AS sampled_rows`,
    sampled: flag,
  };
}

function figuresOf(
  dialect: Dialect,
  { name, type }: ColumnToProfile,
  sampled: string | undefined,
): readonly (readonly [Figure, string])[] {
  const column = dialect.name(name);
  const family = familyOf(type);
  const values: readonly [Figure, string] = ['values', `count(${column})`];
  if (family === 'other') {
    return [values];
  }
  const isShown = !isSensitiveName(name);
  return [
    values,
    distinctOf(dialect, column, sampled),
    ...((family === 'number' || family === 'time') && isShown
      ? rangeOf(dialect, column, family)
      : []),
    ...(family === 'text' ? textOf(dialect, column, sampled) : []),
  ];
}

function distinctOf(
  { id }: Dialect,
  column: string,
  sampled: string | undefined,
): readonly [Figure, string] {
  if (!EXACT_DISTINCT.has(id)) {
    return [
      'distinct',
      id === 'trino'
        ? `approx_distinct(${column})`
        : `approx_count_distinct(${column})`,
    ];
  }
  return sampled
    ? [
        'sampleDistinct',
        `count(DISTINCT CASE WHEN ${sampled} THEN ${column} END)`,
      ]
    : ['distinct', `count(DISTINCT ${column})`];
}

function rangeOf(
  dialect: Dialect,
  column: string,
  family: 'number' | 'time',
): readonly (readonly [Figure, string])[] {
  const double = dialect.id === 'mysql' ? 'DOUBLE' : 'DOUBLE PRECISION';
  return [
    ['minimum', dialect.asText(`min(${column})`)],
    ['maximum', dialect.asText(`max(${column})`)],
    ...(family === 'number'
      ? [
          [
            'mean',
            `avg(CAST(${column} AS ${
              dialect.id === 'trino' ? 'DOUBLE' : double
            }))`,
          ] as const,
        ]
      : []),
  ];
}

/** Patterns as shares of what was looked at: a draw that differs between two expressions then does no harm. */
function textOf(
  dialect: Dialect,
  column: string,
  sampled: string | undefined,
): readonly (readonly [Figure, string])[] {
  const length = dialect.length(column);
  const looked = sampled
    ? `${sampled} AND ${column} IS NOT NULL`
    : `${column} IS NOT NULL`;
  return [
    ['shortest', `min(${length})`],
    ['longest', `max(${length})`],
    ...PATTERN_NAMES.map((pattern): readonly [Figure, string] => [
      `pattern:${pattern}`,
      `avg(CASE WHEN ${looked} THEN CASE WHEN ${dialect.matches(
        column,
        TEXT_PATTERNS[pattern],
      )} THEN 1.0 ELSE 0.0 END END)`,
    ]),
  ];
}
