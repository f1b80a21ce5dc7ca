import { folder, ledger, NOON, reader, small } from './__testUtils__/warehouse';
import { readContracts } from './__testUtils__/org';
import { PLAN } from './plan';

jest.setTimeout(120_000);

const contracts = readContracts();

describe('the data has exactly the columns and types its contracts promise', () => {
  let db: Awaited<ReturnType<typeof reader>>;

  beforeAll(async () => {
    const out = await folder();
    // a seed without schema drift in these days, as is made sure
    await small(out, { days: 3, seed: 4711, now: NOON });
    const drift = (await ledger(out)).find(
      ({ kind }) => kind === 'schema-drift',
    );
    if (drift) throw new Error('These days have drift: take another seed');
    db = await reader(out);
  });
  afterAll(() => db?.close());

  it.each(PLAN.map(dataset => [dataset.name, dataset] as const))(
    '%s',
    async (_name, dataset) => {
      const contract = contracts.get(dataset.contractId);
      expect(contract?.schema.map(({ name }) => name)).toEqual(
        dataset.tables.map(({ name }) => name),
      );
      for (const table of contract?.schema ?? []) {
        const promised = table.properties.map(({ name, physicalType }) => [
          name,
          physicalType,
        ]);
        const found = await db.rows(
          `SELECT column_name, column_type FROM (DESCRIBE FROM ${table.name})`,
        );
        expect(sorted(found)).toEqual(sorted(promised));
      }
    },
  );

  it('covers the contracts that point to the warehouse, and no others', () => {
    const pointing = [...contracts.values()]
      .filter(({ servers }) =>
        servers?.some(
          ({ server }) =>
            server === 'warehouse' || server === 'warehouse-files',
        ),
      )
      .map(({ id }) => id);
    expect(new Set(pointing)).toEqual(
      new Set(PLAN.map(({ contractId }) => contractId)),
    );
    expect(pointing.length).toBeGreaterThanOrEqual(12);
  });
});

function sorted(columns: readonly (readonly unknown[])[]) {
  return columns.map(([name, type]) => `${name} ${type}`).sort();
}
