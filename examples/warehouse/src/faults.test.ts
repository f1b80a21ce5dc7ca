import { folder, ledger, reader, Row, small } from './__testUtils__/warehouse';
import { isPlanted } from './faults';
import { PLAN } from './plan';
import { FaultPlan, PlantedFault } from './plan/dataset';

jest.setTimeout(120_000);

describe('the ledger of faults tells the truth', () => {
  let out: string;
  let faults: readonly PlantedFault[];
  let db: Awaited<ReturnType<typeof reader>>;

  beforeAll(async () => {
    out = await folder();
    await small(out, { days: 60, scale: 0.1 });
    faults = await ledger(out);
    db = await reader(out);
  });
  afterAll(() => db?.close());

  const days = (kind: FaultPlan['kind'], table?: string, column?: string) =>
    faults
      .filter(
        fault =>
          fault.kind === kind &&
          fault.table === table &&
          fault.column === column,
      )
      .map(fault => fault.day);

  function planned<K extends FaultPlan['kind']>(kind: K) {
    return PLAN.flatMap(dataset =>
      dataset.faults.flatMap(fault =>
        // the comparison has narrowed the kind, which the compiler does not carry through flatMap
        fault.kind === kind
          ? [{ dataset, fault: fault as Extract<FaultPlan, { kind: K }> }]
          : [],
      ),
    );
  }

  /** Share of rows per day that a condition holds for. */
  async function shares(
    table: string,
    condition: string,
  ): Promise<readonly Row[]> {
    return db.rows(
      `SELECT day::VARCHAR, avg(CASE WHEN ${condition} THEN 1 ELSE 0 END)::DOUBLE FROM ${table} GROUP BY 1 ORDER BY 1`,
    );
  }

  it('has faults of every kind', () => {
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(
      new Set([
        'late',
        'nulls',
        'duplicates',
        'broken-reference',
        'schema-drift',
      ]),
    );
  });

  it('nulls are there on the days it names, and on no other', async () => {
    for (const { fault } of planned('nulls')) {
      const named = days('nulls', fault.table, fault.column);
      // a renamed column reads as NULL too; those days are another fault's
      const drifted = days('schema-drift', fault.table, fault.column);
      const rows = await shares(fault.table, `${fault.column} IS NULL`);
      const unexpected = rows.filter(
        ([day, share]) =>
          Number(share) > (named.includes(String(day)) ? fault.share * 3 : 0) &&
          !drifted.includes(String(day)),
      );
      expect([fault.table, fault.column, unexpected]).toEqual([
        fault.table,
        fault.column,
        [],
      ]);
    }
    // tables with enough rows to be certain of a hit
    for (const table of ['web_session', 'receipt', 'stock_level']) {
      const fault = planned('nulls').find(f => f.fault.table === table)?.fault;
      const column = fault?.column ?? '';
      const rows = await shares(table, `${column} IS NULL`);
      expect(
        rows.filter(([, share]) => Number(share) > 0).map(([day]) => day),
      ).toEqual(days('nulls', table, column));
    }
  });

  it('duplicates are there on the days it names, and on no other', async () => {
    const found = async (table: string) => {
      const plan = PLAN.flatMap(({ tables }) => tables).find(
        ({ name }) => name === table,
      );
      const rows = await db.rows(
        `SELECT DISTINCT day::VARCHAR FROM (SELECT any_value(day) AS day FROM ${table} GROUP BY ${plan?.key.join(
          ', ',
        )} HAVING count(*) > 1) ORDER BY 1`,
      );
      return rows.map(([day]) => String(day));
    };
    for (const { fault } of planned('duplicates')) {
      const named = days('duplicates', fault.table);
      const unexpected = (await found(fault.table)).filter(
        day => !named.includes(day),
      );
      expect([fault.table, unexpected]).toEqual([fault.table, []]);
    }
    for (const table of ['receipt', 'sales_order']) {
      expect(await found(table)).toEqual(days('duplicates', table));
    }
  });

  it('references are broken on the days it names, and on no other', async () => {
    const found = async (table: string, column: string, known: string) => {
      const rows = await db.rows(
        `SELECT DISTINCT day::VARCHAR FROM ${table} WHERE ${column} IS NOT NULL AND ${column} NOT IN (${known}) ORDER BY 1`,
      );
      return rows.map(([day]) => String(day));
    };
    const checks = [
      ['sales_order', 'store_id', 'SELECT store_id FROM store'],
      ['purchase_order', 'supplier_id', 'SELECT supplier_id FROM supplier'],
      [
        'loyalty_transaction',
        'customer_id',
        'SELECT customer_id FROM customer',
      ],
      ['goods_receipt', 'po_number', 'SELECT po_number FROM purchase_order'],
    ];
    for (const [table, column, known] of checks) {
      const named = days('broken-reference', table, column);
      const unexpected = (await found(table, column, known)).filter(
        day => !named.includes(day),
      );
      expect([table, unexpected]).toEqual([table, []]);
    }
    expect(
      await found(
        'receipt_line',
        'product_code',
        'SELECT product_code FROM product',
      ),
    ).toEqual(days('broken-reference', 'receipt_line', 'product_code'));
  });

  it('late loads came late, all others in time', async () => {
    const log = await db.rows(
      `SELECT DISTINCT dataset, day::VARCHAR, epoch(loaded_at - planned_at) / 3600 FROM load_log ORDER BY ALL`,
    );
    for (const [dataset, day, hours] of log) {
      const fault = faults.find(
        f => f.kind === 'late' && f.dataset === dataset && f.day === day,
      );
      const stream =
        PLAN.find(({ name }) => name === dataset)?.mode === 'stream';
      const late = stream ? 0 : fault?.hours ?? 0;
      expect(Number(hours)).toBeGreaterThanOrEqual(late);
      expect(Number(hours)).toBeLessThan(late + 0.2);
    }
    expect(log.length).toBeGreaterThan(1000);
  });

  it('a stream that was out brings its rows together afterwards', async () => {
    for (const fault of faults.filter(
      f => f.kind === 'late' && f.dataset === 'cold-chain-readings',
    )) {
      if (fault.day === '2026-09-30') continue;
      const gap = await db.value(
        `SELECT max(epoch(loaded_at - before)) / 3600 FROM (
           SELECT loaded_at, lag(loaded_at) OVER (ORDER BY loaded_at) AS before FROM (
             SELECT DISTINCT loaded_at FROM cold_chain_reading WHERE day = DATE '${fault.day}'))`,
      );
      expect(gap).toBeGreaterThan((fault.hours ?? 0) - 0.6);
    }
  });

  it('the schema drifts in the files of the days it names, and in no other', async () => {
    for (const { fault } of planned('schema-drift')) {
      const column = fault.rename?.to ?? fault.add?.column ?? '';
      const there = await db.value(
        `SELECT count(*) FROM (DESCRIBE FROM ${fault.table}) WHERE column_name = '${column}'`,
      );
      const drifted = there
        ? await db.rows(
            `SELECT DISTINCT day::VARCHAR FROM ${fault.table} WHERE ${column} IS NOT NULL ORDER BY 1`,
          )
        : [];
      expect([fault.table, drifted.map(([day]) => day)]).toEqual([
        fault.table,
        days('schema-drift', fault.table, fault.rename?.column),
      ]);
    }
  });

  it('places faults by the seed alone', () => {
    const dataset = PLAN.find(({ name }) => name === 'till-receipts');
    if (!dataset) throw new Error('till-receipts is gone from the plan');
    const placed = (seed: number) =>
      dataset.faults.map(fault =>
        Array.from({ length: 28 }, (_, i) =>
          isPlanted(
            dataset,
            fault,
            `2026-09-${String(i + 1).padStart(2, '0')}`,
            seed,
          ),
        ),
      );
    expect(placed(7)).toEqual(placed(7));
    expect(placed(7)).not.toEqual(placed(8));
  });
});
