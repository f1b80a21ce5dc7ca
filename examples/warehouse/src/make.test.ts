import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  copiedSmall,
  fingerprint,
  folder,
  NOON,
  reader,
  sharedSmall,
  small,
} from './__testUtils__/warehouse';
import { LockedError } from './lock';
import { make } from './make';
import { paths, readStamp } from './warehouse';

const DAY = 86_400_000;

jest.setTimeout(120_000);

describe('make', () => {
  it('gives the same rows for the same seed and others for another', async () => {
    const b = await folder();
    await small(b, { days: 2 });
    const [a, c] = [
      await sharedSmall({ days: 2 }),
      await sharedSmall({ days: 2, seed: 8 }),
    ];

    expect(await fingerprint(a)).toEqual(await fingerprint(b));
    const [mine, other] = [await fingerprint(a), await fingerprint(c)];
    for (const table of [
      'receipt_line',
      'web_order',
      'web_session',
      'customer',
    ]) {
      expect(mine[table]).not.toBe(other[table]);
    }
  });

  it('follows the week: Saturdays are busy in stores, Sundays quiet', async () => {
    const out = await sharedSmall({ scale: 0.1, days: 28 });
    const db = await reader(out);
    const mean = async (weekday: number) =>
      db.value(
        `SELECT count(*) / count(DISTINCT day) FROM receipt WHERE isodow(day) = ${weekday}`,
      );
    const [tuesday, saturday, sunday] = [
      await mean(2),
      await mean(6),
      await mean(7),
    ];
    db.close();

    expect(saturday / tuesday).toBeGreaterThan(1.4);
    expect(sunday / tuesday).toBeLessThan(0.6);
  });

  it('logs each load once, with the number of rows that are really there', async () => {
    const out = await sharedSmall({ scale: 0.1, days: 28 });
    const db = await reader(out);

    expect(
      await db.value(
        'SELECT count(*) - count(DISTINCT (table_name, day)) FROM load_log',
      ),
    ).toBe(0);
    for (const table of ['receipt', 'web_order', 'footfall', 'web_session']) {
      const [[logged]] = await db.rows(
        `SELECT sum(rows)::BIGINT FROM load_log WHERE table_name = '${table}'`,
      );
      const [[there]] = await db.rows(
        `SELECT count(*) FROM ${table} WHERE day < DATE '2026-09-30'`,
      );
      expect([table, logged]).toEqual([table, there]);
    }
    db.close();
  });

  it('adds the missing days to an existing warehouse, as if it had been made at once', async () => {
    const whole = await sharedSmall({ days: 4 });
    const grown = await folder();
    await small(grown, { days: 2, now: NOON - 2 * DAY });
    const first = await readStamp(grown);
    const made = await small(grown, { days: 2 });

    expect(made.how).toBe('continued');
    expect(made.loads).toBeGreaterThan(0);
    expect((await readStamp(grown))?.firstDay).toBe(first?.firstDay);
    expect(await fingerprint(grown)).toEqual(await fingerprint(whole));
  });

  it('does nothing when nothing is due', async () => {
    const out = await copiedSmall({ days: 2 });
    expect(await small(out, { days: 2 })).toEqual({
      how: 'continued',
      loads: 0,
      batches: 0,
      rows: 0,
    });
  });

  it('is made anew for another seed', async () => {
    const out = await copiedSmall({ days: 2 });
    expect((await small(out, { days: 2, seed: 9 })).how).toBe('made');
    expect((await readStamp(out))?.seed).toBe(9);
  });

  it('starts over when it was interrupted, and leaves nothing of the interrupted attempt', async () => {
    const out = await folder();
    await mkdir(path.join(`${out}.partial`, 'parquet', 'receipt'), {
      recursive: true,
    });
    await writeFile(
      path.join(`${out}.partial`, 'parquet', 'receipt', 'half.parquet'),
      'x',
    );
    // a process that was killed leaves its lock behind; no process has this number
    await writeFile(`${out}.lock`, '2147483646\n');

    expect((await small(out, { days: 2 })).how).toBe('made');
    expect(existsSync(`${out}.partial`)).toBe(false);
    expect(existsSync(`${out}.lock`)).toBe(false);
    const db = await reader(out);
    expect(await db.value('SELECT count(*) FROM receipt')).toBeGreaterThan(0);
    db.close();
  });

  it('repeats a load that was interrupted between writing files and logging it', async () => {
    const whole = await sharedSmall({ days: 4 });
    const out = await folder();
    await small(out, { days: 3, now: NOON - DAY });
    // the next day's files are there, the log and the stamp do not know them
    const folderOfDay = path.join('parquet', 'receipt', 'day=2026-09-29');
    await mkdir(path.join(out, folderOfDay), { recursive: true });
    await writeFile(path.join(out, folderOfDay, 'data_9.parquet'), 'half');
    await mkdir(paths.scratch(out), { recursive: true });
    await writeFile(path.join(paths.scratch(out), 'retail.duckdb'), 'half');

    await small(out, { days: 3 });
    expect(await fingerprint(out)).toEqual(await fingerprint(whole));
  });

  it('refuses while another process works on the same folder', async () => {
    const out = await folder();
    await mkdir(path.dirname(out), { recursive: true });
    await writeFile(`${out}.lock`, `${process.ppid}\n`);
    await expect(small(out)).rejects.toThrow(LockedError);
    await rm(`${out}.lock`);
  });

  it('gathers the running day of a stream in batches and closes it after midnight', async () => {
    const out = await copiedSmall({ days: 2 });
    const options = { out, seed: 7, scale: 0.02, days: 2 };
    const before = await reader(out);
    const morning = await before.value(
      `SELECT count(*) FROM cold_chain_reading WHERE day = DATE '2026-09-30'`,
    );
    expect(morning).toBeGreaterThan(0);
    expect(
      await before.value(
        `SELECT count(*) FROM cold_chain_reading WHERE loaded_at > TIMESTAMP '2026-09-30 12:00:00'`,
      ),
    ).toBe(0);
    before.close();

    const later = await make({ ...options, now: NOON + 2 * 3_600_000 });
    expect(later.batches).toBe(3);
    expect(later.loads).toBe(0);

    await make({ ...options, now: NOON + DAY });
    const after = await reader(out);
    const files = await after.rows(
      `SELECT count(DISTINCT filename) FROM read_parquet('${out}/parquet/cold_chain_reading/day=2026-09-30/*', filename = true)`,
    );
    expect(Number(files[0][0])).toBe(1);
    expect(
      await after.value(
        `SELECT count(*) - count(DISTINCT reading_id) FROM cold_chain_reading WHERE day = DATE '2026-09-30'`,
      ),
    ).toBe(0);
    expect(
      await after.value(
        `SELECT count(*) FROM cold_chain_reading WHERE day = DATE '2026-09-30'`,
      ),
    ).toBeGreaterThan(morning);
    after.close();
  });
});
