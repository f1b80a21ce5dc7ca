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
      // a renamed column reads as NULL too; those days are another fault's
      const drifted = days('schema-drift', fault.table, fault.column);
      for (const [day, share] of await shares(
        fault.table,
        `${fault.column} IS NULL`,
      )) {
        const expected = days('nulls', fault.table, fault.column).includes(
          String(day),
        );
        if (!expected && !drifted.includes(String(day))) {
          expect([fault.table, fault.column, day, share]).toEqual([
            fault.table,
            fault.column,
            day,
            0,
          ]);
        }
      }
      const hit = (await shares(fault.table, `${fault.column} IS NULL`)).filter(
        ([day]) =>
          days('nulls', fault.table, fault.column).includes(String(day)),
      );
      for (const [, share] of hit)
        expect(Number(share)).toBeLessThan(fault.share * 3);
    }
    // enough rows to be certain of a hit
    for (const day of days('nulls', 'web_session', 'country_code')) {
      const nulls = await db.value(
        `SELECT count(*) FROM web_session WHERE day = DATE '${day}' AND country_code IS NULL`,
      );
      expect(nulls).toBeGreaterThan(0);
    }
  });

  it('duplicates are there on the days it names, and on no other', async () => {
    for (const { dataset, fault } of planned('duplicates')) {
      const table = dataset.tables.find(({ name }) => name === fault.table);
      const key = table?.key.join(', ');
      const found = await db.rows(
        `SELECT DISTINCT day::VARCHAR FROM (SELECT any_value(day) AS day FROM ${fault.table} GROUP BY ${key} HAVING count(*) > 1) ORDER BY 1`,
      );
      const named = days('duplicates', fault.table);
      for (const [day] of found)
        expect([fault.table, named]).toEqual([
          fault.table,
          expect.arrayContaining([day]),
        ]);
      if (fault.table === 'receipt' || fault.table === 'sales_order') {
        expect(found.map(([day]) => day)).toEqual(named);
      }
    }
  });

  it('references are broken on the days it names, and on no other', async () => {
    const checks = [
      ['receipt_line', 'product_code', 'SELECT product_code FROM product'],
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
      const found = await db.rows(
        `SELECT DISTINCT day::VARCHAR FROM ${table} WHERE ${column} IS NOT NULL AND ${column} NOT IN (${known}) ORDER BY 1`,
      );
      const named = days('broken-reference', table, column);
      for (const [day] of found) expect(named).toContain(day);
      if (table === 'receipt_line')
        expect(found.map(([day]) => day)).toEqual(named);
    }
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
    for (const { dataset, fault } of planned('schema-drift')) {
      const found = fault.rename?.to ?? fault.add?.column ?? '';
      const named = days('schema-drift', fault.table, fault.rename?.column);
      const columns = await db.rows(
        `SELECT column_name FROM (DESCRIBE FROM ${fault.table})`,
      );
      const names = columns.map(([name]) => name);
      if (named.length === 0) {
        expect(names).not.toContain(found);
        continue;
      }
      const drifted = await db.rows(
        `SELECT DISTINCT day::VARCHAR FROM ${fault.table} WHERE ${found} IS NOT NULL ORDER BY 1`,
      );
      expect([dataset.name, drifted.map(([day]) => day)]).toEqual([
        dataset.name,
        named,
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
