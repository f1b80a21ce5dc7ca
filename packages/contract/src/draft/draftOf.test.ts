import { readDocuments } from '../read/readDocuments';
import { ContractReading } from '../read/reading';
import { contractOf, DraftChoices } from './contractOf';
import { TableDraft } from './draftLines';
import { draftOf } from './draftOf';
import { reasonWords } from './draftReasons';
import { ColumnProfile, ProfiledLoads, TableProfile } from './tableProfile';

const column = (
  name: string,
  more: Partial<ColumnProfile> = {},
): ColumnProfile => ({
  name,
  type: 'VARCHAR',
  family: 'text',
  mandatory: false,
  nulls: 0,
  sensitive: false,
  patterns: [],
  ...more,
});

const loadsOf = (days: number, rows = 1000): ProfiledLoads => ({
  column: 'loaded_at',
  days: Array.from({ length: days }, (_, nth) => ({
    day: new Date(Date.UTC(2026, 2, 1) - nth * 86_400_000)
      .toISOString()
      .slice(0, 10),
    rows: rows + nth,
    nulls: { note: nth === 1 ? 300 : 100 },
  })),
});

const profileOf = (more: Partial<TableProfile> = {}): TableProfile => ({
  schema: 'main',
  table: 'orders',
  rows: 30_000,
  sampled: 30_000,
  columns: [
    column('id', { type: 'BIGINT', family: 'number', minimum: '1' }),
    column('customer_id', { type: 'BIGINT', family: 'number' }),
    column('mail', {
      sensitive: true,
      patterns: [{ pattern: 'email', share: 0.99 }],
    }),
    column('status', {
      values: [
        { value: 'paid', rows: 20_000 },
        { value: 'open', rows: 10_000 },
      ],
    }),
    column('note', { nulls: 3_000 }),
    column('amount', {
      type: 'DECIMAL(10,2)',
      family: 'number',
      minimum: '0.10',
    }),
    column('loaded_at', { type: 'TIMESTAMP', family: 'time' }),
  ],
  keys: [{ columns: ['id'], found: 'counted' }],
  relationships: [
    {
      columns: ['customer_id'],
      to: { schema: 'main', table: 'customers', columns: ['id'] },
      found: 'counted',
    },
  ],
  loads: loadsOf(30),
  notes: [],
  quote: '"',
  ...more,
});

function read(draft: TableDraft, choices?: DraftChoices): ContractReading {
  const [reading] = readDocuments(contractOf(draft, choices));
  if (reading.type !== 'contract') throw new Error(reading.type);
  return reading;
}

const lineOf = (draft: TableDraft, id: string) =>
  draft.lines.find(line => line.id === id);

const server = {
  server: 'warehouse',
  type: 'duckdb',
  properties: { database: 'retail.duckdb', schema: 'main' },
};

