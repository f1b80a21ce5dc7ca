import {
  ScorecardLine,
  SlaScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { csvOf, CsvCell } from '../../text/csv';

const COLUMNS: readonly (readonly [
  name: string,
  value: (line: ScorecardLine) => CsvCell,
])[] = [
  ['product', line => line.product.ref],
  ['product_title', line => line.product.title],
  ['contract', line => line.contract?.ref],
  ['property', line => line.property],
  ['promise', line => line.text],
  ['driver', line => line.driver],
  ['verdict', line => line.verdict],
  ['target', line => line.target],
  ['attainment', line => line.attainment],
  ['attainment_before', line => line.attainmentBefore],
  ['slices', line => line.slices],
  ['good', line => line.good],
  ['bad', line => line.bad],
  ['not_measured', line => line.notMeasured],
  ['excused', line => line.excused],
  ['allowed', line => line.allowed],
  ['left', line => line.left],
  ['incidents', line => line.incidents],
  ['time_to_detect_s', line => line.timeToDetect],
  ['time_to_repair_s', line => line.timeToRepair],
];

/** A scorecard as RFC 4180 has CSV: a header, a line per promise, CRLF. */
export function scorecardCsv({ period, lines }: SlaScorecard): string {
  const header = ['period', ...COLUMNS.map(([name]) => name)];
  const rows = lines.map(line => [
    period,
    ...COLUMNS.map(([, value]) => value(line)),
  ]);
  return csvOf([header, ...rows]);
}
