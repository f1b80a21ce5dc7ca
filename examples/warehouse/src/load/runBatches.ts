import { addDays, Day, dayOf, sqlTime, startOf } from '../days';
import { BATCH_MINUTES, loadTime } from '../schedule';
import { readStamp, Settings } from '../warehouse';
import { arrive } from './arrive';
import { streams } from './due';
import { withDuckDB } from './duckdb';
import { writeBatch } from './files';
import { stage } from './stage';

/** Writes what the streams have brought since the last pass, for days that are not closed yet. */
export async function runBatches(out: string, now: number, settings: Settings) {
  const until =
    Math.floor(now / (BATCH_MINUTES * 60_000)) * BATCH_MINUTES * 60_000;
  const last = (await readStamp(out))?.streams ?? {};
  const open = streams().flatMap(dataset =>
    [addDays(dayOf(now), -1), dayOf(now)]
      .filter(day => loadTime(dataset, day, settings.seed).loadedAt > now)
      .map(day => {
        const written = Date.parse(last[dataset.name] ?? '');
        const from = Math.max(
          startOf(day),
          Number.isNaN(written) ? 0 : written,
        );
        return { dataset, day, from };
      })
      .filter(({ from }) => from < until),
  );
  let rows = 0;
  if (open.length) {
    await withDuckDB(':memory:', out, async connection => {
      const work = new Map<string, Day[]>();
      for (const { dataset, day } of open) {
        work.set(dataset.name, [...(work.get(dataset.name) ?? []), day]);
      }
      await stage(connection, work, settings);
      for (const { dataset, day, from } of open) {
        for (const table of dataset.tables) {
          await arrive(connection, dataset, table, [day], settings);
          rows += await writeBatch(
            connection,
            out,
            table,
            day,
            sqlTime(from),
            sqlTime(until),
          );
        }
      }
    });
  }
  const iso = new Date(until).toISOString();
  return {
    count: open.length,
    rows,
    until: Object.fromEntries(streams().map(({ name }) => [name, iso])),
  };
}
