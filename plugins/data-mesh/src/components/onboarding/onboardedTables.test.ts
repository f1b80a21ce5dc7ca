import { draftOf, TableDraft } from '@backstage-data-mesh/contract';
import { chosenOf, faultsOf, remarksOn, tablesOf } from './onboardedTables';

const draft = (table: string, contractId = table): TableDraft => ({
  ...draftOf({
    schema: 'main',
    table,
    rows: 100,
    sampled: 100,
    columns: [
      {
        name: 'id',
        type: 'BIGINT',
        family: 'number',
        mandatory: true,
        nulls: 0,
        sensitive: false,
        patterns: [],
      },
    ],
    keys: [{ columns: ['id'], found: 'declared', primary: true }],
    relationships: [],
    notes: [],
    quote: '"',
  }),
  contractId,
});

describe('The value of the field', () => {
  it('has a contract for each table that is included, without a fault', () => {
    const value = tablesOf('warehouse', [
      chosenOf(draft('orders')),
      { ...chosenOf(draft('stores')), included: false },
    ]);
    expect(value).toMatchObject({
      server: 'warehouse',
      tables: [{ schema: 'main', table: 'orders', contractId: 'orders' }],
    });
    expect(remarksOn(value.tables[0].contract)).toEqual([]);
    expect(faultsOf(value)).toEqual([]);
  });

  it('asks for a table where a form has only an empty part of a list', () => {
    const none = [{ key: 'onboarding.fault.none' }];
    expect(faultsOf(undefined)).toEqual(none);
    const empty = { server: '', tables: [{}] } as unknown;
    expect(faultsOf(empty as Parameters<typeof faultsOf>[0])).toEqual(none);
  });

  it('says what is wrong as it is typed', () => {
    const chosen = {
      ...chosenOf(draft('orders')),
      rules: [
        { rule: { type: 'library' as const, metric: 'rowCount', mustBe: -1 } },
      ],
    };
    const { tables } = tablesOf('warehouse', [chosen]);
    expect(remarksOn(tables[0].contract)).not.toEqual([]);
  });

  it('is refused with two of the same id, or none', () => {
    const value = tablesOf('warehouse', [
      chosenOf(draft('a', 'same')),
      chosenOf(draft('b', 'same')),
      { ...chosenOf(draft('c')), contractId: ' ' },
    ]);
    expect(faultsOf(value)).toEqual(
      expect.arrayContaining([
        { key: 'onboarding.fault.idTwice', values: { id: 'same' } },
        { key: 'onboarding.fault.idMissing', values: { table: 'c' } },
      ]),
    );
  });
});
