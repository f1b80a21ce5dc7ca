import { Path } from '@backstage-data-mesh/contract';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { relationOf } from '../relation';
import { statusOf } from '../statuses';
import { thresholdOfMembers } from '../thresholds';
import { inside, list, member, Members, members, text } from '../text/members';
import { Reader } from './reader';

/** The Open Observability Results Standard, draft 0.8. */
export const oors: Reader = {
  format: 'oors',

  recognises: document => member(document, 'kind') === 'ObservabilityResults',

  read(document, collector) {
    const version = text(document, 'apiVersion') ?? '';
    if (!/^v?0\.8\.\d+$/.test(version)) {
      collector.warn(
        'unknown-version',
        ['apiVersion'],
        'This is not version 0.8 of the draft; it was read like 0.8.1.',
      );
    }
    collector.problem({
      code: 'experimental',
      severity: 'info',
      message: 'OORS is a draft that may change; reading it is experimental.',
      path: [],
    });
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
  const id = text(result, 'id', 'name');
  if (id === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'id'],
      'This result has no id; it was left out.',
    );
    return;
  }
  const status = statusOf(text(result, 'status'));
  if (status === undefined) {
    collector.warn(
      'unknown-status',
      [...path, 'status'],
      'OORS has no such status; how the check came out is not known.',
    );
  }
  const source = inside(document, 'source');
  const contract = inside(document, 'contract');
  const target = inside(result, 'target');
  const measure = inside(result, 'measure');
  const at = [...path, 'measure'];
  const related = relatedTo(text(result, 'relatesTo'));
  const identifier = text(target, 'resourceIdentifier');
  collector.observe(
    {
      type: member(result, 'type') === 'metric' ? 'metric' : 'check',
      tool: text(source, 'vendor', 'process') ?? 'oors',
      check: { id, name: text(result, 'name') },
      dataset: {
        ...(/^(?:table|view)$/i.test(text(target, 'resourceType') ?? '')
          ? relationOf(identifier)
          : {}),
        name: identifier,
      },
      contractId: text(contract, 'contractId'),
      contractVersion: text(contract, 'version', 'contractVersion'),
      server: text(contract, 'server'),
      ...related,
      kind: kindOf(text(measure, 'metric')),
      dimension: text(result, 'dimension'),
      partial: text(target, 'filter') !== undefined,
      status: status ?? 'unknown',
      measure: collector.number(measure, 'value', at),
      unit: text(measure, 'unit'),
      threshold: thresholdOfMembers(inside(measure, 'threshold')),
      rowCount: collector.count(measure, 'rowCount', at),
      failedRowCount: collector.count(measure, 'failedRowCount', at),
      times: [member(result, 'observedAt'), member(document, 'observedAt')],
      runId: text(source, 'runId') ?? text(document, 'id'),
    },
    path,
  );
}

/** `schema/<object>/properties/<property>/quality/<rule>`, each part as far as it goes, or `slaProperties/<rule>`. */
function relatedTo(reference: string | undefined) {
  const parts = (reference ?? '').replace(/^.*#\//, '').split('/');
  // Words and names take turns, and a name may be one of the words.
  const named = new Map(
    parts.flatMap((part, at) =>
      at % 2 === 0 && parts[at + 1] ? [[part, parts[at + 1]] as const] : [],
    ),
  );
  return {
    object: named.get('schema'),
    column: named.get('properties'),
    ruleId: named.get('quality') ?? named.get('slaProperties'),
  };
}
