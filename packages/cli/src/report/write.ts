import { FailOn, Format } from '../args/common';
import { writeGitHub } from './github';
import { writeJson } from './json';
import { writeJUnit } from './junit';
import { writeMarkdown } from './markdown';
import { Report } from './report';
import { writeSarif } from './sarif';
import { writeText } from './text';

/** The report in a format. */
export function written(
  report: Report,
  options: {
    readonly format: Format;
    readonly failOn: FailOn;
    readonly ok: boolean;
    readonly colour: boolean;
    readonly version: string;
  },
): string {
  switch (options.format) {
    case 'json':
      return writeJson(report, options.ok);
    case 'junit':
      return writeJUnit(report, options.failOn);
    case 'sarif':
      return writeSarif(report, options.version);
    case 'markdown':
      return writeMarkdown(report, options.ok);
    case 'github':
      return writeGitHub(report);
    default:
      return writeText(report, options.colour);
  }
}
