import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { ReportPuller } from './ReportPuller';
import { TakeOptions } from './ReportService';

const { databases, ids } = testDatabases();
const REPORT = 'https://files.example.com/run_results.json';
const MANIFEST = 'https://files.example.com/manifest.json';

/** Files that lie somewhere, with an etag each. */
class Files {
  readonly content = new Map<string, string>();
  readonly fetched: string[] = [];

  async readUrl(url: string, options?: { readonly etag?: string }) {
    const text = this.content.get(url);
    if (text === undefined) throw new Error(`${url} is not there`);
    const etag = `etag of ${text}`;
    if (options?.etag === etag) throw new NotModifiedError();
    this.fetched.push(url);
    return {
      etag,
      buffer: async () => Buffer.from(text),
      stream: () => Readable.from([Buffer.from(text)]),
    };
  }
}

async function open(id: TestDatabaseId) {
  const knex = await migratedDatabase(databases, id);
  const files = new Files();
  const taken: string[][] = [];
  const take = jest.fn(async (report: Uint8Array, options: TakeOptions) => {
    taken.push([report, ...options.companions!].map(String));
    return {
      results: 1,
      stored: 1,
      repeated: 0,
      corrected: 0,
      unmatched: 0,
      problems: [],
    };
  });
  const logger = mockServices.logger.mock();
  const directory = await mkdtemp(path.join(tmpdir(), 'pulled-'));
  const puller = new ReportPuller(knex, { take }, files, logger, {
    maxBytes: 1_000,
    baseDir: directory,
  });
  const pull = (target: string, companions: string[] = []) =>
    puller.pull({
      target,
      companions,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
  const problemOf = async (target: string): Promise<string | null> =>
    (await knex('report_pulls').where({ target }).first()).problem;
  const findings = async (): Promise<{ file: string; message: string }[]> =>
    knex('findings').select('file', 'message').orderBy('id');
  return {
    files,
    taken,
    take,
    logger,
    directory,
    puller,
    pull,
    problemOf,
    findings,
  };
}

describe.each(ids)('ReportPuller on %s', id => {
  it('takes a report again only when it changed, and does not even fetch it', async () => {
    const { files, taken, pull } = await open(id);
    files.content.set(REPORT, 'one');
    await pull(REPORT);
    await pull(REPORT);
    expect([taken, files.fetched]).toEqual([[['one']], [REPORT]]);
    files.content.set(REPORT, 'two');
    await pull(REPORT);
    expect(taken).toEqual([['one'], ['two']]);
  });

  it('fetches nothing of a report whose companions did not change either, and all when one did', async () => {
    const { files, taken, pull } = await open(id);
    files.content.set(REPORT, 'one').set(MANIFEST, 'tables');
    await pull(REPORT, [MANIFEST]);
    files.fetched.length = 0;
    await pull(REPORT, [MANIFEST]);
    expect([taken, files.fetched]).toEqual([[['one', 'tables']], []]);
    files.content.set(MANIFEST, 'more tables');
    await pull(REPORT, [MANIFEST]);
    expect(taken[1]).toEqual(['one', 'more tables']);
    files.content.set(REPORT, 'two');
    await pull(REPORT, [MANIFEST]);
    expect(taken[2]).toEqual(['two', 'more tables']);
    expect(taken).toHaveLength(3);
  });

  it('reads a file, and takes it again only when it changed', async () => {
    const { taken, directory, pull } = await open(id);
    const file = path.join(directory, 'scan.json');
    await writeFile(file, 'one');
    await pull('scan.json');
    await pull('scan.json');
    await writeFile(file, 'two');
    await pull('scan.json');
    expect(taken).toEqual([['one'], ['two']]);
    await rm(directory, { recursive: true });
  });

  it('keeps what goes wrong until it goes well, and stops no other', async () => {
    const { files, taken, take, logger, pull, problemOf } = await open(id);
    files.content.set(MANIFEST, 'other');
    await Promise.all([pull(REPORT), pull(MANIFEST)]);
    expect(await problemOf(REPORT)).toMatch(/is not there/);
    expect(await problemOf(MANIFEST)).toBeNull();
    expect(taken).toEqual([['other']]);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    files.content.set(REPORT, 'x'.repeat(2_000));
    await pull(REPORT);
    expect(await problemOf(REPORT)).toMatch(/maxReportBytes/);

    // Refused: to be taken again although it has not changed.
    files.content.set(REPORT, 'one');
    take.mockRejectedValueOnce(new Error('No report.'));
    await pull(REPORT);
    expect(await problemOf(REPORT)).toBe('No report.');
    await pull(REPORT);
    expect(await problemOf(REPORT)).toBeNull();
    expect(taken).toEqual([['other'], ['one']]);
  });

  it('gives an unchanged file another try when it could not be taken', async () => {
    const { files, taken, take, pull, problemOf } = await open(id);
    files.content.set(REPORT, 'one');
    await pull(REPORT);
    files.content.set(REPORT, 'two');
    take.mockRejectedValueOnce(new Error('No report.'));
    await pull(REPORT);
    files.content.set(REPORT, 'one');
    await pull(REPORT);
    expect(await problemOf(REPORT)).toBeNull();
    files.content.set(REPORT, 'two');
    await pull(REPORT);
    expect(taken).toEqual([['one'], ['two']]);
  });

  it('shows platform teams what cannot be pulled, without what may be a password, until it can or need not be', async () => {
    const { files, logger, puller, pull, findings } = await open(id);
    const secret = `https://me:secret-word@files.example.com/run_results.json?token=secret-word`;
    const other = `${REPORT}?ref=main`;
    await pull(secret);
    await pull(other);
    await pull(REPORT);
    const all = await findings();
    expect(all.map(({ file }) => file).sort()).toEqual([
      REPORT,
      `${REPORT}?ref=...`,
      `${REPORT}?token=...`,
    ]);
    expect(all[0].message).toMatch(/is not there/);
    expect(JSON.stringify([all, logger.warn.mock.calls])).not.toContain(
      'secret-word',
    );
    files.content.set(REPORT, 'one');
    await pull(REPORT);
    expect(await findings()).toHaveLength(2);
    await puller.schedule(mockServices.scheduler.mock(), [
      {
        target: other,
        companions: [],
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      },
    ]);
    expect((await findings()).map(({ file }) => file)).toEqual([
      `${REPORT}?ref=...`,
    ]);
  });
});
