import { Path } from '@backstage-data-mesh/contract';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { DatasetCoordinates } from '../observation';
import { statusOf } from '../statuses';
import { plainThreshold } from '../thresholds';
import {
  inside,
  list,
  member,
  Members,
  members,
  text,
  textOf,
} from '../text/members';
import { Reader } from './reader';

const NEWEST = 1;

/** The longest reason of a sender's own that is kept. */
const MAX_REASON = 200;

/**
 * Our own batch, version 1, for tools that have no format: `{ "dataMeshResults": 1, "results": [ … ] }`. What a result
 * does not say itself (contract, dataset, time, tool) is taken from the batch. Described in the package's README.
 */
export const batch: Reader = {
  format: 'batch',

  recognises: document => member(document, 'dataMeshResults') !== undefined,

  read(document, collector) {
    if (member(document, 'dataMeshResults') !== NEWEST) {
      collector.warn(
        'unknown-version',
        ['dataMeshResults'],
        `This is not version ${NEWEST} of the format; it was read like version ${NEWEST}.`,
      );
    }
    const common = {
      ...commonOf(document),
      revision: collector.revision(document, []),
    };
    list(document, 'results').forEach((result, index) =>
      readResult(members(result), common, ['results', index], collector),
    );
  },
};

/** What results do not say themselves. */
function commonOf(document: Members) {
  return {
    tool: text(document, 'tool'),
    dataset: coordinatesIn(inside(document, 'dataset')),
    contractId: text(document, 'contractId'),
    contractVersion: text(document, 'contractVersion'),
    server: text(document, 'server'),
    object: text(document, 'object'),
    observedAt: member(document, 'observedAt'),
    runId: text(document, 'runId'),
  };
}

function readResult(
  result: Members,
  common: ReturnType<typeof commonOf> & { readonly revision?: number },
  path: Path,
  collector: Collector,
): void {
  const said = (key: string) => textOf(member(result, key));
  const ruleId = said('ruleId');
  const id = said('check') ?? ruleId;
  if (id === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'check'],
      'This result names no check; it was left out.',
      'Give each result a "check" that is the same in every run.',
    );
    return;
  }
  const status = statusOf(said('status'));
  if (status === undefined) {
    collector.warn(
      'unknown-status',
      [...path, 'status'],
      'The status is none of pass, warn, fail, error, skip and unknown; it counts as unknown.',
    );
  }
  const dataset = inside(result, 'dataset');
  collector.observe(
    {
      type: member(result, 'type') === 'metric' ? 'metric' : 'check',
      tool: said('tool') ?? common.tool ?? 'batch',
      check: { id, name: said('name') },
      dataset: isEmpty(dataset)
        ? common.dataset
        : { ...common.dataset, ...coordinatesIn(dataset) },
      contractId: said('contractId') ?? common.contractId,
      contractVersion: said('contractVersion') ?? common.contractVersion,
      ruleId,
      server: said('server') ?? common.server,
      object: said('object') ?? common.object,
      column: said('column'),
      kind: kindOf(said('kind')),
      dimension: said('dimension'),
      partial: member(result, 'partial') === true,
      status: status ?? 'unknown',
      measure: collector.number(result, 'measure', path),
      unit: said('unit'),
      threshold: plainThreshold(said('threshold')),
      rowCount: collector.count(result, 'rowCount', path),
      failedRowCount: collector.count(result, 'failedRowCount', path),
      reason: said('reason')?.slice(0, MAX_REASON),
      times: [member(result, 'observedAt'), common.observedAt],
      runId: said('runId') ?? common.runId,
      revision: collector.revision(result, path) ?? common.revision,
    },
    path,
  );
}

function isEmpty(of: Members): boolean {
  return Object.keys(of).length === 0;
}

function coordinatesIn(dataset: Members): DatasetCoordinates {
  const parts: Record<string, string> = {};
  for (const key of ['database', 'schema', 'table', 'namespace', 'name']) {
    const value = text(dataset, key);
    if (value !== undefined) parts[key] = value;
  }
  return parts;
}
