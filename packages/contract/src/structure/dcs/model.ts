import {
  ANY,
  FieldTable,
  FLAG,
  in_,
  INTEGER,
  list,
  mapping,
  MappingSpec,
  named,
  needed,
  NUMBER,
  or,
  Spec,
  TEXT,
  TEXTS,
  words,
  wordsOf,
} from '../grammar';
import { QUALITY } from './quality';
import {
  SINCE_091,
  SINCE_092,
  SINCE_093,
  SINCE_110,
  SINCE_120,
  UNTIL_093,
  V091,
  V092,
} from './versions';

const NAME = /^[a-zA-Z0-9_-]+$/;

export const LINKS = named(TEXT, { min: 1, names: NAME });

const TYPE = wordsOf(
  [
    'number decimal numeric int integer long bigint float double string text varchar boolean timestamp timestamp_tz timestamp_ntz date array object record struct bytes null',
    SINCE_091,
  ],
  ['map', SINCE_093],
  ['time variant json', SINCE_120],
);

/** Any number in 0.9.2, whole ones later. */
const LENGTH = or(in_(V092, NUMBER), in_(SINCE_093, INTEGER));

const NESTED: FieldTable = {
  fields: in_(
    SINCE_093,
    named(() => field()),
  ),
  items: in_(SINCE_093, { kind: 'lazy', of: () => field() }),
  keys: in_(SINCE_093, { kind: 'lazy', of: () => field() }),
  values: in_(SINCE_093, { kind: 'lazy', of: () => field() }),
};

const LINEAGE = mapping('a lineage', 0, {
  inputFields: needed(
    list(
      mapping('an input field', 0, {
        namespace: needed(TEXT),
        name: needed(TEXT),
        field: needed(TEXT),
        transformations: list(
          mapping('a transformation', 0, {
            type: needed(TEXT),
            subtype: TEXT,
            description: TEXT,
            masking: FLAG,
          }),
        ),
      }),
    ),
  ),
  transformationDescription: TEXT,
  transformationType: TEXT,
});

const CONFIG = mapping('a config', 0, {
  avroType: TEXT,
  avroLogicalType: TEXT,
  bigqueryType: TEXT,
  snowflakeType: TEXT,
  redshiftType: TEXT,
  sqlserverType: TEXT,
  databricksType: TEXT,
  glueType: TEXT,
});

const FIELD = mapping('a field', 0, {
  ...NESTED,
  $ref: TEXT,
  type: TYPE,
  title: in_(SINCE_093, TEXT),
  description: TEXT,
  pii: FLAG,
  classification: TEXT,
  tags: TEXTS,
  required: in_(SINCE_092, FLAG),
  primary: in_(SINCE_092, FLAG),
  primaryKey: in_(SINCE_110, FLAG),
  references: in_(SINCE_093, TEXT),
  unique: in_(SINCE_092, FLAG),
  enum: in_(SINCE_092, list(TEXT, { unique: true })),
  minLength: LENGTH,
  maxLength: LENGTH,
  format: in_(SINCE_092, TEXT),
  precision: in_(SINCE_093, NUMBER),
  scale: in_(SINCE_093, NUMBER),
  pattern: in_(SINCE_092, TEXT),
  minimum: in_(SINCE_092, NUMBER),
  exclusiveMinimum: in_(SINCE_092, NUMBER),
  maximum: in_(SINCE_092, NUMBER),
  exclusiveMaximum: in_(SINCE_092, NUMBER),
  example: in_(SINCE_092, TEXT),
  examples: in_(SINCE_110, list(ANY)),
  links: in_(SINCE_093, LINKS),
  quality: in_(SINCE_110, QUALITY),
  lineage: in_(SINCE_110, LINEAGE),
  config: in_(SINCE_093, CONFIG),
});

function field(): MappingSpec {
  return FIELD;
}

const MODEL = mapping('a model', 0, {
  description: TEXT,
  type: or(in_(V091, TEXT), in_(SINCE_092, words('table view object'))),
  title: in_(SINCE_093, TEXT),
  fields: named(FIELD),
  primaryKey: in_(SINCE_110, TEXTS),
  quality: in_(SINCE_110, QUALITY),
  examples: in_(SINCE_110, list(ANY)),
  additionalFields: in_(SINCE_120, FLAG),
  config: in_(SINCE_093, mapping('a config', 0, { avroNamespace: TEXT })),
});

export const MODELS: Spec = named(MODEL, { min: 1, names: NAME });

const DEFINITION = mapping('a definition', 0, {
  ...NESTED,
  domain: TEXT,
  name: needed(TEXT, UNTIL_093),
  title: TEXT,
  description: TEXT,
  type: or(needed(TEXT, V092, V092), needed(TYPE, SINCE_093, SINCE_093)),
  minLength: LENGTH,
  maxLength: LENGTH,
  format: TEXT,
  precision: in_(SINCE_093, INTEGER),
  scale: in_(SINCE_093, INTEGER),
  pattern: TEXT,
  minimum: in_(SINCE_093, NUMBER),
  exclusiveMinimum: in_(SINCE_093, NUMBER),
  maximum: in_(SINCE_093, NUMBER),
  exclusiveMaximum: in_(SINCE_093, NUMBER),
  example: TEXT,
  examples: in_(SINCE_110, list(ANY)),
  pii: FLAG,
  classification: TEXT,
  tags: TEXTS,
  links: in_(SINCE_093, LINKS),
});

/** Since 1.1 the names of definitions are paths. */
export const DEFINITIONS = or(
  in_(SINCE_092 & UNTIL_093, named(DEFINITION, { names: NAME })),
  in_(SINCE_110, named(DEFINITION, { names: /^[a-zA-Z0-9/_-]+$/ })),
);
