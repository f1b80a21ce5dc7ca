import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { contract } from '../../__testUtils__/entities';
import { createWorld } from '../../__testUtils__/world';
import { CheckRegistry } from '../registry/CheckRegistry';
import { codeOf } from '../status';
import { ReportReader } from './ReportReader';
import { ReportService } from './ReportService';
import { ResultWriter } from './ResultWriter';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 9, 2);
const { databases, ids } = testDatabases();

const ordersContract = `
kind: DataContract
apiVersion: v3.1.0
id: orders
version: 1.0.0
status: active
servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
schema:
  - name: orders
    quality:
      - { id: enough, name: Enough rows, metric: rowCount, mustBeGreaterThan: 10 }
    properties:
      - name: email
        logicalType: string
        quality:
          - { id: emails, name: E-mails are there, metric: nullValues, mustBe: 0 }
`;

const dataset = { database: 'shop', schema: 'main', table: 'orders' };

function batch(results: readonly object[], more: object = {}): Uint8Array {
  return Buffer.from(
    JSON.stringify({
      dataMeshResults: 1,
      tool: 'nightly',
      runId: '2026-10-01',
      observedAt: '2026-10-01T02:00:00Z',
      dataset,
      results,
      ...more,
    }),
  );
}

async function open(id: TestDatabaseId, mappings: object[] = []) {
  const world = await createWorld(databases, id);
  const { knex } = world;
  const logger = mockServices.logger.mock();
  let now = NOW;
  const service = new ReportService(
    knex,
    new ResultWriter(knex, { keep: 90 * DAY, now: () => now }),
    new ReportReader(logger),
    { mappings: mappings as [], now: () => now },
  );
  return {
    knex,
    service,
    at(time: number) {
      now = time;
    },
    async has(text: string = ordersContract) {
      await world.catalogHas([contract('orders', text)]);
      await new CheckRegistry(knex, logger).run();
      return ['datacontract:default/orders'];
    },
    async dump() {
      const tables = [
        'results',
        'check_series',
        'checks',
        'quality_runs',
        'unmatched_results',
      ];
      return JSON.stringify(
        await Promise.all(
          tables.map(async table =>
            (await knex(table)).map(row => JSON.stringify(row)).sort(),
          ),
        ),
      );
    },
  };
}

