import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import express from 'express';
import request from 'supertest';
import { testDatabases } from '../__testUtils__/databases';
import { createWorld, World } from '../__testUtils__/world';
import { createDocumentRouter } from '../router/documentRouter';
import { addTemplateRoutes } from '../router/templateRoutes';
import { TaskLister } from './TaskLister';
import { TemplateService } from './TemplateService';

const { databases } = testDatabases();
const TEMPLATE = 'template:default/new-data-product';

function template(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, namespace: 'default', title: `The ${name}`, annotations },
    spec: { type: 'data-product', steps: [] },
  };
}

function madeFrom(name: string, source: string, domain = 'sales'): Entity {
  return {
    apiVersion: 'data-mesh/v1',
    kind: 'DataProduct',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'data-mesh/source-template': source },
    },
    spec: { type: 'source-aligned', lifecycle: 'production', domain },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shops' }],
  };
}

function task(
  id: string,
  status: string,
  more: { from?: string; to?: string; by?: string } = {},
) {
  const { from = '10:00', to = '10:02', by = 'helen' } = more;
  return {
    id,
    status,
    createdAt: `2026-01-05T${from}:00.000Z`,
    lastHeartbeatAt: `2026-01-05T${to}:00.000Z`,
    spec: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      parameters: {},
      output: {},
      user: { ref: `user:default/${by}` },
      templateInfo: { entityRef: TEMPLATE },
      steps: [
        {
          id: 'product',
          name: 'Write',
          action: 'data-mesh:product:write',
          input: { product: { id: 'orders' } },
        },
      ],
    },
  };
}

