import { contractOf } from '../__testUtils__/contract';
import {
  duckdbEngine,
  Engine,
  POSTGRES,
  postgresEngine,
} from '../__testUtils__/engines';
import { checksOf } from '../check/checksOf';
import { DIALECTS } from '../dialect/dialects';
import { findNewest } from '../run/findNewest';
import { runPlan } from '../run/runPlan';
import { StatementError } from '../run/statementError';
import { asOf } from './asOf';
import { Plan } from './plan';
import { planChecks } from './planChecks';

const ENGINES = [
  ['duckdb' as const, duckdbEngine],
  ...(POSTGRES ? [['postgres' as const, postgresEngine] as const] : []),
] as const;

/** The day of the 3rd came late and has a row twice; the 4th has a missing value. */
const LOADS = `
  CREATE TABLE sale (day DATE, id INTEGER, amount INTEGER, loaded_at TIMESTAMP);
  INSERT INTO sale VALUES
    ('2026-03-01', 1, 5, '2026-03-02 04:00:00'), ('2026-03-02', 2, 5, '2026-03-03 04:00:00'),
    ('2026-03-03', 3, 5, '2026-03-05 01:00:00'), ('2026-03-03', 3, 5, '2026-03-05 01:00:00'),
    ('2026-03-04', 4, NULL, '2026-03-05 04:00:00');
  CREATE TABLE shop (id INTEGER);
`;

const CONTRACT = contractOf(`
schema:
- name: sale
  properties:
  - {name: day, logicalType: date, partitioned: true}
  - {name: id, logicalType: integer, unique: true}
  - {name: amount, logicalType: integer, required: true}
  - {name: loaded_at, logicalType: timestamp}
  quality:
  - {id: late, type: sql, query: "SELECT count(*) FROM {object} WHERE loaded_at > day + INTERVAL '30 hours'", mustBe: 0}
  - {id: all, type: sql, query: 'SELECT count(*) FROM sale', mustBe: 5}
  - {id: more, type: sql, query: 'WITH big AS (SELECT * FROM {object} AS s WHERE s.id > 1) SELECT count(*) FROM big', mustBe: 1}
- {name: shop, properties: [{name: id, logicalType: integer, required: true}]}
slaProperties:
- {property: freshness, value: 60, unit: h, element: sale.day}
- {property: retention, value: 1, unit: y, element: sale.day}
`);

describe.each(ENGINES)('a run as of an earlier moment, on %s', (id, make) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await make();
    await engine.run(LOADS);
  });
  afterAll(() => engine.close());

  async function failing(
    moment: string,
    loadedAt?: string,
    contract = CONTRACT,
  ) {
    const request = {
      ...asOf(contract, new Date(moment), { ...(loadedAt && { loadedAt }) }),
      dialect: DIALECTS[id],
    };
    const { signal } = new AbortController();
    const found = await findNewest(request, engine.execute, signal);
    const looking = await broken(planChecks(request));
    // Whether the newest partition is asked for first or in each statement is all the same.
    expect(await broken(planChecks({ ...request, ...found }))).toEqual(looking);
    return looking;
  }

  async function broken(plan: Plan) {
    const failed: string[] = [];
    for await (const { check, outcome } of runPlan(plan, engine.execute)) {
      if (outcome.status !== 'pass') {
        failed.push(`${check.id} ${outcome.status} of ${outcome.rowCount}`);
      }
    }
    return failed.sort();
  }

  it('sees the newest partition of what was there then', async () => {
    expect(await failing('2026-03-04T00:00:00Z', 'loaded_at')).toEqual([]);
  });

  it('misses what came later, as one would have then', async () => {
    expect(await failing('2026-03-05T00:00:00Z', 'loaded_at')).toEqual([
      'sale.day/freshness fail of 1',
    ]);
  });

  it('looks only at the rows of that partition, in queries too', async () => {
    expect(await failing('2026-03-05T02:00:00Z', 'loaded_at')).toEqual([
      'late fail of undefined',
      'more fail of undefined',
      'sale.id/unique fail of 2',
    ]);
    expect(await failing('2026-03-06T00:00:00Z', 'loaded_at')).toEqual([
      'sale.amount/required fail of 1',
    ]);
  });

  it('names the newest partition in statements, once it was asked for', async () => {
    const request = {
      ...asOf(CONTRACT, new Date('2026-03-05T02:00:00Z'), {
        loadedAt: 'loaded_at',
      }),
      dialect: DIALECTS[id],
    };
    const { signal } = new AbortController();
    const found = await findNewest(request, engine.execute, signal);
    const [scan] = planChecks({ ...request, ...found }).scans;
    expect(scan.statement).toContain(DIALECTS[id].date('2026-03-03'));
    expect(scan.statement).not.toContain('max("day")) FROM');
    const refusing = async () => {
      throw new StatementError('missing');
    };
    const unknown = await findNewest(request, refusing, signal);
    expect(planChecks({ ...request, ...unknown })).toEqual(planChecks(request));
  });

  it('sees a moment in a date of ODCS 3.0, which has no other word for it', async () => {
    const old = {
      ...CONTRACT,
      schema: CONTRACT.schema.map(object => ({
        ...object,
        properties: object.properties.map(property =>
          property.name === 'loaded_at'
            ? { ...property, logicalType: 'date', physicalType: 'TIMESTAMP' }
            : property,
        ),
      })),
    };
    expect(await failing('2026-03-05T02:00:00Z', 'loaded_at', old)).toContain(
      'sale.id/unique fail of 2',
    );
    expect(await failing('2026-03-05T00:00:00Z', 'loaded_at', old)).toEqual([
      'sale.day/freshness fail of 1',
    ]);
  });

  it('takes the partition of the day where nothing says when rows came', async () => {
    expect(await failing('2026-03-04T00:00:00Z')).toEqual([
      'late fail of undefined',
      'more fail of undefined',
      'sale.id/unique fail of 2',
    ]);
  });
});

it('asks of an earlier moment only what data can still tell', () => {
  const { checks } = asOf(CONTRACT, new Date('2026-03-05T00:00:00Z'), {
    loadedAt: 'loaded_at',
  });
  const left = checksOf(CONTRACT).checks.filter(
    check => !checks.some(({ id }) => id === check.id),
  );
  expect(checks.map(({ id }) => id)).toEqual([
    'sale.id/unique',
    'sale.amount/required',
    'late',
    'more',
    'sale.day/freshness',
  ]);
  expect(left.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['all', 'shop.id/required', 'sale.day/retention']),
  );
});
