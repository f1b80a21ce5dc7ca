import {
  Also,
  ANY,
  either,
  extended,
  Field,
  FieldTable,
  in_,
  list,
  mapping,
  MappingSpec,
  needed,
  NUMBER,
  TEXT,
  TEXTS,
  Values,
  Versions,
  words,
} from '../grammar';
import { CUSTOM_PROPERTIES, ID, LINKS } from './common';
import { SINCE_31, V30 } from './versions';

const BOUNDS = list(NUMBER, { min: 2, max: 2, unique: true });

const OPERATORS = {
  mustBe: ANY,
  mustNotBe: ANY,
  mustBeGreaterThan: NUMBER,
  mustBeGreaterOrEqualTo: NUMBER,
  mustBeLessThan: NUMBER,
  mustBeLessOrEqualTo: NUMBER,
  mustBeBetween: BOUNDS,
  mustNotBeBetween: BOUNDS,
};

const OPERATOR_NAMES = Object.keys(OPERATORS);

export const METRICS: readonly string[] = [
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
];

const BASE = mapping(
  'a quality rule',
  SINCE_31,
  {
    id: ID,
    authoritativeDefinitions: LINKS,
    businessImpact: TEXT,
    customProperties: CUSTOM_PROPERTIES,
    description: TEXT,
    dimension: words(
      'accuracy completeness conformity consistency coverage timeliness uniqueness',
    ),
    method: TEXT,
    name: TEXT,
    schedule: TEXT,
    scheduler: TEXT,
    severity: TEXT,
    tags: TEXTS,
    type: words('library text sql custom'),
    unit: TEXT,
  },
  {
    renamed: new Map([
      ['rule', 'metric'],
      ['toolName', 'engine'],
      ['scheduleCronExpression', 'schedule'],
      ['mustBeGreaterThanOrEqualTo', 'mustBeGreaterOrEqualTo'],
      ['mustBeLessThanOrEqualTo', 'mustBeLessOrEqualTo'],
      ['specification', 'implementation'],
      ['validValues', 'arguments.validValues'],
    ]),
    outdated: [{ key: 'rule', in: SINCE_31, instead: 'Write `metric`.' }],
    elsewhere: new Map([
      ['query', '`type: sql`'],
      ['engine', '`type: custom`'],
      ['implementation', '`type: custom`'],
      ['metric', '`type: library`'],
      ['arguments', '`type: library`'],
      ['rule', '`type: library`'],
      ...OPERATOR_NAMES.map(
        name => [name, '`type: library` or `type: sql`'] as const,
      ),
    ]),
  },
);

function within(table: FieldTable, versions: Versions): FieldTable {
  return Object.fromEntries(
    Object.entries(table).map(([name, entry]): [string, Field] => {
      const field = 'spec' in entry ? entry : in_(versions, entry);
      return [
        name,
        { ...field, in: field.in & versions, needed: field.needed & versions },
      ];
    }),
  );
}

/** Exactly one operator, since 3.1. */
const oneOperator: Also = (values, report) => {
  let first: string | undefined;
  for (const name of OPERATOR_NAMES) {
    if (values[name] !== undefined) {
      if (first === undefined) {
        first = name;
      } else {
        report(SINCE_31, {
          code: 'conflicting-fields',
          key: name,
          message: `a quality rule takes one comparison, but has \`${first}\` and \`${name}\``,
          fix: 'Make two rules of it, or use `mustBeBetween`.',
        });
      }
    }
  }
  if (first === undefined) {
    report(SINCE_31, {
      code: 'missing-field',
      key: 'mustBe',
      message: 'a quality rule needs a comparison such as `mustBe`',
      fix: `Add one of ${OPERATOR_NAMES.join(', ')}.`,
    });
  }
};

const LIBRARY_30: FieldTable = within(
  { rule: needed(TEXT), ...OPERATORS },
  V30,
);
const LIBRARY_31: FieldTable = within(
  {
    metric: needed(words(METRICS.join(' '))),
    rule: TEXT,
    arguments: mapping('arguments', 0, {}),
    ...OPERATORS,
  },
  SINCE_31,
);
const SQL: FieldTable = { query: needed(TEXT) };
const CUSTOM: FieldTable = {
  engine: needed(TEXT),
  implementation: needed(
    either({ text: TEXT, mapping: mapping('an implementation', 0, {}) }),
  ),
};

/** Fields that both have in different versions are told apart by version. */
function merged(first: FieldTable, second: FieldTable): FieldTable {
  const table: Record<string, FieldTable[string]> = { ...first };
  for (const [name, entry] of Object.entries(second)) {
    const before = table[name];
    table[name] =
      before && 'spec' in before && 'spec' in entry
        ? { ...before, other: entry }
        : entry;
  }
  return table;
}

const forms: MappingSpec[] = [];

/**
 * Before 3.1 a rule without a type is a library rule and has a `rule`; since then it is one when it has a `metric`.
 */
function choose(values: Values): MappingSpec {
  const { type, metric } = values;
  const is =
    (type === undefined || type === 'library' ? 1 : 0) +
    (type === 'library' || typeof metric === 'string' ? 2 : 0) +
    (type === 'sql' ? 4 : 0) +
    (type === 'custom' ? 8 : 0);
  forms[is] ??= formOf(is);
  return forms[is];
}

function formOf(is: number): MappingSpec {
  let table: FieldTable = {};
  if (is & 1) table = merged(table, LIBRARY_30);
  if (is & 2) table = merged(table, LIBRARY_31);
  if (is & 4) {
    table = { ...merged(table, within(OPERATORS, SINCE_31)), ...SQL };
  }
  if (is & 8) table = { ...table, ...CUSTOM };
  return extended(BASE, table, { also: is & 6 ? oneOperator : undefined });
}

export const QUALITY = list({ ...BASE, choose });
