import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { addDays, Day, dayOf } from '../days';
import { PLAN_VERSION } from '../plan';
import { paths, Settings, Stamp, writeJson } from '../warehouse';
import { dueLoads } from './due';
import { writeLedger } from './ledger';
import { readLog } from './loadLog';
import { runBatches } from './runBatches';
import { runLoads } from './runLoads';

/** What one pass has brought. */
export interface Loaded {
  /** Loads of business days, over all datasets. */
  readonly loads: number;
  /** Batches of the running day, over all streams. */
  readonly batches: number;
  readonly rows: number;
}

/**
 * Brings a folder up to `now`: every load that is due and missing, then the batches of the running day. Safe to repeat
 * and to interrupt: a load counts only once it stands in the load log, and writing it again replaces it.
 */
export async function loadDue(
  out: string,
  firstDay: Day,
  now: number,
  settings: Settings,
): Promise<Loaded> {
  await mkdir(paths.scratch(out), { recursive: true });
  const done = await readLog(out);
  const due = dueLoads(firstDay, now, done, settings.seed);
  const rows = due.size ? await runLoads(out, due, settings) : 0;
  const batches = await runBatches(out, now, settings);

  const loads = [...due.values()].reduce((sum, days) => sum + days.length, 0);
  const stamp: Stamp = {
    plan: PLAN_VERSION,
    ...settings,
    firstDay,
    lastDay: addDays(dayOf(now), -1),
    updatedAt: new Date(now).toISOString(),
    streams: batches.until,
  };
  if (loads > 0 || !existsSync(paths.ledger(out))) {
    await writeLedger(out, stamp, done, due);
  }
  await rm(paths.scratch(out), { recursive: true, force: true });
  await writeJson(paths.stamp(out), stamp);
  return { loads, batches: batches.count, rows: rows + batches.rows };
}
