import {
  ALWAYS,
  ANY,
  COUNT,
  extended,
  FieldTable,
  FLAG,
  in_,
  INTEGER,
  list,
  mapping,
  MappingSpec,
  needed,
  NUMBER,
  NumberSpec,
  or,
  Spec,
  TEXT,
  TEXTS,
  Values,
  words,
  wordsOf,
} from '../grammar';
import { CONTEXT, ELEMENT, ENUM } from './common';
import { QUALITY } from './quality';
import { OBJECT_RELATIONSHIPS, PROPERTY_RELATIONSHIPS } from './relationship';
import { SINCE_302, SINCE_31, SINCE_32, V30 } from './versions';

/** Limits of dates and times. Before 3.1 the exclusive ones only said that the others are meant so. */
const TIME_LIMITS: FieldTable = {
  format: TEXT,
  maximum: TEXT,
  minimum: TEXT,
  exclusiveMaximum: or(in_(V30, FLAG), in_(SINCE_31, TEXT)),
  exclusiveMinimum: or(in_(V30, FLAG), in_(SINCE_31, TEXT)),
};

const ABOVE_ZERO: NumberSpec = { kind: 'number', minimum: 0, exclusive: true };

const NUMBER_LIMITS: FieldTable = {
  multipleOf: ABOVE_ZERO,
  maximum: NUMBER,
  minimum: NUMBER,
  exclusiveMaximum: or(in_(V30, FLAG), in_(SINCE_31, NUMBER)),
  exclusiveMinimum: or(in_(V30, FLAG), in_(SINCE_31, NUMBER)),
};

const WITH_ZONE: FieldTable = {
  ...TIME_LIMITS,
  timezone: FLAG,
  defaultTimezone: TEXT,
};

/** What can be said of each type in `logicalTypeOptions`. */
const OPTIONS: Readonly<Record<string, FieldTable>> = {
  string: { minLength: COUNT, maxLength: COUNT, pattern: TEXT, format: TEXT },
  date: TIME_LIMITS,
  timestamp: WITH_ZONE,
  time: WITH_ZONE,
  integer: {
    ...NUMBER_LIMITS,
    format: words('i8 i16 i32 i64 i128 u8 u16 u32 u64 u128'),
  },
  number: { ...NUMBER_LIMITS, format: words('f32 f64') },
  object: {
    maxProperties: COUNT,
    minProperties: COUNT,
    required: list(TEXT, { min: 1, unique: true }),
  },
  array: { maxItems: COUNT, minItems: COUNT, uniqueItems: FLAG },
  vector: {
    dimensions: needed({ kind: 'integer', minimum: 1 }),
    elementType: words('bfloat16 binary float16 float32 float64 int8 uint8'),
    distanceMetric: words('cosine dotProduct euclidean hamming manhattan'),
    embeddingModel: TEXT,
    embeddingModelVersion: TEXT,
    normalized: FLAG,
  },
};

const LOGICAL_TYPES: ReadonlySet<string> = new Set([
  ...Object.keys(OPTIONS),
  'boolean',
  'map',
]);

const PROPERTIES: Spec = list(() => specOf(false));

/** Everything but what depends on the logical type. */
const FIELDS: FieldTable = {
  ...ELEMENT,
  primaryKey: FLAG,
  primaryKeyPosition: INTEGER,
  logicalType: wordsOf(
    ['string date number integer object array boolean', ALWAYS],
    ['timestamp time', SINCE_31],
    ['map vector', SINCE_32],
  ),
  physicalName: in_(SINCE_302, TEXT),
  required: FLAG,
  unique: FLAG,
  semanticType: in_(SINCE_32, words('column measure dimension')),
  partitioned: FLAG,
  partitionKeyPosition: INTEGER,
  classification: TEXT,
  encryptedName: TEXT,
  transformSourceObjects: TEXTS,
  transformLogic: TEXT,
  transformDescription: TEXT,
  examples: list(ANY),
  enum: in_(SINCE_32, ENUM),
  criticalDataElement: FLAG,
  relationships: in_(SINCE_31, PROPERTY_RELATIONSHIPS),
  quality: QUALITY,
};

