import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fingerprint, folder, NOON, small } from './__testUtils__/warehouse';
import { feed } from './feed';
import { LockedError } from './lock';
import { Made } from './make';
import { paths, readStamp } from './warehouse';

const DAY = 86_400_000;

jest.setTimeout(120_000);

describe('feed', () => {
  const options = { seed: 7, scale: 0.02, days: 3, every: 10 };

  it('catches up the days it was away, then goes on until it is stopped', async () => {
    const [out, whole] = [await folder(), await folder()];
    await small(out, { days: 2, now: NOON - DAY });
    const stop = new AbortController();
    const passes: Made[] = [];
    let now = NOON;
    await feed({
      ...options,
      out,
      signal: stop.signal,
      clock: () => now,
      onPass: made => {
        passes.push(made);
        now += 600_000;
        if (passes.length === 2) stop.abort();
      },
    });

    expect(passes[0].loads).toBeGreaterThan(10);
    expect(passes[1]).toMatchObject({ loads: 0, batches: 3 });
    expect(existsSync(`${out}.lock`)).toBe(false);
    expect((await readStamp(out))?.lastDay).toBe('2026-09-29');
    await small(whole, { days: 3, now: NOON + 600_000 });
    expect(await fingerprint(out)).toEqual(await fingerprint(whole));
  });

  it('lets only one work at a time, and says who', async () => {
    const out = await folder();
    await writeFile(`${out}.lock`, `${process.ppid}\n`);
    await expect(
      feed({ ...options, out, signal: new AbortController().signal }),
    ).rejects.toThrow(LockedError);
    expect(await readFile(`${out}.lock`, 'utf8')).toBe(`${process.ppid}\n`);
  });

  it('reports a pass that failed and tries again', async () => {
    const out = await folder();
    await small(out, { days: 2, now: NOON - DAY });
    const database = await readFile(paths.database(out));
    await writeFile(paths.database(out), 'not a database');
    const stop = new AbortController();
    const errors: unknown[] = [];
    const passes: Made[] = [];
    await feed({
      ...options,
      out,
      signal: stop.signal,
      clock: () => NOON,
      onError: error => {
        errors.push(error);
        void writeFile(paths.database(out), database);
      },
      onPass: made => {
        passes.push(made);
        stop.abort();
      },
    });
    expect(errors).toHaveLength(1);
    expect(passes[0].loads).toBeGreaterThan(0);
  });
});
