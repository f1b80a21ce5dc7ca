import { Folder } from '../__testUtils__/folder';
import {
  FORECAST,
  LABELS,
  ORDERS,
  ORDERS_PRODUCT,
  product,
  SALES,
} from '../__testUtils__/files';

// Git is a program of its own, many times over.
jest.setTimeout(60_000);

const WITHOUT_TOTAL = ORDERS.replace(/ {6}- name: total\n(?: {8}.*\n)+/, '');

describe('data-mesh diff and impact', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({
      'orders/orders.odcs.yaml': ORDERS,
      'orders/orders.odps.yaml': ORDERS_PRODUCT,
      'sales/sales.odps.yaml': SALES.replace(
        /$/,
        'outputPorts:\n  - name: kpi\n    version: 1.0.0\n    contractId: kpi\n',
      ),
      'labels/labels.odps.yaml': LABELS,
      'forecast/forecast.odps.yaml': FORECAST,
      'board/board.odps.yaml': product('board', 'Board', { in: 'kpi' }),
    });
    folder.commit();
  });
  afterEach(() => folder.remove());

  it('finds nothing where nothing changed', async () => {
    const { code, out } = await folder.run(['diff']);
    expect(code).toBe(0);
    expect(out).toContain('0 changed contracts since HEAD');
  });

  it('says what breaks, at its line, and which version would be honest', async () => {
    folder.write('orders/orders.odcs.yaml', WITHOUT_TOTAL);
    const { code, json } = await folder.json(['diff', '--base', 'main']);
    expect(code).toBe(1);
    expect(json.contracts).toMatchObject([
      {
        id: 'orders',
        status: 'changed',
        verdict: 'breaking',
        versions: { declared: '1.0.0', honest: '2.0.0' },
      },
    ]);
    expect(json.findings).toEqual([
      expect.objectContaining({
        code: 'property-removed',
        severity: 'error',
        file: 'orders/orders.odcs.yaml',
        line: expect.any(Number),
      }),
      expect.objectContaining({
        code: 'version-says-too-little',
        severity: 'error',
        fix: 'Make it 2.0.0.',
        line: 5,
      }),
    ]);
  });

  it('lets a breaking change pass that its version says, when that is allowed', async () => {
    folder.write(
      'orders/orders.odcs.yaml',
      WITHOUT_TOTAL.replace('1.0.0', '2.0.0'),
    );
    expect((await folder.run(['diff'])).code).toBe(1);
    expect((await folder.run(['diff', '--allow-major'])).code).toBe(0);
  });

  it('compares two revisions, whatever stands in the files', async () => {
    folder.write('orders/orders.odcs.yaml', WITHOUT_TOTAL);
    folder.commit();
    folder.write('orders/orders.odcs.yaml', ORDERS);
    const { json } = await folder.json(['diff', '-b', 'HEAD~1', '--to=HEAD']);
    expect(json.contracts[0].verdict).toBe('breaking');
    expect((await folder.run(['diff', '--base', 'HEAD~1'])).code).toBe(0);
  });

  it('tells a contract that is gone from one that moved, is new, or cannot be read', async () => {
    folder.remove('orders/orders.odcs.yaml');
    const gone = await folder.json(['diff']);
    expect(gone.code).toBe(1);
    expect(gone.json.findings).toMatchObject([{ code: 'contract-removed' }]);

    folder.write('elsewhere/orders.odcs.yaml', ORDERS);
    folder.write('new.odcs.yaml', ORDERS.replace('id: orders', 'id: new'));
    const moved = await folder.json(['diff']);
    expect(moved.code).toBe(0);
    expect(moved.json.contracts).toMatchObject([
      { id: 'new', status: 'added' },
    ]);

    folder.remove('elsewhere');
    folder.write('orders/orders.odcs.yaml', `${ORDERS}  - [\n`);
    const broken = await folder.json(['diff']);
    expect(broken.code).toBe(1);
    expect(
      broken.json.findings.map((one: { code: string }) => one.code),
    ).not.toContain('contract-removed');
  });

  it('looks only at the paths that are asked for', async () => {
    folder.write('orders/orders.odcs.yaml', WITHOUT_TOTAL);
    expect((await folder.run(['diff', 'sales'])).code).toBe(0);
    expect((await folder.run(['diff', 'orders'])).code).toBe(1);
    expect((await folder.run(['diff', '--ignore=orders/**'])).code).toBe(0);
  });

  it('names whom a change breaks, who may be affected, and who reads what those make of it', async () => {
    folder.write('orders/orders.odcs.yaml', WITHOUT_TOTAL);
    const { code, json } = await folder.json(['impact']);
    expect(code).toBe(1);
    expect(json.summary).toBe(
      'orders breaks The sales; possibly affected: The forecast.',
    );
    const [orders] = json.contracts;
    expect(
      orders.consumers.map((one: { product: string; effect: string }) => [
        one.product,
        one.effect,
      ]),
    ).toEqual([
      ['sales', 'breaks'],
      ['forecast', 'possibly'],
      ['labels', 'unaffected'],
    ]);
    expect(orders.beyond).toEqual(['board']);
    expect(json.findings).toContainEqual(
      expect.objectContaining({
        code: 'breaks-consumer',
        file: 'sales/sales.odps.yaml',
        message:
          'The sales (Controlling) reads orders.total of orders, and that breaks.',
      }),
    );
    const { out } = await folder.run(['impact']);
    expect(out).toContain('1 more take other columns, and are not affected.');
  });

  it('breaks everybody who reads under a contract that is gone', async () => {
    folder.remove('orders/orders.odcs.yaml');
    const { json } = await folder.json(['impact']);
    expect(json.summary).toContain(
      'breaks The forecast, The labels, The sales',
    );
  });

  it('asks a portal for consumers that are elsewhere', async () => {
    folder.write('orders/orders.odcs.yaml', WITHOUT_TOTAL);
    const asked: [string, string | null][] = [];
    const portal = async (url: unknown, init?: RequestInit) => {
      asked.push([
        String(url),
        new Headers(init?.headers).get('authorization'),
      ]);
      return Response.json({
        consumers: [
          {
            product: { ref: 'dataproduct:default/board-kpis', title: 'KPIs' },
            port: 'orders',
          },
          {
            product: { ref: 'dataproduct:default/vat', title: 'VAT' },
            owner: { ref: 'group:default/tax', title: 'Tax' },
            port: 'orders',
            columns: ['orders.total'],
          },
          {
            product: { ref: 'dataproduct:default/sales', title: 'The sales' },
            port: 'input',
          },
        ],
      });
    };
    const env = {
      DATA_MESH_URL: 'https://portal.example/',
      DATA_MESH_TOKEN: 'secret-token',
    };
    const { json, out } = await folder.json(['impact'], {
      env,
      fetch: portal as typeof fetch, // only what is called of it
    });
    expect(asked).toEqual([
      [
        'https://portal.example/api/data-mesh/v1/contracts/default/orders',
        'Bearer secret-token',
      ],
    ]);
    expect(json.summary).toBe(
      'orders breaks The sales, VAT; possibly affected: The forecast, KPIs.',
    );
    expect(json.findings).toContainEqual(
      expect.objectContaining({
        message: 'VAT (Tax) reads orders.total of orders, and that breaks.',
      }),
    );
    expect(out).not.toContain('secret-token');
    expect((await folder.json(['impact', '--offline'], { env })).code).toBe(1);
  });

  it.each([
    ['refuses the token', async () => new Response('', { status: 401 })],
    ['answers 500', async () => new Response('', { status: 500 })],
    ['does not answer as a portal does', async () => new Response('<html>')],
    [
      'cannot be reached',
      async () => {
        throw new Error('connect to u:secret-token@portal');
      },
    ],
  ])('says when the portal %s', async (words, fetch) => {
    folder.write('orders/orders.odcs.yaml', WITHOUT_TOTAL);
    const { code, err, out } = await folder.run(['impact'], {
      env: {
        DATA_MESH_URL: 'https://user:hunter2@portal.example',
        DATA_MESH_TOKEN: 'secret-token',
      },
      fetch,
    });
    expect(code).toBe(3);
    expect(err).toContain(`The portal at https://portal.example ${words}`);
    expect(err + out).not.toMatch(/secret-token|hunter2/);
  });

  it.each(['no-such-branch', '--upload-pack=x', 'HEAD:orders', ''])(
    'refuses the revision %j',
    async revision => {
      const { code, err } = await folder.run(['diff', `--base=${revision}`]);
      expect(code).toBe(3);
      expect(err).toContain('There is no revision');
    },
  );

  it('says when it is in no repository', async () => {
    const other = new Folder({ 'orders.odcs.yaml': ORDERS });
    const { code, err } = await other.run(['diff']);
    other.remove();
    expect(code).toBe(3);
    expect(err).toContain('is not in a Git repository.');
  });
});
