import { Path } from '@backstage-data-mesh/contract';
import { Status } from '../../model/result';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { statusOf } from '../statuses';
import { plainThreshold } from '../thresholds';
import {
  inside,
  isMembers,
  list,
  member,
  Members,
  members,
  text,
} from '../text/members';
import { Reader } from './reader';

const STATUSES: Readonly<Record<string, Status>> = { info: 'warn' };

/** The results of `datacontract test` as JSON, which is also what it publishes. */
export const datacontractCli: Reader = {
  format: 'datacontract-cli',

  recognises: document =>
    Array.isArray(member(document, 'checks')) &&
    ['datacontractCliVersion', 'dataContractId', 'dataContractVersion'].some(
      key => member(document, key) !== undefined,
    ),

  read(document, collector) {
    if (member(document, 'dryRun') === true) {
      collector.warn(
        'nothing-was-run',
        ['dryRun'],
        'This was a dry run: the checks were planned and not run.',
      );
    }
    list(document, 'checks').forEach((check, index) =>
      readCheck(members(check), document, ['checks', index], collector),
    );
  },
};

function readCheck(
  check: Members,
  document: Members,
  path: Path,
  collector: Collector,
): void {
  // Its `id` is a new one in every run.
  const id = text(check, 'key', 'name', 'type');
  if (id === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'key'],
      'This check has neither a key nor a name; it was left out.',
    );
    return;
  }
  const status = statusOf(text(check, 'result'), STATUSES);
  if (status === undefined && member(check, 'result') !== null) {
    collector.warn(
      'unknown-status',
      [...path, 'result'],
      'datacontract-cli has no such result; how the check came out is not known.',
    );
  }
  const diagnostics = inside(check, 'diagnostics');
  const object = text(check, 'model');
  collector.observe(
    {
      tool: 'datacontract-cli',
      check: { id, name: text(check, 'name') },
      dataset: { name: object },
      contractId: text(document, 'dataContractId'),
      contractVersion: text(document, 'dataContractVersion'),
      ruleId: text(check, 'qualityId', 'quality_id'),
      server: text(document, 'server'),
      object,
      column: text(check, 'field'),
      kind: kindOf(text(check, 'type')),
      dimension: text(check, 'dimension'),
      partial: isFiltered(document, object),
      status: wasLeftOut(text(check, 'reason')) ? 'skip' : status ?? 'unknown',
      ...measuresOf(diagnostics, [...path, 'diagnostics'], collector),
      times: [
        member(document, 'timestampEnd'),
        member(document, 'timestampStart'),
      ],
      runId: text(document, 'runId'),
    },
    path,
  );
}

/** What the tool cannot check in this kind of data it calls a warning, of a promise that nobody has looked at. */
export function wasLeftOut(reason: string | undefined): boolean {
  return /\bis not supported yet\b/.test(reason ?? '');
}

/** Metrics whose value is a number of rows that break the rule; duplicates count values. */
const COUNTS_BROKEN: ReadonlySet<string> = new Set([
  'missing_count',
  'invalid_count',
]);

function measuresOf(diagnostics: Members, path: Path, collector: Collector) {
  const metric = text(diagnostics, 'metric') ?? '';
  const number = (key: string) => collector.number(diagnostics, key, path);
  const age = number('age_seconds');
  const limit = number('threshold_seconds');
  const measure = age ?? number('value');
  const broken =
    collector.count(diagnostics, 'failed_rows', path) ??
    (COUNTS_BROKEN.has(metric) && Number.isSafeInteger(measure)
      ? measure
      : undefined);
  return {
    measure,
    unit: age === undefined ? unitOf(metric, measure) : 'seconds',
    threshold:
      limit === undefined
        ? plainThreshold(text(diagnostics, 'threshold'))
        : `< ${limit} seconds`,
    rowCount: collector.count(diagnostics, 'row_count', path),
    failedRowCount: broken,
  };
}

function unitOf(
  metric: string,
  measure: number | undefined,
): string | undefined {
  if (measure === undefined) return undefined;
  if (metric.endsWith('_percent')) return 'percent';
  return metric.endsWith('_count') ? 'rows' : undefined;
}

/** Filters are given for each schema of the contract. */
function isFiltered(document: Members, object: string | undefined): boolean {
  const filters = member(document, 'filters');
  return (
    isMembers(filters) &&
    object !== undefined &&
    member(filters, object) !== undefined
  );
}
