import { Command, Option } from '../args/command';
import { COMMON, IGNORE } from '../args/common';

const REVISIONS = [
  {
    name: 'base',
    short: 'b',
    value: 'REVISION',
    help: 'The Git revision to compare with. Default: HEAD.',
  },
  {
    name: 'to',
    value: 'REVISION',
    help: 'The revision that is compared. Default: the files as they are now.',
  },
  {
    name: 'allow-major',
    help: 'A breaking change whose version number says so is a warning, not an error.',
  },
] as const;

const PRODUCT: Option = {
  name: 'product',
  short: 'p',
  value: 'NAME',
  many: true,
  help: 'Only this product, with each rule.',
};

const OFFLINE: Option = {
  name: 'offline',
  help: 'Do not ask the portal.',
};

/** What `data-mesh` can do; each is loaded when it is run. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'lint',
    summary:
      'Find what is wrong with contracts, products, scorecards and policies.',
    usage: '[OPTIONS] [PATH...]',
    details: [
      'Paths are files, folders or globs. In folders, files are looked at whose name says what they hold: *.odcs.yaml,',
      '*.odps.yaml, *.datacontract.yaml, *.scorecard.yaml, *.policy.yaml, catalog-info.yaml. Default: the whole folder.',
    ],
    options: [...COMMON, IGNORE],
    takesPaths: true,
    load: async () => (require('./lint') as typeof import('./lint')).lint,
  },
  {
    name: 'diff',
    summary:
      'Compare contracts with a Git revision: what changed, and what it breaks for those who read the data.',
    usage: '[OPTIONS] [PATH...]',
    details: [],
    options: [...COMMON, IGNORE, ...REVISIONS],
    takesPaths: true,
    load: async () => (require('./diff') as typeof import('./diff')).diff,
  },
  {
    name: 'impact',
    summary:
      'Name those whom a change breaks: consumers that declare the changed columns, and those that may be affected.',
    usage: '[OPTIONS] [PATH...]',
    details: [
      'Consumers are looked for among the local files and, when a portal is configured (portal.url and DATA_MESH_TOKEN), there.',
    ],
    options: [...COMMON, IGNORE, ...REVISIONS, OFFLINE],
    takesPaths: true,
    load: async () => (require('./impact') as typeof import('./impact')).impact,
  },
  {
    name: 'score',
    summary:
      'Score products and domains by the scorecards among the files: level, what each rule saw, and what raises it.',
    usage: '[OPTIONS] [PATH...]',
    details: [
      'All files of the configuration are read; paths choose the products that are told. What only a portal measures is',
      'asked there when one is configured, and is else not measured, which is never taken for a pass.',
    ],
    options: [
      ...COMMON,
      IGNORE,
      PRODUCT,
      {
        name: 'domain',
        value: 'NAME',
        many: true,
        help: 'Only this domain, by the scorecards about domains.',
      },
      {
        name: 'scorecard',
        short: 's',
        value: 'NAME',
        many: true,
        help: 'Only this scorecard.',
      },
      {
        name: 'min-level',
        value: 'LEVEL',
        help: 'A product or domain below it is an error.',
      },
      {
        name: 'min-score',
        value: 'NUMBER',
        help: 'A product or domain below it is an error.',
      },
      OFFLINE,
    ],
    takesPaths: true,
    load: async () => (require('./score') as typeof import('./score')).score,
  },
  {
    name: 'policy',
    summary:
      'Judge products by the policies among the files: what `block`s is an error, what `warn`s a warning.',
    usage: '[OPTIONS] [PATH...]',
    details: [],
    options: [
      ...COMMON,
      IGNORE,
      PRODUCT,
      {
        name: 'base',
        short: 'b',
        value: 'REVISION',
        help: 'Only what is new since this Git revision stops; the rest is told.',
      },
      OFFLINE,
    ],
    takesPaths: true,
    load: async () => (require('./policy') as typeof import('./policy')).policy,
  },
  {
    name: 'check',
    summary:
      'Hold contracts against their data: on a server of the configuration, or a folder of files.',
    usage: '[OPTIONS] [PATH...]',
    details: [
      'Servers stand under quality.servers of data-mesh.yaml, written as in the portal; a contract only names one. Everything',
      'is only read. Drivers are installed beside it: @duckdb/node-api for files and DuckDB, pg, mysql2.',
    ],
    options: [
      ...COMMON,
      IGNORE,
      {
        name: 'server',
        short: 's',
        value: 'NAME',
        help: 'Only this server of the configuration.',
      },
      {
        name: 'data',
        short: 'd',
        value: 'FOLDER',
        help: 'Parquet, CSV or JSON files in the place of any server.',
      },
      {
        name: 'timeout',
        value: 'SECONDS',
        help: 'How long a statement may take. Default: 120.',
      },
    ],
    takesPaths: true,
    load: async () => (require('./check') as typeof import('./check')).check,
  },
];
