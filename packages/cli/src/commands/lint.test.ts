import { Folder } from '../__testUtils__/folder';
import { ORDERS } from '../__testUtils__/files';

describe('data-mesh lint', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a/orders.odcs.yaml': ORDERS });
  });
  afterEach(() => folder.remove());

  it('is content with a good contract', async () => {
    const { code, out } = await folder.run(['lint']);
    expect(code).toBe(0);
    expect(out).toContain('1 document in 1 file');
  });

  it('names file, line, code and what to do', async () => {
    folder.write(
      'a/orders.odcs.yaml',
      ORDERS.replace('logicalType: number', 'logicalType: money'),
    );
    const { code, json } = await folder.json(['lint']);
    expect(code).toBe(1);
    expect(json).toMatchObject({ dataMesh: 1, command: 'lint', ok: false });
    expect(json.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'a/orders.odcs.yaml',
        line: 20,
        column: 22,
        subject: 'orders',
        message: expect.stringContaining('money'),
      }),
    );
  });

  it('goes on behind YAML that is broken, and counts it as an error', async () => {
    folder.write('a/broken.odcs.yaml', `${ORDERS}  - name: [x\n`);
    const { code, json } = await folder.json(['lint']);
    expect(code).toBe(1);
    expect(json.documents).toBe(2);
    expect(json.findings).toContainEqual(
      expect.objectContaining({
        file: 'a/broken.odcs.yaml',
        severity: 'error',
        line: expect.any(Number),
      }),
    );
  });

  it('never shows a credential that stands in a file', async () => {
    folder.write(
      'a/orders.odcs.yaml',
      `${ORDERS}servers:\n  - server: db\n    type: postgres\n    host: h\n    port: 5432\n    database: d\n    schema: s\n    password: hunter2-secret\n`,
    );
    for (const format of ['text', 'json', 'junit', 'sarif', 'markdown']) {
      const { out, err } = await folder.run(['lint', '--format', format]);
      expect(out + err).not.toContain('hunter2-secret');
      expect(out).toContain('password');
    }
  });

  it('fails on what is less than an error when asked to', async () => {
    folder.write(
      'a/orders.odcs.yaml',
      ORDERS.replace('team:\n  name: Order Desk\n', ''),
    );
    const worst = (await folder.json(['lint'])).json.findings.map(
      (one: { severity: string }) => one.severity,
    );
    expect(worst).not.toContain('error');
    expect((await folder.run(['lint'])).code).toBe(0);
    expect((await folder.run(['lint', '--fail-on=info'])).code).toBe(1);
    expect((await folder.run(['lint', '--fail-on=never'])).code).toBe(0);
  });

  it('takes files, folders and globs, and leaves out what is ignored', async () => {
    folder.write(
      'b/deep/other.odcs.yaml',
      ORDERS.replace('id: orders', 'id: b'),
    );
    folder.write('b/contract.txt', ORDERS.replace('id: orders', 'id: c'));
    folder.write('node_modules/x/x.odcs.yaml', ORDERS);
    const count = async (...args: string[]) =>
      (await folder.json(['lint', ...args])).json.documents;
    expect(await count()).toBe(2);
    expect(await count('b')).toBe(1);
    expect(await count('b/**/*.txt', 'a/orders.odcs.yaml')).toBe(2);
    expect(await count('--ignore', 'b/**')).toBe(1);
    folder.write('data-mesh.yaml', 'ignore: [a/**]\n');
    expect(await count()).toBe(1);
  });
});

describe('what cannot be understood or run', () => {
  const folder = new Folder({ 'orders.odcs.yaml': ORDERS });
  afterAll(() => folder.remove());

  it.each([
    [['lnt'], 2, 'There is no command "lnt". There are lint, diff'],
    [['lint', '--formt=x'], 2, "Unknown option '--formt'"],
    [['lint', '--format=xml'], 2, '--format is text, json'],
    [['lint', 'nowhere'], 3, 'There is no file or folder nowhere'],
    [['lint', '--config=nowhere.yaml'], 3, 'nowhere.yaml cannot be read'],
    [['lint', '--output=no/such/folder'], 3, 'cannot be written'],
  ])('%j', async (argv, code, message) => {
    const result = await folder.run(argv);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(message);
    expect(result.err).not.toContain('    at ');
  });

  it.each([
    ['files: [a\npassword: hunter2', 'data-mesh.yaml is not YAML (line 2).'],
    ['fils: [a]', 'data-mesh.yaml has no field "fils".'],
    ['files: 7', 'data-mesh.yaml, `files`, must be a list of texts.'],
    ['portal: [a]', '`portal`, must hold fields, not a list.'],
    [
      'portal: { url: https://p, token: "${NO_SUCH}" }',
      'needs the environment variable NO_SUCH, which is not set.',
    ],
    ['portal: { url: "ftp://u:hunter2@p" }', 'address of the portal'],
  ])('the configuration %j', async (text, message) => {
    folder.write('data-mesh.yaml', text);
    const { code, err } = await folder.run(['lint']);
    folder.remove('data-mesh.yaml');
    expect(code).toBe(3);
    expect(err).toContain(message);
    expect(err).not.toContain('hunter2');
  });

  it('tells what it can do', async () => {
    const all = await folder.run(['--help']);
    expect(all.code).toBe(0);
    expect(all.out).toContain('Exit codes: 0 all is well, 1 findings');
    expect((await folder.run(['diff', '-h'])).out).toContain('--base REVISION');
    expect((await folder.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await folder.run([])).code).toBe(2);
  });
});
