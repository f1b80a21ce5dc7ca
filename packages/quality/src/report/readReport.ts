import { Problem } from '@backstage-data-mesh/contract';
import { Collector } from './collector';
import { observationsOf } from './columns';
import { ReportFormat } from './observation';
import {
  DEFAULT_REPORT_LIMITS,
  ReadReportOptions,
  Report,
  ReportColumns,
} from './report';
import { artifactOf } from './readers/dbtManifest';
import { Companions, Reader } from './readers/reader';
import { READERS } from './readers/readers';
import { decode } from './text/decode';
import { readJson } from './text/json';
import { isMembers, Members } from './text/members';
import { readXml } from './text/xml';

/**
 * Reads what another tool reports: dbt, Great Expectations, Soda, OpenLineage, datacontract-cli, JUnit, OORS, or a batch
 * of our own. The format is told by the content. A text may hold several documents, as a list or as JSON lines.
 *
 * Never throws. What is wrong stands in `problems`; what can be read is read. Rows of data in a report are not kept,
 * nor are texts of tools in which one could stand.
 * @public
 */
export function readReport(
  input: string | Uint8Array,
  options: ReadReportOptions = {},
): Report {
  const { columns, ...report } = readReportColumns(input, options);
  return { ...report, observations: observationsOf(columns) };
}

/**
 * The same, as columns: many results without an object for each.
 * @public
 */
export function readReportColumns(
  input: string | Uint8Array,
  options: ReadReportOptions = {},
): ReportColumns {
  const limits = { ...DEFAULT_REPORT_LIMITS, ...options.limits };
  const opened = open(input, limits.maxLength);
  if (opened.text === undefined) {
    const nothing = new Collector('', 0, limits);
    return { columns: nothing.columns, problems: opened.problems };
  }
  const collector = new Collector(
    opened.text,
    options.now ?? Date.now(),
    limits,
    options.sha256,
  );
  for (const problem of opened.problems) collector.problem(problem);

  const companions = companionsOf(options, limits.maxLength, collector);
  let format: ReportFormat | undefined;
  for (const { document, path } of opened.documents) {
    const reader = readerOf(document, options.format);
    if (reader) {
      format ??= reader.format;
      collector.in(path);
      reader.read(document, collector, companions);
    }
  }
  collector.in([]);
  if (format === undefined) {
    collector.problem(unknownFormat(opened.documents));
  } else if (collector.isEmpty) {
    collector.problem({
      code: 'no-results',
      severity: 'info',
      message: 'The report holds no results of checks.',
      path: [],
    });
  }
  return {
    format,
    columns: collector.columns,
    problems: collector.problems,
  };
}

function unknownFormat(documents: readonly Located[]): Problem {
  const companion = documents.some(({ document }) =>
    ['manifest', 'catalog'].includes(artifactOf(document)?.name ?? ''),
  );
  return {
    code: 'unknown-format',
    severity: 'error',
    message: companion
      ? 'The file holds no results: it is what dbt knows of its nodes.'
      : 'The report is none of the formats that are read.',
    fix: companion
      ? 'Send run_results.json or sources.json, and manifest.json along with it.'
      : `Send one of: ${READERS.map(reader => reader.format).join(', ')}.`,
    path: [],
  };
}

function readerOf(
  document: Members,
  format: ReportFormat | undefined,
): Reader | undefined {
  return READERS.find(reader =>
    format === undefined
      ? reader.recognises(document)
      : reader.format === format,
  );
}

/** A document and the way to it in the text. */
interface Located {
  readonly document: Members;
  readonly path: readonly number[];
}

interface Opened {
  readonly text?: string;
  readonly documents: readonly Located[];
  readonly problems: readonly Problem[];
}

function open(input: string | Uint8Array, maxLength: number): Opened {
  if (input.length > maxLength) {
    return {
      documents: [],
      problems: [
        {
          code: 'too-long',
          severity: 'error',
          message: `The file is longer than the ${maxLength} characters that are read.`,
          fix: 'Send the results in parts.',
          path: [],
        },
      ],
    };
  }
  const decoded = decode(input);
  if ('problem' in decoded) {
    return { documents: [], problems: [decoded.problem] };
  }
  const { text } = decoded;
  if (/^\s*</.test(text)) {
    const { root, problems } = readXml(text);
    return { text, documents: [{ document: root, path: [] }], problems };
  }
  const { values, problems } = readJson(text);
  const several = values.length > 1;
  const documents = values.flatMap((value, line) =>
    documentsIn(value, several ? [line] : []),
  );
  return { text, documents, problems };
}

/** A list of documents is as good as its elements. */
function documentsIn(
  value: unknown,
  path: readonly number[],
): readonly Located[] {
  if (isMembers(value)) return [{ document: value, path }];
  return Array.isArray(value)
    ? value.flatMap((each: unknown, index) =>
        isMembers(each) ? [{ document: each, path: [...path, index] }] : [],
      )
    : [];
}

function companionsOf(
  options: ReadReportOptions,
  maxLength: number,
  collector: Collector,
): Companions {
  return (options.companions ?? []).flatMap(companion => {
    const { documents, problems } = open(companion, maxLength);
    for (const problem of problems) {
      collector.problem({
        ...problem,
        message: `A file that was sent along: ${problem.message}`,
      });
    }
    return documents.map(({ document }) => document);
  });
}
