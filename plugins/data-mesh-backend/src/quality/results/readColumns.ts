import { readReportColumns } from '@backstage-data-mesh/quality';
import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadReport, ReadRequest } from './ReportReader';
import { keysOfIds } from './resultKey';

/** Reads a report at once, in whatever thread this is. */
export function readColumns(
  report: Uint8Array,
  { format, companions, now }: ReadRequest,
): ReadReport {
  const read = readReportColumns(report, {
    format,
    companions,
    now,
    sha256: text => hash('sha256', text, 'hex'),
  });
  return { ...read, keys: keysOfIds(read.columns.ids) };
}

/** The same, once others have had their turn. */
export async function readHere(
  report: Uint8Array,
  request: ReadRequest,
): Promise<ReadReport> {
  await nextTurn();
  return readColumns(report, request);
}
