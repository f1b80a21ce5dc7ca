import {
  bool,
  duration,
  listOf,
  measured,
  number,
  oneOf,
  optional,
  record,
  text,
  texts,
  time,
} from '../fact';

const lastChange = record(
  {
    at: time('when it was published'),
    verdict: oneOf(
      ['breaking', 'dangerous', 'compatible', 'none'],
      'what it does to those who read the data',
    ),
    version: oneOf(
      ['fits', 'too-low', 'unchanged', 'lower', 'unknown', 'none'],
      'whether the version number says so',
    ),
    breaking: number('changes', 'breaking changes'),
    announced: measured(
      duration('how long before it took effect it was announced'),
    ),
  },
  'the last change',
);

export const contracts = listOf(
  'id',
  {
    id: text('id of the contract'),
    port: optional(text('the output port it is of')),
    name: optional(text('its name')),
    version: optional(text('its version')),
    status: optional(text('draft, active, deprecated, retired …')),
    standard: text('ODCS, and which version of it'),
    description: optional(text('what is promised')),
    usage: optional(text('how the data may be used')),
    limitations: optional(text('how it may not')),
    errors: number('findings', 'findings that are errors'),
    warnings: number('findings', 'findings that are warnings'),
    findings: texts('codes of all findings'),
    tables: number('tables', 'schema objects'),
    columns: number('columns', 'columns, nested ones included'),
    describedColumns: measured(number('percent', 'columns with a description')),
    typedColumns: measured(number('percent', 'columns with a logical type')),
    keyedTables: number('tables', 'tables with a primary key'),
    rules: number('rules', 'quality rules'),
    tablesWithRules: number('tables', 'tables with a quality rule'),
    promises: texts('names of its service levels'),
    servers: number('servers', 'servers'),
    roles: number('roles', 'roles that give access'),
    support: number('channels', 'support channels'),
    priced: bool('whether it has a price'),
    credentials: bool('whether a server holds a credential'),
    lastChange: optional(lastChange),
  },
  'contracts of the output ports',
);
