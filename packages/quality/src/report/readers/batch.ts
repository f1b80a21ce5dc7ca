import { Path } from '@backstage-data-mesh/contract';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { DatasetCoordinates } from '../observation';
import { statusOf } from '../statuses';
import { plainThreshold } from '../thresholds';
import { inside, list, member, Members, members, text } from '../text/members';
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
    list(document, 'results').forEach((result, index) =>
      readResult(members(result), document, ['results', index], collector),
    );
  },
};

function readResult(
  result: Members,
  document: Members,
  path: Path,
  collector: Collector,
): void {
  const ruleId = text(result, 'ruleId');
  const id = text(result, 'check') ?? ruleId;
  if (id === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'check'],
      'This result names no check; it was left out.',
      'Give each result a "check" that is the same in every run.',
    );
    return;
  }
  const status = statusOf(text(result, 'status'));
  if (status === undefined) {
    collector.warn(
      'unknown-status',
      [...path, 'status'],
      'The status is none of pass, warn, fail, error, skip and unknown; it counts as unknown.',
    );
  }
  const said = (key: string) => text(result, key) ?? text(document, key);
  collector.observe(
    {
      type: member(result, 'type') === 'metric' ? 'metric' : 'check',
      tool: said('tool') ?? 'batch',
      check: { id, name: text(result, 'name') },
      dataset: {
        ...coordinatesIn(inside(document, 'dataset')),
        ...coordinatesIn(inside(result, 'dataset')),
      },
      contractId: said('contractId'),
      contractVersion: said('contractVersion'),
      ruleId,
      server: said('server'),
      object: said('object'),
      column: text(result, 'column'),
      kind: kindOf(text(result, 'kind')),
      dimension: text(result, 'dimension'),
      partial: member(result, 'partial') === true,
      status: status ?? 'unknown',
      measure: collector.number(result, 'measure', path),
      unit: text(result, 'unit'),
      threshold: plainThreshold(text(result, 'threshold')),
      rowCount: collector.count(result, 'rowCount', path),
      failedRowCount: collector.count(result, 'failedRowCount', path),
      reason: text(result, 'reason')?.slice(0, MAX_REASON),
      times: [member(result, 'observedAt'), member(document, 'observedAt')],
      runId: said('runId'),
    },
    path,
  );
}

function coordinatesIn(dataset: Members): DatasetCoordinates {
  const parts: Record<string, string> = {};
  for (const key of ['database', 'schema', 'table', 'namespace', 'name']) {
    const value = text(dataset, key);
    if (value !== undefined) parts[key] = value;
  }
  return parts;
}