describe.each(ids)('ReportService on %s', id => {
  const by = 'user:default/ci';

  it('stores results at the checks they belong to, with the run that gave them', async () => {
    const { knex, service, has } = await open(id);
    await has();
    const receipt = await service.take(
      batch([
        { check: 'a', ruleId: 'enough', contractId: 'orders', status: 'pass' },
        { check: 'own', status: 'fail', measure: 3, failedRowCount: 3 },
      ]),
      { by },
    );
    expect(receipt).toMatchObject({
      format: 'batch',
      results: 2,
      stored: 2,
      repeated: 0,
      unmatched: 0,
    });
    const standing = await knex('checks')
      .select('check_key', 'origin', 'status')
      .where('observed_at', '>', 0)
      .orderBy('status');
    expect(standing).toEqual([
      {
        check_key: expect.stringContaining('nightly:'),
        origin: 'reported',
        status: codeOf('fail'),
      },
      { check_key: 'enough', origin: 'rule', status: codeOf('pass') },
    ]);
    expect(await knex('quality_runs')).toMatchObject([
      {
        tool: 'nightly',
        trigger: 'report',
        requested_by: by,
        state: 'finished',
        total: 2,
        passed: 1,
        failed: 1,
      },
    ]);
  });

  it('changes nothing when the same report comes again, also where it says no time or one to come', async () => {
    const { service, has, dump, at } = await open(id);
    await has();
    const reports = [
      batch([{ check: 'a', status: 'pass' }]),
      batch([{ check: 'b', status: 'fail' }], { observedAt: undefined }),
      batch([{ check: 'c', status: 'fail' }], {
        observedAt: undefined,
        runId: undefined,
      }),
      batch([
        { check: 'd', status: 'pass', observedAt: '2031-01-01T00:00:00Z' },
      ]),
      batch([{ check: 'e', status: 'pass' }], {
        observedAt: undefined,
        dataset: { table: 'nowhere' },
      }),
    ];
    for (const report of reports) await service.take(report, { by });
    const before = await dump();
    at(NOW + 60_000);
    for (const report of reports) {
      const { stored, repeated, unmatched } = await service.take(report, {
        by,
      });
      expect([stored, repeated + unmatched]).toEqual([0, 1]);
    }
    expect(await dump()).toBe(before);
  });

  it('keeps what belongs nowhere and finds its place when the contract comes, once', async () => {
    const { knex, service, has, at } = await open(id);
    const report = batch(
      [
        { check: 'a', status: 'pass' },
        { check: 'b', status: 'fail', contractId: 'orders' },
      ],
      { observedAt: undefined },
    );
    expect(await service.take(report, { by })).toMatchObject({
      stored: 0,
      unmatched: 2,
    });
    expect(await service.rematch('all')).toBe(0);
    at(NOW + 60_000);
    expect(await service.rematch(await has())).toBe(2);
    expect(await knex('unmatched_results')).toEqual([]);
    at(NOW + 120_000);
    expect(await service.take(report, { by })).toMatchObject({
      stored: 0,
      repeated: 2,
    });
    expect(Number((await knex('results').first()).observed_at)).toBe(NOW);
  });

  it('finds files by where they lie, also when the contract comes later', async () => {
    const { service, has } = await open(id);
    const report = () =>
      batch([{ check: 'a', status: 'pass' }], {
        dataset: { namespace: 's3://lake', name: 'raw/sold' },
      });
    expect(await service.take(report(), { by })).toMatchObject({
      unmatched: 1,
    });
    const refs = await has(
      ordersContract.replace(
        '{ server: live, type: postgres, environment: production, database: shop, schema: main }',
        '{ server: live, type: s3, location: s3://lake/raw/sold/*.parquet, format: parquet }',
      ),
    );
    expect(await service.rematch(refs)).toBe(1);
    expect(await service.take(report(), { by })).toMatchObject({
      stored: 0,
      repeated: 1,
      unmatched: 0,
    });
  });

  it('looks at nothing for contracts that nobody waits for', async () => {
    const { knex, service, has } = await open(id);
    await service.take(
      batch([{ check: 'a', status: 'pass', dataset: { table: 'other' } }]),
      { by },
    );
    const before = await knex('unmatched_results');
    expect(await service.rematch(await has())).toBe(0);
    expect(await knex('unmatched_results')).toEqual(before);
  });

  it('follows what is mapped', async () => {
    const { knex, service, has } = await open(id, [
      {
        tool: 'nightly',
        dataset: 'raw_orders',
        contract: 'orders',
        object: 'orders',
      },
    ]);
    await has();
    await service.take(
      batch(
        [
          {
            check: 'a',
            status: 'pass',
            dataset: { database: 'x', schema: 'y', table: 'raw_orders' },
          },
        ],
        { dataset: undefined },
      ),
      { by },
    );
    expect(await knex('check_series')).toMatchObject([
      { matched_by: 'mapping' },
    ]);
  });

  it('lets nobody speak for the portal, nor what was only measured decide', async () => {
    const { knex, service, has } = await open(id);
    await has();
    await service.take(
      batch(
        [
          {
            check: 'a',
            ruleId: 'enough',
            contractId: 'orders',
            status: 'pass',
            type: 'metric',
            measure: 5,
          },
        ],
        { tool: 'data-mesh' },
      ),
      { by },
    );
    const [series] = await knex('check_series');
    expect(series.tool).toBe('data-mesh (reported)');
    const check = await knex('checks').where({ check_key: 'enough' }).first();
    expect(check.status).toBe(codeOf('not-measured'));
  });

  it('takes what is whole of half a report and refuses what is none, without repeating any of it', async () => {
    const { service, has } = await open(id);
    await has();
    const whole = Buffer.from(
      batch([
        { check: 'a', status: 'pass' },
        { check: 'b', status: 'pass' },
      ]),
    );
    const half = whole.subarray(0, whole.length - 20);
    expect((await service.take(half, { by })).stored).toBe(1);
    for (const none of [
      'secret-word',
      '{"secret-word": 1}',
      '',
      '[1,2',
      '\u0000',
    ]) {
      await expect(
        service.take(Buffer.from(none), { by }),
      ).rejects.toMatchObject({
        name: 'InputError',
        code: 'NOT_A_REPORT',
        message: expect.not.stringContaining('secret-word'),
      });
    }
  });

  it('says of results that are too old that they are', async () => {
    const { service, has } = await open(id);
    await has();
    const receipt = await service.take(
      batch([
        { check: 'a', status: 'pass', observedAt: '2019-01-01T00:00:00Z' },
      ]),
      { by },
    );
    expect(receipt.stored).toBe(0);
    expect(receipt.problems).toMatchObject([{ code: 'too-old' }]);
  });

  describe('of a higher revision', () => {
    const emails = { check: 'emails', status: 'fail', measure: 3 };
    const mended = { ...emails, status: 'pass', measure: 0, revision: 1 };

    it('takes the place of what it corrects, and counts in its run instead of it', async () => {
      const { knex, service, has } = await open(id);
      await has();
      const first = batch([emails, { check: 'other', status: 'pass' }]);
      const later = batch([mended]);
      await service.take(first, { by });
      expect(await service.take(later, { by })).toMatchObject({
        results: 1,
        stored: 0,
        repeated: 0,
        corrected: 1,
        problems: [],
      });
      expect(
        await knex('results')
          .select('status', 'measure', 'revision')
          .orderBy('measure'),
      ).toContainEqual({ status: codeOf('pass'), measure: 0, revision: 1 });
      expect(await knex('quality_runs')).toMatchObject([
        { total: 2, done: 2, passed: 2, failed: 0 },
      ]);
      // Whatever of them is sent again.
      for (const again of [first, later, batch([{ ...emails, revision: 1 }])]) {
        expect(await service.take(again, { by })).toMatchObject({
          stored: 0,
          corrected: 0,
        });
      }
    });

    it('leaves no trace of a run whose only result is another one’s now', async () => {
      const { knex, service, has } = await open(id);
      await has();
      const unnamed = { runId: undefined };
      await service.take(batch([emails], unnamed), { by });
      await service.take(batch([mended], unnamed), { by });
      expect(
        await knex('quality_runs').select('total', 'passed', 'failed'),
      ).toEqual([{ total: 1, passed: 1, failed: 0 }]);
    });

    it('waits for its contract in place of what it corrects, in whatever order they come', async () => {
      const one = batch([{ ...emails, contractId: 'orders' }]);
      const two = batch([{ ...mended, contractId: 'orders' }]);
      for (const order of [
        [one, two],
        [two, one],
      ]) {
        const { knex, service, has } = await open(id);
        for (const report of order) {
          expect(await service.take(report, { by })).toMatchObject({
            unmatched: 1,
          });
        }
        expect(await service.rematch(await has())).toBe(1);
        expect(await knex('results')).toMatchObject([
          { status: codeOf('pass'), revision: 1 },
        ]);
      }
    });
  });
});
