import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Day } from './days';
import { PLAN_VERSION } from './plan';

/** What a warehouse was made with. The same settings and the same day always give the same rows. @public */
export interface Settings {
  readonly seed: number;
  /** 1 is the full size; tests use less. */
  readonly scale: number;
}

/** `warehouse.json`: says that the folder is complete, and up to when. @public */
export interface Stamp extends Settings {
  readonly plan: number;
  readonly firstDay: Day;
  /** The last business day that is over. Its late loads may still be missing. */
  readonly lastDay: Day;
  /** ISO 8601; the moment up to which everything due is there. */
  readonly updatedAt: string;
  /** Per stream, the moment up to which the running day's batches are written, ISO 8601. */
  readonly streams: Readonly<Record<string, string>>;
}

/** Where things are in a warehouse's folder. */
export const paths = {
  stamp: (out: string) => path.join(out, 'warehouse.json'),
  ledger: (out: string) => path.join(out, 'faults.json'),
  database: (out: string) => path.join(out, 'retail.duckdb'),
  /** Half-written files; nothing that reads the warehouse looks here. */
  scratch: (out: string) => path.join(out, '.tmp'),
  table: (out: string, format: 'parquet' | 'csv', table: string) =>
    path.join(out, format, table),
};

/** The stamp of a complete warehouse; undefined when there is none or it cannot be read. */
export async function readStamp(out: string): Promise<Stamp | undefined> {
  let text: string;
  try {
    text = await readFile(paths.stamp(out), 'utf8');
  } catch {
    return undefined;
  }
  try {
    const stamp: unknown = JSON.parse(text);
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false;
  // every field is checked below
  const stamp = value as Partial<Record<keyof Stamp, unknown>>;
  return (
    typeof stamp.plan === 'number' &&
    typeof stamp.seed === 'number' &&
    typeof stamp.scale === 'number' &&
    typeof stamp.firstDay === 'string' &&
    typeof stamp.lastDay === 'string' &&
    typeof stamp.updatedAt === 'string' &&
    typeof stamp.streams === 'object' &&
    stamp.streams !== null
  );
}

/** Whether a warehouse can be continued with these settings; otherwise it has to be made anew. */
export function continues(stamp: Stamp, settings: Settings): boolean {
  return (
    stamp.plan === PLAN_VERSION &&
    stamp.seed === settings.seed &&
    stamp.scale === settings.scale
  );
}

/** Writes a JSON file so that a reader sees the old or the new text, never a half. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const half = `${file}.${process.pid}.tmp`;
  await writeFile(half, `${JSON.stringify(value, undefined, 2)}\n`);
  await rename(half, file);
}