describe('the routes of templates', () => {
  let world: World;
  let app: express.Express;
  let who: BackstageCredentials;
  let tasks: ReturnType<typeof task>[];
  const listTasks: jest.MockedFunction<ScaffolderService['listTasks']> =
    jest.fn();

  beforeAll(async () => {
    world = await createWorld(databases, 'SQLITE_3');
    world.catalogBecomes([
      template('new-data-product', {
        'data-mesh/template-version': '1.2.0',
        'data-mesh/template-changes':
          '1.2.0: Checks of every change.\n1.1.0: A page of documentation.',
      }),
      template('of-somebody-else', {}),
      madeFrom('a-orders', `${TEMPLATE}@1.0.0`),
      madeFrom('b-returns', `${TEMPLATE}@1.0.0`),
      madeFrom('c-stock', `${TEMPLATE}@1.2.0`),
      madeFrom('d-salaries', `${TEMPLATE}@1.1.0`, 'people'),
      madeFrom('e-old', TEMPLATE),
    ]);
    const { routes, router } = createDocumentRouter();
    addTemplateRoutes(routes, {
      httpAuth: mockServices.httpAuth.mock({
        credentials: (async () => who) as never,
      }),
      templates: new TemplateService(
        world.knex,
        world.catalog,
        new TaskLister({ listTasks }),
        world.access,
        mockServices.logger.mock(),
      ),
    });
    app = express();
    app.use(router);
    app.use(mockErrorHandler());
  });
  afterAll(() => world.knex.destroy());
  beforeEach(() => {
    who = world.anyone;
    tasks = [
      task('3', 'completed', { from: '11:00', to: '11:01' }),
      task('2', 'failed', { from: '09:55' }),
      task('1', 'completed', { from: '08:00', to: '08:05', by: 'ines' }),
    ];
    listTasks.mockImplementation(async ({ limit = 0, offset = 0 }) => ({
      items: tasks.slice(offset, offset + limit) as never,
      totalItems: tasks.length,
    }));
  });

  const get = async (path: string) =>
    request(app).get(`/v1/templates${path}`).expect(200);

  it('tell how templates are used, how their runs end, and what is behind', async () => {
    const { body } = await get('');
    expect(body).toEqual({
      templates: [
        expect.objectContaining({
          template: {
            ref: TEMPLATE,
            title: 'The new-data-product',
            exists: true,
          },
          version: '1.2.0',
          runs: {
            started: 3,
            completed: 2,
            failed: 1,
            cancelled: 0,
            underWay: 0,
            successRate: 2 / 3,
            medianSeconds: 60,
            lastStartedAt: '2026-01-05T11:00:00.000Z',
          },
          made: 5,
          outdated: 4,
        }),
      ],
      totals: { started: 3, successRate: 2 / 3, made: 5, outdated: 4 },
      runs: { read: 3, complete: true },
      // Ines had hers after five minutes, Helen after a try that failed.
      firstProduct: { people: 2, reached: 2, medianSeconds: 300 },
    });
    const [{ versions }] = body.templates;
    expect(versions).toEqual([
      { version: '1.2.0', made: 1, isOlder: false, changes: [] },
      {
        version: '1.1.0',
        made: 1,
        isOlder: true,
        changes: [{ version: '1.2.0', text: 'Checks of every change.' }],
      },
      {
        version: '1.0.0',
        made: 2,
        isOlder: true,
        changes: [
          { version: '1.2.0', text: 'Checks of every change.' },
          { version: '1.1.0', text: 'A page of documentation.' },
        ],
      },
      { made: 1, isOlder: true, changes: [] },
    ]);
  });

  it('list what was made from older versions page by page, with what changed since', async () => {
    const path = '/default/new-data-product/outdated?limit=3';
    const { body: first } = await get(path);
    expect(first.totalItems).toBe(4);
    expect(first.items).toMatchObject([
      {
        entity: { ref: 'dataproduct:default/a-orders', exists: true },
        owner: { ref: 'group:default/shops' },
        version: '1.0.0',
        changes: [{ version: '1.2.0' }, { version: '1.1.0' }],
      },
      { entity: { title: 'b-returns' } },
      { entity: { title: 'd-salaries' }, changes: [{ version: '1.2.0' }] },
    ]);
    const { body: second } = await get(`${path}&cursor=${first.nextCursor}`);
    expect(second.items).toEqual([
      expect.objectContaining({
        entity: expect.objectContaining({ title: 'e-old' }),
        changes: [],
      }),
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('count nothing that the catalog hides from the caller', async () => {
    who = world.hideFrom('kim', entity => entity.spec?.domain === 'people');
    const { body } = await get('');
    expect(body.templates[0]).toMatchObject({ made: 4, outdated: 3 });
    expect(JSON.stringify(body)).not.toContain('"1.1.0","made"');
    const { body: page } = await get('/default/new-data-product/outdated');
    expect(JSON.stringify(page)).not.toContain('salaries');
  });

  it('say that no runs are known where the scaffolder refuses or is away', async () => {
    const refused = Object.assign(new Error('no'), { statusCode: 403 });
    listTasks.mockRejectedValueOnce(refused);
    const { body } = await get('');
    expect(body.runs).toEqual({
      read: 0,
      complete: false,
      problem: 'not-allowed',
    });
    expect(body.firstProduct).toBeUndefined();
    expect(body.templates).toHaveLength(1);
    listTasks.mockRejectedValueOnce(new Error('ECONNREFUSED'));
    expect((await get('')).body.runs.problem).toBe('unavailable');
  });

  it('read no more than the newest runs, and say so', async () => {
    tasks = Array.from({ length: 2_500 }, (_, n) => task(`${n}`, 'completed'));
    listTasks.mockClear();
    const { body } = await get('');
    expect(body.runs).toEqual({ read: 2_000, complete: false });
    expect(body.firstProduct).toBeUndefined();
    expect(listTasks).toHaveBeenCalledTimes(40);
  });

  it.each([
    ['', 403],
    ['/default/new-data-product/outdated', 403],
  ])('refuse those without the permission: %s', async (path, status) => {
    who = world.denying('tom', 'data-mesh.template.read');
    const response = await request(app).get(`/v1/templates${path}`);
    expect(response.status).toBe(status);
  });

  it('know no template that is not in the catalog', async () => {
    const response = await request(app).get(
      '/v1/templates/default/nothing/outdated',
    );
    expect(response.status).toBe(404);
  });
});
