import { readReport } from '@backstage-data-mesh/quality';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadReport, ReadRequest } from './ReportReader';

/** Reads a report in this thread. */
export async function readInTurns(
  report: Uint8Array,
  { format, companions, now }: ReadRequest,
): Promise<ReadReport> {
  await nextTurn();
  return readReport(report, { format, companions, now });
}
