import { DIALECTS } from '../dialect/dialects';
import { Dialect } from '../dialect/dialect';
import { ExecutableCheck } from '../model/executable';
import { brokenBy } from './condition';
import { valueOf } from './field';
import { Measure, RowsScan } from './plan';

/** The column that holds how many rows there are. */
export const ROW_COUNT = 'row_count';

/** What a check measures in a pass over its table; `undefined`: its test needs another kind of statement. */
export function aggregateOf(
  dialect: Dialect,
  { test }: ExecutableCheck,
): string | undefined {
  switch (test.type) {
    case 'rows':
      return 'count(*)';
    case 'nulls':
    case 'missing':
    case 'values':
    case 'length':
    case 'range':
      return dialect.countIf(brokenBy(dialect, test));
    case 'newest':
    case 'oldest': {
      const { field } = test;
      const extreme = test.type === 'newest' ? 'max' : 'min';
      const { expression } = valueOf(dialect, field);
      const isText =
        field.logicalType === 'string' ||
        /char|text|string/i.test(field.physicalType ?? '');
      const moment = isText ? dialect.asTimestamp(expression) : expression;
      return dialect.epoch(`${extreme}(${moment})`);
    }
    default:
      return undefined;
  }
}

/** One statement for these measures. Equal ones are taken once: `required` and `nullValues` ask the same. */
export function rowsScanOf(
  dialect: Dialect,
  object: string,
  source: string,
  wanted: readonly Pick<Measure, 'check' | 'expression'>[],
): RowsScan {
  const aliases = new Map<string, string>([['count(*)', ROW_COUNT]]);
  const taken = new Set([ROW_COUNT]);
  const measures = wanted.map(({ check, expression }) => {
    const alias =
      aliases.get(expression) ?? freeAlias(taken, check.kind, check.property);
    aliases.set(expression, alias);
    return { check, expression, alias };
  });
  const columns = [...aliases].map(
    ([expression, alias]) => `  ${expression} AS ${dialect.name(alias)}`,
  );
  return {
    kind: 'rows',
    dialect: dialect.id,
    object,
    source,
    measures,
    statement: `SELECT\n${columns.join(',\n')}\n${source}`,
  };
}

/** The same scan for some of its measures. */
export function partOf(scan: RowsScan, measures: readonly Measure[]): RowsScan {
  return rowsScanOf(DIALECTS[scan.dialect], scan.object, scan.source, measures);
}

/** PostgreSQL cuts names after 63 bytes. */
const LONGEST = 50;

function freeAlias(taken: Set<string>, kind: string, property = ''): string {
  const words = `${kind} ${property}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST);
  let alias = words;
  for (let count = 2; taken.has(alias); count++) {
    alias = `${words}_${count}`;
  }
  taken.add(alias);
  return alias;
}
