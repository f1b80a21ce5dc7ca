import { Scan } from '../plan/plan';
import { partOf } from '../plan/rowsScan';

/**
 * The halves of a scan that failed, to find out which of its checks are to blame. Empty when it cannot be split: then
 * they all are. @public
 */
export function splitScan(scan: Scan): readonly Scan[] {
  if (scan.kind !== 'rows' || scan.measures.length < 2) {
    return [];
  }
  const middle = Math.ceil(scan.measures.length / 2);
  return [
    partOf(scan, scan.measures.slice(0, middle)),
    partOf(scan, scan.measures.slice(middle)),
  ];
}
