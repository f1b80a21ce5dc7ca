import * as fc from 'fast-check';
import { emptyContract } from '../../model/empty';
import { Contract, SchemaObject, SchemaProperty } from '../../model/contract';
import { Row } from './rows';

/** Tables that say something about rows, and rows that may or may not be of them. */

const EMPTY: SchemaProperty = {
  name: '',
  required: false,
  unique: false,
  primaryKey: false,
  partitioned: false,
  criticalDataElement: false,
  deprecated: false,
  tags: [],
  synonyms: [],
  enum: [],
  examples: [],
  options: {},
  properties: [],
  relationships: [],
  quality: [],
  links: [],
  customProperties: [],
};

/** A property of which only some facts matter. */
export function property(
  name: string,
  known: Partial<SchemaProperty> = {},
): SchemaProperty {
  return { ...EMPTY, ...known, name };
}

/** A contract of one table. */
export function contractOf(
  properties: readonly SchemaProperty[],
): Contract & { readonly schema: readonly [SchemaObject] } {
  return {
    ...emptyContract({
      id: 'a',
      version: '1.0.0',
      standard: { name: 'odcs', version: 'v3.2.0' },
    }),
    schema: [
      {
        name: 't',
        deprecated: false,
        tags: [],
        synonyms: [],
        properties,
        relationships: [],
        quality: [],
        links: [],
        customProperties: [],
      },
    ],
  };
}

export const VALUES: readonly unknown[] = [
  null,
  0,
  1,
  2,
  3,
  6,
  1.5,
  -1,
  '',
  'a',
  'b',
  'ab',
  'abc',
  '1',
  true,
  false,
];

const optionValues = {
  minLength: fc.constantFrom('0', '1', '2'),
  maxLength: fc.constantFrom('1', '2', '3'),
  pattern: fc.constantFrom('^a', 'b$', '^[ab]*$'),
  minimum: fc.constantFrom('0', '1', '2'),
  maximum: fc.constantFrom('1', '2', '6'),
  exclusiveMinimum: fc.constantFrom('0', '1', 'true', 'false'),
  exclusiveMaximum: fc.constantFrom('3', '6', 'true', 'false'),
  multipleOf: fc.constantFrom('1', '2', '3', '0.5'),
  minItems: fc.constantFrom('0', '1'),
  maxItems: fc.constantFrom('1', '2'),
  uniqueItems: fc.constantFrom('true', 'false'),
  required: fc.constantFrom('a', 'a, b'),
};

const OPTIONS = Object.keys(optionValues);

const options = fc.record(optionValues, { requiredKeys: [] });

const allowed = fc
  .subarray(['a', 'b', '1', '2', 'true'])
  .map(values => values.map(value => ({ value })));

const rarely = fc.oneof(
  { weight: 3, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

function facts(depth: number): fc.Arbitrary<Partial<SchemaProperty>> {
  return fc.record<Partial<SchemaProperty>>({
    logicalType: fc.constantFrom(
      undefined,
      'string',
      'integer',
      'number',
      'boolean',
      ...(depth > 0 ? ['object', 'array'] : []),
    ),
    description: fc.constantFrom(undefined, 'alike'),
    required: fc.boolean(),
    unique: depth > 0 ? rarely : fc.constant(false),
    primaryKey: depth > 0 ? rarely : fc.constant(false),
    enum: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: allowed },
    ),
    options,
    properties:
      depth > 0
        ? fc.uniqueArray(propertyAt(depth - 1), {
            maxLength: 2,
            selector: ({ name }) => name,
          })
        : fc.constant([]),
    items:
      depth > 0
        ? fc.option(propertyAt(depth - 1), { nil: undefined })
        : fc.constant(undefined),
  });
}

const NAMES = ['a', 'b', 'c'];

function propertyAt(depth: number): fc.Arbitrary<SchemaProperty> {
  return fc
    .tuple(fc.constantFrom(...NAMES), facts(depth))
    .map(([name, given]) => property(name, given));
}

/** The properties of a table. */
export const arbitraryProperties: fc.Arbitrary<readonly SchemaProperty[]> =
  fc.uniqueArray(propertyAt(1), {
    minLength: 1,
    maxLength: 3,
    selector: ({ name }) => name,
  });

const FACTS = [
  'logicalType',
  'required',
  'unique',
  'primaryKey',
  'enum',
  'properties',
  'items',
  'options',
  'options',
  'options',
] as const;

/** The same properties but for one fact, or one option, of one of them, or with one more: what an edit is like. */
export function edited(
  properties: readonly SchemaProperty[],
): fc.Arbitrary<readonly SchemaProperty[]> {
  const extended = facts(1).map(given => [...properties, property('d', given)]);
  const changed = fc
    .tuple(
      fc.nat(properties.length - 1),
      facts(1),
      fc.constantFrom(...FACTS),
      fc.constantFrom(...OPTIONS),
    )
    .map(([chosen, other, field, option]) =>
      properties.map((before, index) => {
        if (index !== chosen) {
          return before;
        }
        return field === 'options'
          ? { ...before, options: withOption(before, other, option) }
          : { ...before, [field]: other[field] };
      }),
    );
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: extended },
  );
}

function withOption(
  before: SchemaProperty,
  other: Partial<SchemaProperty>,
  option: string,
): SchemaProperty['options'] {
  const { [option]: _, ...rest } = before.options;
  const value = other.options?.[option];
  return value === undefined ? rest : { ...rest, [option]: value };
}

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...VALUES), { maxLength: 3 }),
  },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...VALUES),
      { maxKeys: 2 },
    ),
  },
);

/** Values of each kind, for each column. */
export const arbitraryValues: fc.Arbitrary<readonly unknown[]> = fc.array(
  value,
  { minLength: 30, maxLength: 30 },
);

/** Rows of values, one column each; two rows at most differ in some columns only. */
export function rowsOf(
  columns: Readonly<Record<string, readonly unknown[]>>,
): Row[][] {
  const names = Object.keys(columns);
  if (names.some(name => columns[name].length === 0)) {
    return [];
  }
  const at = (index: number): Row =>
    Object.fromEntries(
      names.map(name => [name, columns[name][index % columns[name].length]]),
    );
  const longest = Math.max(...names.map(name => columns[name].length));
  const single = [...Array(longest).keys()].map(index => [at(index)]);
  const pairs = [...Array(longest).keys()].flatMap(index =>
    [...Array(1 << names.length).keys()].map(mask => {
      const row = at(index);
      const other = at(index + 1);
      const mixed = Object.fromEntries(
        names.map((name, bit) => [
          name,
          mask & (1 << bit) ? other[name] : row[name],
        ]),
      );
      return [row, mixed];
    }),
  );
  return [...single, ...pairs];
}
