import {
  AuditorServiceEvent,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { createWorld, World } from '../__testUtils__/world';
import {
  addRun,
  measured,
  ORDERS,
  SHOP,
  shop,
  write,
} from '../quality/__testUtils__/measured';
import { QualityRuns, StartRequest } from '../quality/runs/QualityRuns';
import { RunControlService } from '../quality/runs/RunControlService';
import { ProposalService } from '../service/ProposalService';
import { createRouter } from './createRouter';

const { databases } = testDatabases();

describe('the routes of data quality', () => {
  let world: World;
  let app: express.Express;
  let who: BackstageCredentials;
  let check: string;
  const events: { eventId: string; outcome: string }[] = [];
  const runs: jest.Mocked<QualityRuns> = {
    start: jest.fn(async (_request: StartRequest) => ['new']),
    cancel: jest.fn(async (_runId: string) => {}),
    plan: jest.fn(async (_contractRef: string, _server?: string) => ({
      server: 'live',
      engine: 'warehouse',
      plan: { dialect: 'postgres' as const, scans: [], refused: [], now: 0 },
      notExecutable: [],
    })),
  };

  beforeAll(async () => {
    world = await createWorld(databases, 'SQLITE_3');
    await world.catalogHas(shop());
    await addRun(world, 'new', { state: 'queued', finished_at: null });
    await write(world, measured('orders-email', 'fail', Date.now() - 1_000));
    const row = await world
      .knex('checks')
      .first('id')
      .where('check_key', 'orders-email');
    check = String(row.id);
    const never = new Proxy({}, {}) as never;
    const httpAuth = mockServices.httpAuth.mock({
      credentials: (async () => who) as never,
    });
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId }): Promise<AuditorServiceEvent> => ({
        success: async () => void events.push({ eventId, outcome: 'success' }),
        fail: async () => void events.push({ eventId, outcome: 'fail' }),
      }),
    });
    app = express();
    app.use(
      await createRouter({
        httpAuth,
        auditor,
        logger: mockServices.logger.mock(),
        access: world.access,
        products: world.products,
        lineage: world.lineage,
        productVersions: world.productVersions,
        contracts: world.contracts,
        versionDiffs: world.versionDiffs,
        proposals: new ProposalService(world.contracts, world.lineage),
        changeHistory: world.changeHistory,
        domains: world.domains,
        health: world.health,
        searchDocuments: never,
        requestSync: never,
        quality: {
          reading: world.quality,
          control: new RunControlService(
            world.knex,
            world.access,
            runs,
            world.quality.runs,
          ),
        },
      }),
    );
    app.use(mockErrorHandler());
  });
  afterAll(() => world.knex.destroy());
  beforeEach(() => {
    who = world.anyone;
    events.length = 0;
    jest.clearAllMocks();
  });

  it.each([
    [
      `/quality/summary?product=${SHOP}`,
      { sign: { status: 'fail', failed: 1 } },
    ],
    [`/quality/checks?contract=${ORDERS}&status=fail`, { totalItems: 1 }],
    [
      `/quality/checks?contract=${ORDERS}&status=fail&status=pass&sort=-changed`,
      { totalItems: 1 },
    ],
    ['/quality/checks/CHECK', { check: { status: 'fail' }, mayRun: true }],
    [
      '/quality/checks/CHECK/history?limit=5',
      { resolution: 'result', points: [{}] },
    ],
    [
      `/quality/plan?contract=${ORDERS}`,
      { server: 'live', dialect: 'postgres', verified: true },
    ],
    ['/quality/runs?state=queued', { items: [{ id: 'new' }] }],
    [
      '/quality/runs/new',
      { run: { state: 'queued' }, results: [], truncated: false },
    ],
    ['/quality/servers', { items: [] }],
    ['/quality/slow-runs?limit=3', { items: [] }],
    ['/quality/unmatched', { items: [] }],
  ])('GET %s answers', async (path, expected) => {
    const { body, status } = await request(app).get(
      `/v1${path.replace('CHECK', check)}`,
    );
    expect(body).toMatchObject(expected);
    expect(status).toBe(200);
  });

  it.each([
    '/quality/summary',
    `/quality/summary?product=${SHOP}&contract=${ORDERS}`,
    `/quality/checks?contract=${ORDERS}&status=bad`,
    `/quality/checks?contract=${ORDERS}&sort=-status`,
    `/quality/checks?contract=${ORDERS}&limit=101`,
    `/quality/checks?contract=${ORDERS}&cursor=abc`,
    '/quality/checks/x',
    '/quality/checks/1/history?limit=0',
    '/quality/plan',
    '/quality/runs?state=done',
    '/quality/runs?cursor=abc',
    '/quality/unmatched?cursor=abc',
  ])('refuses %s', async path => {
    const { body, status } = await request(app).get(`/v1${path}`);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it.each([
    '/quality/summary?product=dataproduct:default/none',
    '/quality/checks?contract=datacontract:default/none',
    '/quality/checks/999',
    '/quality/checks/999999999999999999',
    '/quality/checks/999/history',
    '/quality/plan?contract=datacontract:default/none',
    '/quality/runs/none',
  ])('knows no %s', async path => {
    const { body, status } = await request(app).get(`/v1${path}`);
    expect([status, body.error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('has checks run for those who may, and records who asked', async () => {
    const { body, status } = await request(app)
      .post('/v1/quality/runs')
      .send({ contract: 'DataContract:default/orders', server: 'live' });
    expect(status).toBe(202);
    expect(body.runs).toMatchObject([{ id: 'new', mayCancel: true }]);
    expect(runs.start).toHaveBeenCalledWith({
      contractRef: ORDERS,
      server: 'live',
      requestedBy: 'user:default/anyone',
    });
    expect(events).toEqual([
      { eventId: 'quality-run-start', outcome: 'success' },
    ]);
  });

  it('cancels', async () => {
    await request(app).post('/v1/quality/runs/new/cancel').expect(202);
    expect(runs.cancel).toHaveBeenCalledWith('new');
    expect(events).toEqual([
      { eventId: 'quality-run-cancel', outcome: 'success' },
    ]);
  });

  it('keeps notes', async () => {
    await request(app)
      .put(`/v1/quality/checks/${check}/note`)
      .send({ text: 'Known.' })
      .expect(204);
    const { body } = await request(app).get(`/v1/quality/checks/${check}`);
    expect(body.check.note.text).toBe('Known.');
    expect(events).toEqual([{ eventId: 'check-note', outcome: 'success' }]);
    await request(app)
      .put(`/v1/quality/checks/${check}/note`)
      .send({ text: 'x'.repeat(1_001) })
      .expect(400);
  });

  it('says when no server can be asked', async () => {
    runs.start.mockRejectedValueOnce(
      Object.assign(new ConflictError('None of them.'), { code: 'NO_SERVER' }),
    );
    const { body } = await request(app)
      .post('/v1/quality/runs')
      .send({ contract: ORDERS })
      .expect(409);
    expect(body.error.code).toBe('NO_SERVER');
    expect(events).toEqual([{ eventId: 'quality-run-start', outcome: 'fail' }]);
  });

  it('lets nobody run, cancel, plan or note who may not', async () => {
    who = world.denying('reader', 'data-mesh.quality.run');
    const asked = [
      request(app).post('/v1/quality/runs').send({ contract: ORDERS }),
      request(app).post('/v1/quality/runs/new/cancel'),
      request(app).get(`/v1/quality/plan?contract=${ORDERS}`),
      request(app)
        .put(`/v1/quality/checks/${check}/note`)
        .send({ text: 'Mine.' }),
    ];
    for (const each of asked) expect((await each).status).toBe(403);
    expect(runs.start).not.toHaveBeenCalled();
    expect(runs.cancel).not.toHaveBeenCalled();
    expect(runs.plan).not.toHaveBeenCalled();
    expect(events.map(event => event.outcome)).toEqual([
      'fail',
      'fail',
      'fail',
    ]);
  });

  it('lets nobody run or cancel what they may not know of', async () => {
    who = world.hideFrom('bob', entity => entity.metadata.name === 'orders');
    const asked = [
      request(app).post('/v1/quality/runs').send({ contract: ORDERS }),
      request(app).post('/v1/quality/runs/new/cancel'),
      request(app).get('/v1/quality/runs/new'),
      request(app).get(`/v1/quality/plan?contract=${ORDERS}`),
    ];
    for (const each of asked) expect((await each).status).toBe(404);
    expect(runs.start).not.toHaveBeenCalled();
    expect(runs.cancel).not.toHaveBeenCalled();
  });

  it('shows platform pages only to those who may see the health', async () => {
    who = world.denying('eve', 'data-mesh.health.read');
    for (const path of ['runs', 'servers', 'slow-runs', 'unmatched']) {
      const { status } = await request(app).get(`/v1/quality/${path}`);
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it('answers nobody without credentials of a person or a service', async () => {
    who = mockCredentials.none();
    const { status } = await request(app).get(
      `/v1/quality/summary?contract=${ORDERS}`,
    );
    expect(status).toBe(404);
  });
});
