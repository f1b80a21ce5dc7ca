import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { SchemaObject, Server } from '@backstage-data-mesh/contract';
import { DIALECTS, Row } from '@backstage-data-mesh/quality';
import { ServerUnavailable } from '../model/engine';
import { placeBelow, refuseOutside } from './place';

/** More files than this are not read for one table. */
const MOST_FILES = 10_000;

/** Runs a statement of the engine's own. */
export type Ask = (statement: string) => Promise<readonly Row[]>;

/** @internal */
export type FileFormat = 'parquet' | 'csv' | 'json';

/** How a contract's server says its files lie. */
export interface FileServer {
  /** Relative to the root, with wildcards and `{model}`. */
  readonly pattern: string;
  readonly format: FileFormat;
  readonly delimiter?: string;
  readonly encoding?: string;
}

/** `undefined` when the server does not name files. */
export function fileServerOf({ properties }: Server): FileServer | undefined {
  const { path: named, location, delimiter, encoding } = properties;
  const pattern = (named ?? location)?.trim().replace(/^\.\//, '');
  if (!pattern) {
    return undefined;
  }
  return {
    pattern,
    format: formatOf(properties.format, pattern),
    ...(delimiter && delimiterOf(delimiter)),
    ...(encoding && { encoding }),
  };
}

function formatOf(named: string | undefined, pattern: string): FileFormat {
  const extension = /\.([a-z]+)(?:\.gz|\.zst)?$/i.exec(pattern)?.[1];
  switch ((named?.trim() || extension || 'parquet').toLowerCase()) {
    case 'parquet':
      return 'parquet';
    case 'csv':
    case 'tsv':
      return 'csv';
    case 'json':
    case 'jsonl':
    case 'ndjson':
      return 'json';
    default:
      throw new ServerUnavailable(
        'Only files of the formats parquet, csv and json can be read.',
      );
  }
}

/** Contracts also write words here, which mean how JSON is laid out. */
function delimiterOf(written: string): Pick<FileServer, 'delimiter'> {
  const delimiter = written === '\\t' ? '\t' : written;
  return delimiter.length === 1 ? { delimiter } : {};
}

/** The files of a table, which all lie below the root, links followed. None: the table is not there. */
export async function filesOf(
  ask: Ask,
  root: string,
  { pattern }: FileServer,
  object: SchemaObject,
): Promise<readonly string[]> {
  for (const model of new Set([object.physicalName?.trim(), object.name])) {
    if (model && (isPlain(model) || !pattern.includes('{model}'))) {
      const place = await placeBelow(
        root,
        pattern.replaceAll('{model}', model),
      );
      const files = await list(ask, place);
      const base = await realpath(root);
      for (const file of files) {
        await refuseOutside(base, file);
      }
      if (files.length > 0) return files;
    }
  }
  return [];
}

/** A name that means one step of a path and nothing else. */
function isPlain(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_ .-]*$/u.test(name);
}

async function list(ask: Ask, place: string): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT file FROM glob(${DIALECTS.duckdb.text(
      place,
    )}) ORDER BY file LIMIT ${MOST_FILES + 1}`,
  );
  const files = rows.map(({ file }) => String(file));
  if (files.length > MOST_FILES) {
    throw new ServerUnavailable(
      `A table has more than ${MOST_FILES} files; name a folder with fewer.`,
    );
  }
  return files;
}

/** The keys that stand in the folders of a file: `day=2026-01-01/part.parquet`. */
export function folderKeysOf(file: string): readonly string[] {
  return path
    .dirname(file)
    .split('/')
    .flatMap(step => /^([^=]+)=/.exec(step)?.[1] ?? []);
}
