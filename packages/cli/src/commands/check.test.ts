import { Folder } from '../__testUtils__/folder';
import { ORDERS } from '../__testUtils__/files';

jest.setTimeout(60_000);

const CONTRACT = `${ORDERS.replace(
  'description: In euro.',
  `description: In euro.
        quality:
          - id: total-there
            metric: nullValues
            mustBe: 0`,
)}servers:
  - server: lake
    type: local
    path: "{model}.csv"
    format: csv
`;

describe('data-mesh check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({
      'orders.odcs.yaml': CONTRACT,
      'lake/orders.csv': 'order_id,total\na,1.5\nb,2\n',
      'data-mesh.yaml':
        'quality:\n  servers:\n    lake: { engine: duckdb, root: lake }\n',
    });
  });
  afterEach(() => folder.remove());

  it('holds a contract against the data of a configured server', async () => {
    const { code, json } = await folder.json(['check']);
    expect(json.findings).toEqual([]);
    expect(code).toBe(0);
    expect(json.contracts[0]).toMatchObject({ id: 'orders', server: 'lake' });
    expect(json.contracts[0].checks).toContainEqual(
      expect.objectContaining({ id: 'total-there', status: 'pass' }),
    );
  });

  it('names the rule that does not hold at its line, and shows no row', async () => {
    folder.write('lake/orders.csv', 'order_id,total\nsecret-1,\nb,2\n');
    const { code, json, out } = await folder.json(['check']);
    expect(code).toBe(1);
    expect(json.findings).toContainEqual(
      expect.objectContaining({
        code: 'nullValues',
        severity: 'error',
        file: 'orders.odcs.yaml',
        line: expect.any(Number),
        subject: 'orders: total-there',
      }),
    );
    expect(out).not.toContain('secret-1');
    const junit = await folder.run(['check', '--format=junit']);
    expect(junit.out).toContain('name="orders: total-there"');
    expect(junit.out).toContain('<failure type="nullValues"');
  });

  it('takes a folder of files for whatever server the contract names', async () => {
    folder.remove('data-mesh.yaml');
    expect((await folder.run(['check', '--data=lake'])).code).toBe(0);
  });

  it.each([
    ['lake: { engine: oracle }', 'engine`, is none that is known. There are'],
    ['lake: { engine: duckdb }', 'needs "path", a DuckDB file, or "root"'],
    ['other: { engine: duckdb, root: lake }', 'No server of 1 contract'],
    [
      'lake: { engine: postgres, connection: { user: u, password: hunter2 } }',
      'needs "host"',
    ],
    [
      'lake: { engine: postgres, connection: { host: 127.0.0.1, port: 1, user: u, password: hunter2 } }',
      'The server lake cannot be asked',
    ],
    ['lake: { engine: duckdb, root: nowhere }', 'The server lake cannot be'],
  ])('says why it cannot be run: %s', async (server, message) => {
    folder.write('data-mesh.yaml', `quality:\n  servers:\n    ${server}\n`);
    const { code, err, out } = await folder.run(['check']);
    expect(err).toContain(message);
    expect(code).toBe(3);
    expect(err + out).not.toContain('hunter2');
  });

  it('knows no other servers than those that are configured', async () => {
    const { code, err } = await folder.run(['check', '--server=mars']);
    expect(code).toBe(3);
    expect(err).toContain('There is no server "mars"');
    expect((await folder.run(['check', '--timeout=soon'])).code).toBe(2);
  });
});
