import { Report } from './report';

/** For programs. `dataMesh` is the version of this format. */
export function writeJson(report: Report, ok: boolean): string {
  const { command, summary, findings, data } = report;
  return `${JSON.stringify(
    { dataMesh: 1, command, ok, summary, findings, ...data },
    null,
    2,
  )}\n`;
}
