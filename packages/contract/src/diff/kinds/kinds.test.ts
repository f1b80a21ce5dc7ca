import { readDocuments } from '../../read/readDocuments';
import { Verdict } from '../change';
import { diffContracts } from '../diffContracts';
import { CHANGE_KINDS } from './kinds';

function read(rest: string) {
  const text = `apiVersion: v3.2.0\nkind: DataContract\n${rest}\n`;
  const [reading] = readDocuments(
    text +
      (/^id:/m.test(rest) ? '' : 'id: a\n') +
      (/^version:/m.test(rest) ? '' : 'version: 1.0.0\n'),
  );
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}: ${text}`);
  }
  return reading.contract;
}

type Part = (facts?: string) => string;

const table: Part = (facts = '') => `schema: [{name: t, ${facts}}]`;
const columns: Part = (list = '') => table(`properties: [${list}]`);
const column: Part = (facts = '') => columns(`{name: c, ${facts}}`);
const option: Part = (facts = '') => column(`logicalTypeOptions: {${facts}}`);
const date: Part = (facts = '') =>
  column(`logicalType: date, logicalTypeOptions: {${facts}}`);
const rule: Part = (facts = '') => column(`quality: [{name: r, ${facts}}]`);
const nulls: Part = (facts = '') => rule(`metric: nullValues, ${facts}`);
const rows: Part = (facts = '') => rule(`metric: rowCount, ${facts}`);
const level: Part = (facts = '') => `slaProperties: [{${facts}}]`;
const latency: Part = (facts = '') => level(`property: latency, ${facts}`);
const server: Part = (facts = '') =>
  `servers: [{server: s, type: postgres, ${facts}}]`;
const role: Part = (facts = '') => `roles: [{role: r, ${facts}}]`;
const channel: Part = (facts = '') => `support: [{channel: help, ${facts}}]`;
const price: Part = (facts = '') => `price: {${facts}}`;
const terms: Part = (facts = '') => `description: {${facts}}`;
const status: Part = (word = '') => `status: ${word}`;
const array: Part = (facts = '') => column(`logicalType: array, ${facts}`);

type Example = readonly [kind: string, before: string, after: string];

// Prettier would take four lines for each.
// prettier-ignore
/** One change of each kind and nothing else, by what it does to consumers. */
const EXAMPLES: Readonly<Record<Verdict, readonly Example[]>> = {
  breaking: [
    ['object-removed', table(), ''],
    ['object-renamed', table('id: i'), 'schema: [{name: u, id: i}]'],
    ['object-renamed', table('physicalName: p'), 'schema: [{name: u, physicalName: p}]'],
    ['object-renamed', columns('{name: a}, {name: b}'), 'schema: [{name: u, properties: [{name: a}, {name: b}]}]'],
    ['object-type-changed', table('physicalType: topic'), table('physicalType: table')],
    ['key-property-added', columns('{name: a, primaryKey: true}'), columns('{name: a, primaryKey: true}, {name: b, primaryKey: true}')],
    ['property-removed', columns('{name: a}, {name: b, logicalType: date}'), columns('{name: a}')],
    ['property-removed', column('properties: [{name: d}]'), column()],
    ['property-renamed', columns('{name: a, id: i}'), columns('{name: b, id: i}')],
    ['property-renamed', columns('{name: a, physicalName: p}'), columns('{name: b, physicalName: p}')],
    ['property-renamed', columns('{name: a, description: who}'), columns('{name: b, description: who}')],
    ['property-renamed', columns('{name: customer_id}'), columns('{name: customerId}')],
    ['physical-name-changed', column('physicalName: x'), column('physicalName: y')],
    ['physical-name-changed', column(), column('physicalName: y')],
    ['physical-name-changed', table('physicalName: x'), table()],
    ['type-widened', column('logicalType: integer'), column('logicalType: number')],
    ['type-changed', column('logicalType: integer'), column('logicalType: string')],
    ['type-changed', array('items: {logicalType: string}'), array('items: {logicalType: date}')],
    ['physical-type-changed', column('physicalType: int'), column('physicalType: text')],
    ['physical-type-changed', column('physicalType: "decimal(10,2)"'), column('physicalType: "decimal(10,3)"')],
    ['required-dropped', column('required: true'), column()],
    ['required-dropped', array('items: {required: true}'), array('items: {}')],
    ['required-dropped', option('required: [a, b]'), option('required: [a]')],
    ['unique-dropped', column('unique: true'), column('unique: false')],
    ['unique-dropped', option('uniqueItems: true'), option()],
    ['primary-key-removed', column('primaryKey: true'), column()],
    ['primary-key-extended', columns('{name: a, primaryKey: true}, {name: b}'), columns('{name: a, primaryKey: true}, {name: b, primaryKey: true}')],
    ['format-changed', date('format: yyyy-MM-dd'), date('format: dd/MM/yyyy')],
    ['timezone-changed', option('defaultTimezone: UTC'), option('defaultTimezone: Europe/Berlin')],
    ['timezone-changed', option('timezone: true'), option()],
    ['vector-changed', option('dimensions: 768'), option('dimensions: 1024')],
    ['encrypted-name-changed', column('encryptedName: x'), column('encryptedName: y')],
    ['encrypted-name-changed', column('encryptedName: x'), column()],
    ['service-level-removed', latency('value: 4, unit: h'), ''],
    ['id-changed', 'id: a', 'id: b'],
    ['status-retired', status('active'), status('retired')],
    ['status-retired', '', status('retired')],
    ['server-removed', server(), ''],
    ['server-moved', server('host: a'), server('host: b')],
    ['server-moved', server('environment: prod'), server('environment: test')],
    ['server-moved', server(), 'servers: [{server: s, type: s3}]'],
    ['role-removed', 'roles: [{role: r}, {role: q}]', role()],
    ['role-renamed', role('id: i'), 'roles: [{role: q, id: i}]'],
  ],
  dangerous: [
    ['table-or-view-changed', table('physicalType: table'), table('physicalType: view')],
    ['granularity-changed', table('dataGranularityDescription: one row per order'), table('dataGranularityDescription: one row per line')],
    ['type-withdrawn', column('logicalType: string'), column()],
    ['physical-type-withdrawn', column('physicalType: text'), column()],
    ['physical-type-widened', column('physicalType: varchar(10)'), column('physicalType: VARCHAR(20)')],
    ['physical-type-widened', column('physicalType: int'), column('physicalType: BIGINT')],
    ['physical-type-widened', column('physicalType: "decimal(10,2)"'), column('physicalType: "decimal(12,2)"')],
    ['element-type-withdrawn', array('items: {logicalType: string}'), array()],
    ['element-type-withdrawn', column('map: {key: {}, value: {}}'), column()],
    ['semantic-type-changed', column('semanticType: measure'), column('semanticType: dimension')],
    ['primary-key-shortened', columns('{name: a, primaryKey: true}, {name: b, primaryKey: true}'), columns('{name: a, primaryKey: true}, {name: b}')],
    ['enum-dropped', column('enum: [x, y]'), column()],
    ['enum-value-added', column('enum: [x]'), column('enum: [x, y]')],
    ['enum-value-changed', column('enum: [{id: i, value: x}]'), column('enum: [{id: i, value: y}]')],
    ['pattern-removed', option('pattern: ^a'), option()],
    ['pattern-changed', option('pattern: ^a'), option('pattern: ^b')],
    ['pattern-loosened', option('pattern: ^(A|B)$'), option('pattern: ^(A|B|C)$')],
    ['limit-removed', option('maxLength: 5'), option()],
    ['limit-loosened', option('maxLength: 5'), option('maxLength: 6')],
    ['limit-loosened', option('minimum: 5'), option('minimum: 4')],
    ['limit-loosened', date('minimum: "2024-01-01"'), date('minimum: "2023-01-01"')],
    ['limit-loosened', option('multipleOf: 10'), option('multipleOf: 5')],
    ['limit-loosened', option('minimum: 5, exclusiveMinimum: true'), option('minimum: 5')],
    ['limit-changed', option('maximum: "${MAX}"'), option('maximum: 5')],
    ['date-format-added', date(), date('format: dd/MM/yyyy')],
    ['format-removed', option('format: email'), option()],
    ['format-widened', option('format: i32'), option('format: i64')],
    ['type-option-changed', option('distanceMetric: cosine'), option('distanceMetric: euclidean')],
    ['partitioning-changed', column(), column('partitioned: true')],
    ['classification-raised', column('classification: internal'), column('classification: restricted')],
    ['classification-lowered', column('classification: confidential'), column('classification: public')],
    ['classification-changed', column('classification: secret'), column('classification: restricted')],
    ['critical-element-unmarked', column('criticalDataElement: true'), column()],
    ['deprecated', column(), column('deprecated: true')],
    ['deprecated', table(), table('deprecated: true')],
    ['transform-changed', column('transformLogic: a + b'), column('transformLogic: a - b')],
    ['transform-changed', column('transformLogic: a + b'), column()],
    ['relationship-removed', column('relationships: [{to: u.id}]'), column()],
    ['relationship-changed', column('relationships: [{id: i, to: u.id}]'), column('relationships: [{id: i, to: v.id}]')],
    ['quality-rule-removed', rule('metric: rowCount'), column()],
    ['quality-rule-removed', column('enum: [a, b], quality: [{metric: invalidValues, arguments: {validValues: [a]}}]'), column('enum: [a, b]')],
    ['quality-rule-replaced', rule('metric: rowCount'), rule('metric: nullValues')],
    ['quality-rule-changed', rule('type: sql, query: select 1'), rule('type: sql, query: select 2')],
    ['quality-rule-changed', rule('type: text, description: no gaps'), rule('type: text, description: few gaps')],
    ['quality-rule-changed', nulls('arguments: {a: 1}'), nulls('arguments: {a: 2}')],
    ['quality-rule-weakened', rule('metric: invalidValues, arguments: {validValues: [a]}'), rule('metric: invalidValues, arguments: {validValues: [a, b]}')],
    ['quality-rule-weakened', nulls('mustBe: 0'), nulls('mustBeLessThan: 5')],
    ['quality-rule-weakened', nulls('mustBeLessThan: 5'), nulls()],
    ['quality-rule-weakened', nulls('mustBeBetween: [0, 5]'), nulls('mustBeBetween: [0, 9]')],
    ['quality-rule-weakened', rows('mustBeGreaterThan: 100'), rows('mustBeGreaterThan: 10')],
    ['quality-rule-weakened', rows('mustBeBetween: [10, 20]'), rows('mustBeGreaterOrEqualTo: 10')],
    ['quality-threshold-changed', rows('mustBeBetween: [10, 20]'), rows('mustBeBetween: [15, 25]')],
    ['quality-threshold-changed', rule('type: sql, mustBe: ok'), rule('type: sql, mustBe: fine')],
    ['quality-unit-changed', nulls('unit: rows'), nulls('unit: percent')],
    ['quality-severity-lowered', rule('severity: error'), rule('severity: warning')],
    ['quality-severity-lowered', rule('severity: error'), rule()],
    ['quality-severity-changed', rule('severity: error'), rule('severity: purple')],
    ['quality-severity-changed', rule('severity: purple'), rule('severity: error')],
    ['service-level-replaced', level('id: i, property: latency, value: 4'), level('id: i, property: retention, value: 4')],
    ['service-level-weakened', latency('value: 4, unit: h'), latency('value: 8, unit: h')],
    ['service-level-weakened', level('property: retention, value: 3, unit: y'), level('property: retention, value: 2, unit: y')],
    ['service-level-weakened', latency('value: 4, unit: h'), latency('value: 1, unit: d')],
    ['service-level-weakened', level('property: availability, value: 99.9%'), level('property: availability, value: 99, unit: percent')],
    ['service-level-weakened', level('property: frequency, value: hourly'), level('property: frequency, value: daily')],
    ['service-level-weakened', level('property: endOfSupport, value: "2030-01-01"'), level('property: endOfSupport, value: "2029-01-01"')],
    ['service-level-changed', level('property: timeOfAvailability, value: 09:00-08:00'), level('property: timeOfAvailability, value: sometimes')],
    ['service-level-weakened', level('property: timeOfAvailability, value: 09:00-08:00'), level('property: timeOfAvailability, value: 10:00-08:00')],
    ['service-level-changed', level('property: odd, value: 1'), level('property: odd, value: 2')],
    ['service-level-narrowed', latency('value: 4'), latency('value: 4, element: t.c')],
    ['service-level-narrowed', latency('value: 4, element: "t.c, t.d"'), latency('value: 4, element: t.c')],
    ['end-announced', '', level('property: endOfLife, value: "2030-01-01"')],
    ['limitations-changed', terms('limitations: none'), terms('limitations: not for ads')],
    ['limitations-changed', terms(), terms('limitations: not for ads')],
    ['price-added', '', price('priceAmount: 1')],
    ['price-raised', price('priceAmount: 1'), price('priceAmount: 2')],
    ['price-terms-changed', price('priceCurrency: EUR'), price('priceCurrency: USD')],
    ['price-terms-changed', price('priceUnit: GB'), price('priceUnit: TB')],
    ['status-lowered', status('active'), status('draft')],
    ['status-lowered', status('active'), ''],
    ['status-deprecated', status('active'), status('deprecated')],
    ['status-changed', status('active'), status('purple')],
    ['server-renamed', server('id: i'), 'servers: [{server: z, type: postgres, id: i}]'],
    ['server-detail-removed', server('schema: x'), server()],
    ['test-server-removed', server('environment: test'), ''],
    ['test-server-moved', server('environment: dev, host: a'), server('environment: dev, host: b')],
    ['role-access-changed', role('access: read'), role('access: write')],
    ['access-restricted', '', role('firstLevelApprovers: boss')],
    ['approval-added', role(), role('firstLevelApprovers: boss')],
    ['approval-added', role('secondLevelApprovers: n/a'), role('secondLevelApprovers: boss')],
    ['support-channel-removed', channel(), ''],
    ['support-channel-moved', channel('url: "https://a"'), channel('url: "https://b"')],
  ],
  compatible: [
    ['object-added', '', table()],
    ['property-added', column(), columns('{name: c}, {name: d, required: true}')],
    ['properties-reordered', columns('{name: a}, {name: b}'), columns('{name: b}, {name: a}')],
    ['physical-name-stated', column(), column('physicalName: c')],
    ['type-declared', column(), column('logicalType: string')],
    ['type-declared', option(), option('dimensions: 768')],
    ['semantic-type-stated', column(), column('semanticType: measure')],
    ['type-narrowed', column('logicalType: number'), column('logicalType: integer')],
    ['type-respelled', column('logicalType: String'), column('logicalType: string')],
    ['type-respelled', column('physicalType: "decimal(10, 2)"'), column('physicalType: "NUMERIC(10,2)"')],
    ['physical-type-declared', column(), column('physicalType: text')],
    ['physical-type-narrowed', column('physicalType: varchar(20)'), column('physicalType: varchar(10)')],
    ['physical-type-narrowed', column('physicalType: text'), column('physicalType: text(10)')],
    ['element-type-declared', array(), array('items: {logicalType: string}')],
    ['required-added', column(), column('required: true')],
    ['required-by-key', column('primaryKey: true, required: true'), column('primaryKey: true')],
    ['unique-added', column(), column('unique: true')],
    ['unique-by-key', column('primaryKey: true, unique: true'), column('primaryKey: true')],
    ['primary-key-added', column(), column('primaryKey: true')],
    ['primary-key-reordered', column('primaryKey: true, primaryKeyPosition: 1'), column('primaryKey: true, primaryKeyPosition: 2')],
    ['enum-added', column(), column('enum: [x, y]')],
    ['enum-value-removed', column('enum: [x, y]'), column('enum: [x]')],
    ['enum-reordered', column('enum: [x, y]'), column('enum: [y, x]')],
    ['pattern-added', option(), option('pattern: ^a')],
    ['pattern-tightened', option('pattern: ^\\d+$'), option('pattern: ^\\d\\d$')],
    ['pattern-respelled', option('pattern: ^(A|B)$'), option('pattern: ^(?:B|A)$')],
    ['limit-added', option(), option('maxLength: 5')],
    ['limit-tightened', option('maxLength: 5'), option('maxLength: 4')],
    ['limit-tightened', option('minItems: 1'), option('minItems: 2')],
    ['limit-tightened', option('multipleOf: 5'), option('multipleOf: 10')],
    ['limit-respelled', option('minimum: 5'), option('minimum: 5.0')],
    ['limit-respelled', option(), option('uniqueItems: false')],
    ['format-added', option(), option('format: email')],
    ['format-narrowed', option('format: i64'), option('format: u32')],
    ['encrypted-name-added', column(), column('encryptedName: x')],
    ['critical-element-marked', column(), column('criticalDataElement: true')],
    ['deprecation-lifted', column('deprecated: true'), column()],
    ['relationship-added', column(), column('relationships: [{to: u.id}]')],
    ['quality-rule-added', column(), rule('metric: rowCount')],
    ['quality-rule-tightened', rule('metric: invalidValues, arguments: {validValues: [a, b]}'), rule('metric: invalidValues, arguments: {validValues: [a]}')],
    ['quality-rule-tightened', rule('metric: missingValues, arguments: {missingValues: [""]}'), rule('metric: missingValues, arguments: {missingValues: ["", n/a]}')],
    ['quality-rule-tightened', nulls('mustBeLessThan: 5'), nulls('mustBe: 0')],
    ['quality-rule-tightened', nulls('mustBe: 5'), nulls('mustBe: 0')],
    ['quality-rule-tightened', rows(), rows('mustBeGreaterThan: 1')],
    ['quality-rule-tightened', rows('mustBeBetween: [10, 20]'), rows('mustBeBetween: [12, 18]')],
    ['quality-threshold-respelled', rows('mustBe: 5'), rows('mustBeBetween: [5, 5]')],
    ['quality-severity-raised', rule('severity: warning'), rule('severity: critical')],
    ['quality-rule-by-enum', column('enum: [a, b], quality: [{metric: invalidValues, arguments: {validValues: [a, b, c]}}]'), column('enum: [a, b]')],
    ['quality-note-changed', rule('severity: error'), rule('severity: high')],
    ['quality-note-changed', rule('dimension: accuracy'), rule('dimension: completeness')],
    ['quality-note-changed', nulls('unit: percent'), nulls('unit: "%"')],
    ['schedule-changed', rule('schedule: daily'), rule('schedule: hourly')],
    ['service-level-added', '', latency('value: 4, unit: h')],
    ['service-level-strengthened', latency('value: 4, unit: h'), latency('value: 2, unit: h')],
    ['service-level-respelled', latency('value: 4, unit: h'), latency('value: 4.0, unit: h')],
    ['service-level-respelled', latency('value: 4, unit: h'), latency('value: 240, unit: minutes')],
    ['service-level-respelled', latency('value: 4'), level('property: ly, value: 4')],
    ['service-level-extended', latency('value: 4, element: t.c'), latency('value: 4, element: "t.c, t.d"')],
    ['service-level-extended', latency('value: 4, element: t.c'), latency('value: 4')],
    ['service-level-note-changed', latency('driver: analytics'), latency('driver: regulatory')],
    ['end-withdrawn', level('property: endOfLife, value: "2030-01-01"'), ''],
    ['purpose-changed', terms('purpose: a'), terms('purpose: b')],
    ['usage-changed', terms('usage: a'), terms('usage: b')],
    ['limitations-lifted', terms('limitations: not for ads'), terms()],
    ['price-removed', price('priceAmount: 1'), ''],
    ['price-lowered', price('priceAmount: 2'), price('priceAmount: 1')],
    ['version-changed', 'version: 1.0.0', 'version: 1.0.1'],
    ['name-changed', 'name: a', 'name: b'],
    ['domain-changed', 'domain: a', 'domain: b'],
    ['tenant-changed', 'tenant: a', 'tenant: b'],
    ['data-product-changed', 'dataProduct: a', 'dataProduct: b'],
    ['created-changed', 'contractCreatedTs: "2024-01-01T00:00:00Z"', ''],
    ['status-raised', status('draft'), status('active')],
    ['status-raised', status('retired'), status('active')],
    ['status-raised', '', status('active')],
    ['server-added', '', server()],
    ['server-detail-added', server(), server('schema: x')],
    ['role-added', role(), 'roles: [{role: r}, {role: q, firstLevelApprovers: boss}]'],
    ['role-added', '', role()],
    ['approval-removed', role('firstLevelApprovers: boss'), role('firstLevelApprovers: none')],
    ['approver-changed', role('firstLevelApprovers: boss'), role('firstLevelApprovers: chief')],
    ['support-channel-added', '', channel()],
    ['support-channel-changed', channel('scope: issues'), channel('scope: questions')],
    ['team-changed', 'team: {name: a}', 'team: {name: b}'],
    ['team-changed', 'team: {members: [{username: a}]}', 'team: {members: []}'],
    ['business-name-changed', column('businessName: a'), column('businessName: b')],
    ['description-changed', column('description: a'), column('description: b')],
    ['description-changed', table(), table('dataGranularityDescription: one row per order')],
    ['tags-changed', 'tags: [a]', 'tags: [b]'],
    ['synonyms-changed', column('synonyms: [a]'), column('synonyms: [b]')],
    ['examples-changed', column('examples: [a]'), column('examples: [b]')],
    ['links-changed', 'authoritativeDefinitions: [{url: a}]', ''],
    ['custom-properties-changed', 'customProperties: [{property: a, value: 1}]', 'customProperties: [{property: a, value: 2}]'],
    ['context-changed', '', 'context: be careful'],
    ['element-id-changed', column('id: a'), column('id: b')],
    ['order-changed', 'servers: [{server: a, type: s3}, {server: b, type: s3}]', 'servers: [{server: b, type: s3}, {server: a, type: s3}]'],
  ],
};

/** Kinds that come only together with others, or out of another standard: each with what else changes. */
const TOGETHER: readonly (readonly [
  kind: string,
  before: string,
  after: string,
  all: readonly string[],
])[] = [
  [
    'primary-key-changed',
    columns('{name: a, primaryKey: true}, {name: b}'),
    columns('{name: a}, {name: b, primaryKey: true}'),
    ['primary-key-changed', 'primary-key-changed'],
  ],
];

const ALL = Object.entries(EXAMPLES).flatMap(([verdict, examples]) =>
  examples.map(
    ([kind, before, after]) => [verdict, kind, before, after] as const,
  ),
);

describe('the kinds of changes', () => {
  it.each(ALL)('%s: %s, from %s to %s', (verdict, kind, before, after) => {
    const diff = diffContracts(read(before), read(after));
    expect(diff.changes.map(change => [change.verdict, change.kind])).toEqual([
      [verdict, kind],
    ]);
    expect(diff.verdict).toBe(verdict);
  });

  it.each(TOGETHER)('%s, from %s to %s', (kind, before, after, all) => {
    const { changes } = diffContracts(read(before), read(after));
    expect(changes.map(change => change.kind)).toEqual(all);
    expect(all).toContain(kind);
  });

  it('tell another version of the standard', () => {
    const { changes } = diffContracts(read(''), {
      ...read(''),
      standard: { name: 'odcs', version: 'v3.1.0' },
    });
    expect(changes.map(({ kind }) => kind)).toEqual(['standard-changed']);
  });

  it('each have an example', () => {
    const shown = new Set([
      ...ALL.map(([, kind]) => kind),
      ...TOGETHER.map(([kind]) => kind),
      'standard-changed',
    ]);
    expect(
      CHANGE_KINDS.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('have plain ids, sentences that say why, and raise what their verdict asks for', () => {
    for (const { id, about, why, verdict, raises } of CHANGE_KINDS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(about).toMatch(/^[a-z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(
        {
          breaking: ['major'],
          dangerous: ['minor'],
          compatible: ['minor', 'patch', 'none'],
        }[verdict],
      ).toContain(raises);
    }
  });
});