const BASE = mapping('a property', ALWAYS, FIELDS, {
  renamed: new Map([
    ['column', 'name'],
    ['isNullable', 'required'],
    ['nullable', 'required'],
    ['isUnique', 'unique'],
    ['isPrimaryKey', 'primaryKey'],
    ['partitionStatus', 'partitioned'],
    ['encryptedColumnName', 'encryptedName'],
    ['transformSourceTables', 'transformSourceObjects'],
    ['sampleValues', 'examples'],
    ['criticalDataElementStatus', 'criticalDataElement'],
    ['type', 'logicalType'],
    ['fields', 'properties'],
    ['pattern', 'logicalTypeOptions.pattern'],
    ['minLength', 'logicalTypeOptions.minLength'],
    ['maxLength', 'logicalTypeOptions.maxLength'],
    ['minimum', 'logicalTypeOptions.minimum'],
    ['maximum', 'logicalTypeOptions.maximum'],
    ['format', 'logicalTypeOptions.format'],
  ]),
  elsewhere: new Map([
    ['properties', '`logicalType: object`'],
    ['items', '`logicalType: array`'],
    ['map', '`logicalType: map`'],
  ]),
});

const ABSENT = Symbol('absent');
const UNKNOWN = Symbol('unknown');

const specs = new Map<boolean, MappingSpec>();

/** The structure of a property, or of the elements of a list or map. Which fields it has depends on its logical type. */
function specOf(isItem: boolean): MappingSpec {
  let spec = specs.get(isItem);
  if (!spec) {
    const forms = new Map<LogicalType, MappingSpec>();
    const choose = ({ logicalType }: Values) => {
      const type = logicalTypeOf(logicalType);
      const form = forms.get(type) ?? formOf(type, isItem);
      forms.set(type, form);
      return form;
    };
    const title = isItem ? 'an element' : 'a property';
    spec = { ...BASE, title, choose };
    specs.set(isItem, spec);
  }
  return spec;
}

type LogicalType = string | typeof ABSENT | typeof UNKNOWN;

function logicalTypeOf(value: unknown): LogicalType {
  if (value === undefined) {
    return ABSENT;
  }
  return typeof value === 'string' && LOGICAL_TYPES.has(value)
    ? value
    : UNKNOWN;
}

function formOf(type: LogicalType, isItem: boolean): MappingSpec {
  const isOpen = type === ABSENT || type === UNKNOWN;
  const table: Record<string, FieldTable[string]> = {
    logicalTypeOptions: optionsOf(type),
  };
  if (type === 'object' || isOpen) {
    table.properties = PROPERTIES;
  } else if (isItem) {
    // An item could have properties whatever its type, before 3.1.
    table.properties = in_(V30, PROPERTIES);
  }
  if (type === 'array' || isOpen) {
    table.items = type === UNKNOWN ? ANY : specOf(true);
  }
  if (type === UNKNOWN) {
    table.map = ANY;
  } else if (type === 'map') {
    const element = needed(specOf(true));
    table.map = needed(
      mapping('a map', ALWAYS, { key: element, value: element }),
      SINCE_32,
      SINCE_32,
    );
  }
  if (isItem) {
    table.name = TEXT;
  }
  return extended(BASE, table, {
    title: isItem ? 'an element' : 'a property',
  });
}

/** Without a type no option has a meaning. */
function optionsOf(type: LogicalType): MappingSpec {
  if (type === ABSENT) {
    return mapping('options of a property without `logicalType`', ALWAYS, {});
  }
  const options = typeof type === 'string' ? OPTIONS[type] : undefined;
  return options
    ? mapping(`options of type ${String(type)}`, ALWAYS, options)
    : mapping('options of a type', 0, {});
}

export const SCHEMA_OBJECT = mapping(
  'a schema object',
  ALWAYS,
  {
    ...ELEMENT,
    logicalType: words('object'),
    physicalName: TEXT,
    dataGranularityDescription: TEXT,
    properties: PROPERTIES,
    relationships: in_(SINCE_31, OBJECT_RELATIONSHIPS),
    quality: QUALITY,
    context: in_(SINCE_32, CONTEXT),
  },
  {
    renamed: new Map([
      ['table', 'name'],
      ['columns', 'properties'],
      ['fields', 'properties'],
      ['dataGranularity', 'dataGranularityDescription'],
    ]),
  },
);
