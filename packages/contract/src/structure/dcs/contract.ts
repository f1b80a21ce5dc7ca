import {
  ANY,
  either,
  FLAG,
  in_,
  list,
  mapping,
  named,
  needed,
  or,
  TEXT,
  TEXTS,
  TextSpec,
  words,
  wordsOf,
} from '../grammar';
import { DEFINITIONS, LINKS, MODELS } from './model';
import { SERVER } from './server';
import {
  SINCE_091,
  SINCE_092,
  SINCE_093,
  SINCE_110,
  UNTIL_091,
  UNTIL_093,
  V090,
  V093,
} from './versions';

const INFO = mapping('an info', 0, {
  title: needed(TEXT),
  version: needed(TEXT),
  status: in_(SINCE_093, TEXT),
  description: TEXT,
  owner: TEXT,
  dataProduct: in_(V090, TEXT),
  outputPort: in_(V090, TEXT),
  contact: mapping('a contact', 0, { name: TEXT, url: TEXT, email: TEXT }),
});

const TERMS = mapping('terms', 0, {
  usage: TEXT,
  limitations: TEXT,
  billing: TEXT,
  noticePeriod: TEXT,
  policies: in_(
    SINCE_110,
    list(mapping('a policy', 0, { type: TEXT, description: TEXT, url: TEXT })),
  ),
});

const SPECIFICATION = needed(
  either({ text: TEXT, mapping: mapping('a specification', 0, {}) }),
);

const SCHEMA = mapping('a schema', 0, {
  type: needed(words('dbt bigquery json-schema sql-ddl avro protobuf custom')),
  specification: SPECIFICATION,
});

const EXAMPLES = list(
  mapping('an example', 0, {
    type: needed(words('csv json yaml custom')),
    description: TEXT,
    model: needed(TEXT, V090),
    data: or(
      needed(TEXT, UNTIL_091, UNTIL_091),
      needed(either({ text: TEXT, list: list(ANY) }), SINCE_092, SINCE_092),
    ),
  }),
);

const QUALITY = mapping('a quality', 0, {
  type: needed(
    wordsOf(
      ['SodaCL montecarlo custom', UNTIL_093],
      ['great-expectations', V093],
    ),
  ),
  specification: SPECIFICATION,
});

const PERCENTAGE: TextSpec = {
  kind: 'text',
  pattern: /^\d+(\.\d+)?%$/,
  form: 'a percentage such as `99.9%`',
};

const texts = (fields: string) =>
  Object.fromEntries(
    ['description', ...fields.split(' ')].map(name => [name, TEXT] as const),
  );

const LEVELS = mapping('service levels', 0, {
  availability: mapping('an availability', 0, {
    description: TEXT,
    percentage: PERCENTAGE,
  }),
  retention: mapping('a retention', 0, {
    ...texts('period timestampField'),
    unlimited: FLAG,
  }),
  latency: mapping(
    'a latency',
    0,
    texts('threshold sourceTimestampField processedTimestampField'),
  ),
  freshness: mapping('a freshness', 0, texts('threshold timestampField')),
  frequency: mapping('a frequency', 0, {
    ...texts('interval cron'),
    type: words('batch micro-batching streaming manual'),
  }),
  support: mapping('a support', 0, texts('time responseTime')),
  backup: mapping(
    'a backup',
    0,
    texts('interval cron recoveryTime recoveryPoint'),
  ),
});

/** The Data Contract Specification. No version of it refuses fields it does not know. */
export const DATA_CONTRACT = mapping('a data contract', 0, {
  dataContractSpecification: ANY,
  id: needed(TEXT),
  info: needed(INFO),
  servers: named(SERVER),
  terms: TERMS,
  models: in_(SINCE_091, MODELS),
  definitions: DEFINITIONS,
  schema: in_(UNTIL_093, SCHEMA),
  examples: in_(UNTIL_093, EXAMPLES),
  quality: in_(UNTIL_093, QUALITY),
  servicelevels: in_(SINCE_093, LEVELS),
  links: in_(SINCE_093, LINKS),
  tags: in_(SINCE_093, TEXTS),
});