describe('The draft from a profile', () => {
  it('is a contract without a fault, whichever lines are accepted', () => {
    const draft = draftOf(profileOf(), { server });
    const contractIds = { 'main.customers': 'customers' };
    for (const accepted of [undefined, draft.lines.map(({ id }) => id), []]) {
      const { problems } = read(draft, {
        ...(accepted && { accepted }),
        contractIds,
      });
      expect(problems.filter(({ severity }) => severity !== 'info')).toEqual(
        [],
      );
    }
  });

  it('says key, relationship, classification, rules and freshness', () => {
    const draft = draftOf(profileOf(), { server });
    const { contract } = read(draft, {
      accepted: draft.lines.map(({ id }) => id),
      contractIds: { 'main.customers': 'customers' },
    });
    const [{ properties, quality }] = contract.schema;
    const byName = new Map(properties.map(each => [each.name, each]));
    expect(byName.get('id')).toMatchObject({
      primaryKey: true,
      required: true,
    });
    expect(byName.get('customer_id')?.relationships[0].to).toEqual([
      'customers.odcs.yaml#/schema/customers/properties/id',
    ]);
    expect(byName.get('mail')?.classification).toBe('confidential');
    expect(byName.get('amount')?.options).toEqual({ minimum: '0' });
    expect(quality.map(({ type }) => type)).toEqual(['library', 'sql']);
    expect(contract.serviceLevels).toMatchObject([
      { property: 'frequency', value: '1' },
      { property: 'freshness', elements: ['orders.loaded_at'] },
    ]);
  });

  it('leaves a rule the margin of its worst day and says what it rests on', () => {
    const line = lineOf(draftOf(profileOf()), 'rule:note:nullValues');
    expect(line?.value).toMatchObject({ rule: { mustBeLessOrEqualTo: 47 } });
    expect(line && reasonWords(line.reasons)).toMatch(
      /on the worst of 30 load days 30 %/,
    );
  });

  it('takes how values are written for their type in files that know none, and nowhere else', () => {
    const profile = profileOf({
      columns: [
        column('count', { patterns: [{ pattern: 'integer', share: 1 }] }),
      ],
      keys: [],
      relationships: [],
    });
    const typeIn = (type: string, format: string) =>
      draftOf(profile, {
        server: { server: 's', type, properties: { format, path: 'x' } },
      }).lines[0].value;
    expect(typeIn('local', 'csv')).toMatchObject({
      logicalType: 'integer',
      physicalType: 'BIGINT',
    });
    expect(typeIn('local', 'parquet')).toMatchObject({ logicalType: 'string' });
  });

  it('never accepts by default what could be one lucky day', () => {
    for (const loads of [undefined, loadsOf(1), loadsOf(4)]) {
      const { loads: _, ...rest } = profileOf();
      const draft = draftOf({ ...rest, ...(loads && { loads }) });
      const accepted = draft.lines.filter(
        line =>
          line.accepted &&
          ['quality', 'freshness'].includes(line.group) &&
          line.id !== 'rule:rowCount',
      );
      expect(accepted).toEqual([]);
      expect(lineOf(draft, 'required:status')?.reasons).toContainEqual({
        code: 'caution.once',
      });
    }
    expect(lineOf(draftOf(profileOf()), 'required:status')?.accepted).toBe(
      true,
    );
  });

  it('of a table without rows knows its columns and promises nothing', () => {
    const { loads, ...rest } = profileOf();
    const draft = draftOf({
      ...rest,
      rows: 0,
      sampled: 0,
      keys: [],
      relationships: [],
    });
    expect(new Set(draft.lines.map(({ group }) => group))).toEqual(
      new Set(['columns', 'classification']),
    );
    expect(draft.notes).toEqual([{ code: 'note.noRows' }]);
    expect(loads).toBeDefined();
  });

  it('keeps reserved words and any letters, and 2,000 columns', () => {
    const names = [
      'select',
      'Größe in €',
      '注文',
      '${{ x }}',
      '../a',
      '; rm -rf /',
    ];
    const columns = [
      ...names.map(name => column(name)),
      ...Array.from({ length: 2_000 }, (_, nth) => column(`c${nth}`)),
    ];
    const draft = draftOf(
      profileOf({ table: '注文', columns, keys: [], relationships: [] }),
    );
    const { contract, problems } = read(draft);
    expect(contract.schema[0].name).toBe('注文');
    expect(contract.schema[0].properties.map(({ name }) => name)).toEqual(
      columns.map(({ name }) => name),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('counts nothing about a column that is not accepted, and takes what a person writes', () => {
    const draft = draftOf(profileOf());
    const { contract } = read(draft, {
      accepted: draft.lines
        .map(({ id }) => id)
        .filter(id => id !== 'column:mail' && id !== 'column:id'),
      columns: {
        status: { description: 'Where it stands', classification: '' },
      },
      rules: [
        {
          column: 'status',
          rule: { type: 'library', metric: 'nullValues', mustBe: 0 },
        },
      ],
    });
    const names = contract.schema[0].properties.map(({ name }) => name);
    expect(names).not.toContain('mail');
    expect(names).not.toContain('id');
    expect(
      contract.schema[0].properties.find(({ name }) => name === 'status'),
    ).toMatchObject({
      description: 'Where it stands',
      classification: 'internal',
      quality: [expect.anything(), { metric: 'nullValues' }],
    });
  });
});
