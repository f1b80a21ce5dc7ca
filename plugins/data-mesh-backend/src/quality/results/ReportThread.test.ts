import { mockServices } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { batchOf } from './__testUtils__/reports';
import { ReportReader } from './ReportReader';
import { ReportThreadOptions } from './ReportThread';

jest.setTimeout(90_000);

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const REQUEST = { companions: [], now: Date.UTC(2026, 9, 2) };

/** What the thread does, in place of reading. */
const READY = `const { parentPort } = require('node:worker_threads');
  parentPort.postMessage({ type: 'ready' });`;

describe('ReportThread', () => {
  let directory: string;
  const readers: ReportReader[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'report-thread-'));
  });
  afterEach(() => Promise.all(readers.map(reader => reader.stop())));
  afterAll(() => rm(directory, { recursive: true }));

  async function reading(
    code: string,
    given: Omit<ReportThreadOptions, 'file'> = {},
  ) {
    const file = path.join(directory, `thread-${readers.length}.cjs`);
    await writeFile(file, code);
    const logger = mockServices.logger.mock();
    const reader = new ReportReader(logger, { thread: { file, ...given } });
    readers.push(reader);
    return { logger, reader };
  }

  it('reads large reports, one after the other, under the transform of a portal in development', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--require',
        TRANSFORM,
        path.join(__dirname, '__testUtils__/readLarge.ts'),
      ],
      { timeout: 80_000 },
    );
    expect(JSON.parse(stdout)).toEqual({ found: [5_000, 20_000], said: [] });
  });

  it.each([
    ['says nothing', 'setInterval(() => {}, 1_000)'],
    ['ends at once', ''],
    ['fails', 'throw new Error("no")'],
  ])(
    'reads without a thread that %s, and warns of it once',
    async (_, code) => {
      const { logger, reader } = await reading(code, { start: 1_000 });
      for (const results of [2_000, 2_001]) {
        const read = await reader.read(batchOf(results), REQUEST);
        expect(read.columns.subject).toHaveLength(results);
      }
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn.mock.calls[0][0]).toMatch(/main thread/);
    },
  );

  it('gives up a report that takes too long, and reads the next with a new thread', async () => {
    const { logger, reader } = await reading(
      `${READY}
       parentPort.on('message', question => {
         if (question.companions.length === 0) return;
         parentPort.postMessage({ type: 'done', format: 'batch', problems: [] });
       });`,
      { read: 300 },
    );
    await expect(reader.read(batchOf(2_000), REQUEST)).rejects.toMatchObject({
      name: 'InputError',
      code: 'NOT_A_REPORT',
      message: expect.stringContaining('Send it in parts'),
    });
    const next = { ...REQUEST, companions: [Buffer.from('x')] };
    expect((await reader.read(batchOf(2_000), next)).format).toBe('batch');
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('refuses a report that needs more memory than there is, and stays', async () => {
    const { reader } = await reading(
      `${READY}
       parentPort.on('message', () => {
         const all = [];
         for (;;) all.push(new Array(1_000).fill({}).map(() => ({})));
       });`,
      { memory: 32 },
    );
    await expect(reader.read(batchOf(2_000), REQUEST)).rejects.toMatchObject({
      code: 'NOT_A_REPORT',
    });
  });

  it('is not held up by a thread that died when nothing was read', async () => {
    const { reader } = await reading(
      `${READY}
       parentPort.on('message', () => {
         parentPort.postMessage({ type: 'done', format: 'batch', problems: [] });
         setTimeout(() => { throw new Error('later'); }, 50);
       });`,
      { read: 5_000 },
    );
    expect((await reader.read(batchOf(2_000), REQUEST)).format).toBe('batch');
    await new Promise(resolve => setTimeout(resolve, 500));
    expect((await reader.read(batchOf(2_000), REQUEST)).format).toBe('batch');
  });
});
