import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { contract } from '../__testUtils__/entities';
import { createWorld } from '../__testUtils__/world';
import { CheckRegistry } from '../quality/registry/CheckRegistry';
import { batchOf } from '../quality/results/__testUtils__/reports';
import { threadFile } from '../quality/results/__testUtils__/thread';
import { ReportReader } from '../quality/results/ReportReader';
import { ReportService } from '../quality/results/ReportService';
import { ResultWriter } from '../quality/results/ResultWriter';
import { createIngestRouter } from './ingestRoute';

const NOW = Date.UTC(2026, 9, 2);
const { databases, ids } = testDatabases();

const orders = `
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
      - { id: enough, metric: rowCount, mustBeGreaterThan: 10 }
`;

describe.each(ids)('a report sent to the route, on %s', id => {
  let directory: string;
  let reader: ReportReader;
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'ingest-'));
    reader = new ReportReader(logger, {
      thread: { file: await threadFile(directory) },
    });
  });
  afterAll(async () => {
    await reader.stop();
    await rm(directory, { recursive: true });
  });

  async function open(database: TestDatabaseId) {
    const world = await createWorld(databases, database);
    const { knex } = world;
    await world.catalogHas([contract('orders', orders)]);
    await new CheckRegistry(knex, logger).run();
    const app = express();
    app.use(
      createIngestRouter({
        httpAuth: mockServices.httpAuth(),
        permissions: mockServices.permissions.mock({
          authorize: async () => [{ result: AuthorizeResult.ALLOW }],
        }),
        auditor: mockServices.auditor.mock({
          createEvent: async () => ({
            success: async () => {},
            fail: async () => {},
          }),
        }),
        logger,
        reports: new ReportService(
          knex,
          new ResultWriter(knex, { keep: 90 * 86_400_000, now: () => NOW }),
          reader,
          { mappings: [], now: () => NOW },
        ),
        maxBytes: 8 * 1024 * 1024,
      }),
    );
    app.use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger,
      }).error(),
    );
    const send = (body: Buffer | string, type = 'application/json') =>
      request(app)
        .post('/v1/results')
        .set('authorization', mockCredentials.service.header())
        .set('content-type', type)
        .serialize(each => each as never)
        .send(body as never);
    return { knex, send };
  }

  it('is stored whole and once when it is large, read beside everything else', async () => {
    const { knex, send } = await open(id);
    const report = batchOf(3_000);
    expect(report.length).toBeGreaterThan(64 * 1024);
    const first = await send(report);
    expect(first.body).toMatchObject({
      format: 'batch',
      results: 3_000,
      stored: 3_000,
      repeated: 0,
      unmatched: 0,
    });
    expect((await send(report)).body).toMatchObject({
      stored: 0,
      repeated: 3_000,
    });
    expect(await knex('results')).toHaveLength(3_000);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('corrects what was sent before, and says what is no revision', async () => {
    const { knex, send } = await open(id);
    const report = (more: object) =>
      JSON.stringify({
        ...JSON.parse(batchOf(1).toString()),
        results: [{ check: 'check 0', status: 'pass', ...more }],
      });
    await send(batchOf(1));
    expect((await send(report({ revision: 1 }))).body).toMatchObject({
      results: 1,
      stored: 0,
      repeated: 0,
      corrected: 1,
      problems: [],
    });
    for (const revision of [-2, 1.5, 'two']) {
      const { status, body } = await send(report({ revision }));
      expect([status, body]).toMatchObject([
        200,
        {
          repeated: 1,
          corrected: 0,
          problems: [{ code: 'not-a-number', path: 'results.0.revision' }],
        },
      ]);
    }
    expect(await knex('results').pluck('revision')).toEqual([1]);
  });

  it('is read in the encoding that it is written in, or refused without repeating any of it', async () => {
    const { knex, send } = await open(id);
    const words = batchOf(1).toString().replace('check 0', 'Prüfung');
    const wide = Buffer.from(`\ufeff${words}`, 'utf16le');
    const marked = Buffer.from(`\ufeff${words}`);
    expect((await send(wide)).body).toMatchObject({ stored: 1 });
    expect((await send(marked)).body).toMatchObject({ repeated: 1 });
    expect(await knex('check_series').pluck('tool_check')).toEqual(['Prüfung']);
    const latin = await send(Buffer.from(words, 'latin1'));
    expect([latin.status, latin.body.error.code]).toEqual([
      400,
      'NOT_A_REPORT',
    ]);
    expect(latin.body.error.message).toMatch(/UTF-8/);
    const noise = await send(Buffer.from([0, 255, 254, 253, 0, 1, 2, 3]));
    expect([noise.status, noise.body.error.code]).toEqual([
      400,
      'NOT_A_REPORT',
    ]);
  });

  it('gives what is whole of half a JSON, large or small, and says that it was half', async () => {
    const { knex, send } = await open(id);
    for (const results of [4, 3_000]) {
      const report = batchOf(results);
      const half = report.subarray(0, report.length - 30);
      const { status, body } = await send(half);
      expect(status).toBe(200);
      expect(body.results).toBe(results - 1);
      expect(body.problems).not.toEqual([]);
    }
    expect(await knex('results')).toHaveLength(2_999);
    const none = await send('{"dataMeshResults": 1, "tool');
    expect([none.status, none.body.error.code]).toEqual([400, 'NOT_A_REPORT']);
  });

  it('stores no number that is none, and the rest of what it came with', async () => {
    const { knex, send } = await open(id);
    const words = batchOf(4)
      .toString()
      .replace('"measure":0', '"measure":"NaN"')
      .replace('"measure":1', '"measure":1e999')
      .replace('"measure":2', '"measure":null');
    const { body } = await send(words);
    expect(body).toMatchObject({ results: 4, stored: 4 });
    expect(await knex('results').orderBy('measure').pluck('measure')).toEqual(
      expect.arrayContaining([3, null, null, null]),
    );
  });

  it('takes the not-a-number that Python writes, too', async () => {
    const { knex, send } = await open(id);
    const words = batchOf(3)
      .toString()
      .replace('"measure":0', '"measure":NaN')
      .replace('"measure":1', '"measure":-Infinity');
    expect((await send(words)).body).toMatchObject({ results: 3, stored: 3 });
    expect(await knex('results').pluck('measure')).toEqual(
      expect.arrayContaining([2, null, null]),
    );
  });

  it('is kept where its contract is not known, and stands at the contract where only the rule is not', async () => {
    const { knex, send } = await open(id);
    const batch = (result: object) =>
      JSON.stringify({
        dataMeshResults: 1,
        tool: 'nightly',
        observedAt: '2026-10-01T02:00:00Z',
        results: [{ check: 'a', status: 'fail', ...result }],
      });
    const unknown = await send(batch({ contractId: 'nobody-knows' }));
    expect([unknown.status, unknown.body.unmatched]).toEqual([200, 1]);
    expect(await knex('unmatched_results')).toMatchObject([
      { contract_id: 'nobody-knows', why: 'unknown-contract' },
    ]);
    const rule = await send(batch({ contractId: 'orders', ruleId: 'nope' }));
    expect([rule.body.stored, rule.body.unmatched]).toEqual([1, 0]);
    // As a check of the tool's own: what it says of a rule that is none counts for no rule.
    expect(
      await knex('checks').where('observed_at', '>', 0).pluck('origin'),
    ).toEqual(['reported']);
  });
});
