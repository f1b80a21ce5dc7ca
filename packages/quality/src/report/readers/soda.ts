import { Path } from '@backstage-data-mesh/contract';
import { CheckKind } from '../../model/check';
import { Status } from '../../model/result';
import { Collector } from '../collector';
import { kindOf } from '../kinds';
import { namedIn } from '../namedIn';
import { coordinatesOf } from '../relation';
import { statusOf } from '../statuses';
import {
  inside,
  isMembers,
  list,
  member,
  Members,
  members,
  text,
} from '../text/members';
import { momentOf } from '../text/moment';
import { betweenWords } from '../words';
import { Reader } from './reader';

const STATUSES: Readonly<Record<string, Status>> = {
  'not evaluated': 'unknown',
  unevaluated: 'unknown',
  excluded: 'skip',
};

/** In the part of the contract that Soda 4 quotes: of the whole contract, or of the check. */
const FILTER = /^[\s-]*filter:/m;
const IN_PERCENT = /^[\s-]*metric: percent\s*$/m;

/** Soda 3 (`soda scan -srf`) and what Soda 4 sends to its cloud: both list checks with an outcome. */
export const soda: Reader = {
  format: 'soda',

  recognises: document =>
    Array.isArray(member(document, 'checks')) &&
    ['definitionName', 'defaultDataSource', 'scanStartTimestamp'].some(
      key => member(document, key) !== undefined,
    ),

  read(document, collector) {
    if (member(document, 'hasErrors') === true) {
      collector.warn(
        'nothing-was-run',
        ['hasErrors'],
        'The scan had errors: checks that it could not evaluate are unknown or missing.',
        'See the log of the scan.',
      );
    }
    const metrics = new Map(
      list(document, 'metrics')
        .map(members)
        .map(metric => [text(metric, 'identity'), text(metric, 'metricName')]),
    );
    list(document, 'checks').forEach((check, index) =>
      readCheck(
        members(check),
        document,
        metrics,
        ['checks', index],
        collector,
      ),
    );
  },
};

function readCheck(
  check: Members,
  document: Members,
  metrics: ReadonlyMap<string | undefined, string | undefined>,
  path: Path,
  collector: Collector,
): void {
  const id =
    text(check, 'identity') ??
    text(inside(check, 'identities'), 'vc1', 'v3', 'v2', 'v1') ??
    text(check, 'checkPath', 'name');
  if (id === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'identity'],
      'This check has neither an identity nor a name; it was left out.',
    );
    return;
  }
  const diagnostics = inside(check, 'diagnostics');
  const metric = list(check, 'metrics').find(
    (each): each is string =>
      typeof each === 'string' && metrics.get(each) !== undefined,
  );
  const quoted = member(check, 'definition');
  const definition = typeof quoted === 'string' ? quoted : '';
  const measureName =
    measureOfV4(check, definition) ??
    (metric === undefined ? undefined : metrics.get(metric));
  const freshness = member(diagnostics, 'measure') === 'time';
  const status = readStatus(check, path, collector);
  const measured = status !== 'unknown' && status !== 'skip';
  const attributes = attributesOf(check);
  collector.observe(
    {
      tool: 'soda',
      check: { id, name: text(check, 'name') },
      dataset: {
        ...coordinatesOf([
          ...list(check, 'datasetPrefix').filter(
            (part): part is string => typeof part === 'string',
          ),
          text(check, 'table') ?? '',
        ]),
        table: text(check, 'table'),
        namespace:
          text(check, 'dataSource') ?? text(document, 'defaultDataSource'),
      },
      ...namedIn(attributes),
      column: text(check, 'column'),
      kind: freshness ? 'freshness' : kindOfMetric(measureName, metric),
      partial:
        text(check, 'filter', 'partition') !== undefined ||
        FILTER.test(definition),
      dimension: text(attributes, 'dimension'),
      status,
      ...(measured
        ? measuresOf(diagnostics, measureName, path, collector)
        : {}),
      times: [
        member(document, 'scanEndTimestamp'),
        member(document, 'dataTimestamp'),
        member(document, 'scanStartTimestamp'),
      ],
      runId: text(document, 'scanId'),
    },
    path,
  );
}

/** Soda 4 names the type of the check; that it compares a share of the rows stands in its threshold alone. */
function measureOfV4(check: Members, definition: string): string | undefined {
  const type = text(check, 'checkType');
  switch (type) {
    case 'missing':
    case 'invalid':
    case 'duplicate':
    case 'failed_rows':
      return IN_PERCENT.test(definition) ? `${type}_percent` : `${type}_count`;
    default:
      return type;
  }
}

/** A check that could not be evaluated has no outcome: null. */
function readStatus(check: Members, path: Path, collector: Collector): Status {
  const word = text(check, 'outcome');
  const status = statusOf(word, STATUSES);
  if (status === undefined && word !== undefined) {
    collector.warn(
      'unknown-status',
      [...path, 'outcome'],
      'Soda has no such outcome; how the check came out is not known.',
    );
  }
  return status ?? 'unknown';
}

function measuresOf(
  diagnostics: Members,
  measureName: string | undefined,
  path: Path,
  collector: Collector,
) {
  const at = [...path, 'diagnostics'];
  const v4 = inside(diagnostics, 'v4');
  const age = ageOf(diagnostics, v4);
  const value = collector.number(diagnostics, 'value', at);
  const measure = age ?? (measureName === 'freshness' ? undefined : value);
  const kind = kindOf(measureName);
  // A count of duplicates counts values, not rows.
  const rows = /^(?:missing|invalid|failed_rows)_count$|^failed rows$/.test(
    measureName ?? '',
  )
    ? value
    : undefined;
  return {
    measure,
    unit:
      measure === undefined
        ? undefined
        : unitOf(age !== undefined, measureName),
    threshold: thresholdOf(diagnostics),
    rowCount:
      collector.count(v4, 'checkRowsTested', [...at, 'v4']) ??
      (kind === 'rowCount' ? value : undefined),
    failedRowCount:
      collector.count(v4, 'failedRowsCount', [...at, 'v4']) ?? rows,
  };
}

/** Only nulls are missing, unless the metric's identity ends with a digest of what else is. */
function kindOfMetric(
  name: string | undefined,
  metric: string | undefined,
): CheckKind | undefined {
  const kind = kindOf(name);
  return kind === 'missingValues' && metric?.endsWith(`-${name}`)
    ? 'nullValues'
    : kind;
}

function unitOf(age: boolean, measureName = ''): string | undefined {
  if (age) return 'seconds';
  if (measureName.endsWith('_percent')) return 'percent';
  return /_count$|^failed rows$/.test(measureName) ? 'rows' : undefined;
}

/** How old the data is, in seconds: both say milliseconds, Soda 4 two times as well. */
function ageOf(diagnostics: Members, v4: Members): number | undefined {
  const value = member(diagnostics, 'value');
  if (member(diagnostics, 'measure') === 'time' && typeof value === 'number') {
    return value / 1_000;
  }
  const newest = momentOf(member(v4, 'actualTimestampUtc'));
  const expected = momentOf(member(v4, 'expectedTimestampUtc'));
  return newest === undefined || expected === undefined
    ? undefined
    : (expected - newest) / 1_000;
}

/** Soda says what fails; a value that may be neither more nor less is one that must be. */
function thresholdOf(diagnostics: Members): string | undefined {
  const fails = ['fail', 'warn']
    .map(key => inside(diagnostics, key))
    .find(each => Object.keys(each).length > 0);
  if (!fails) return undefined;
  // Ages are compared in milliseconds and told in seconds.
  const unit = member(diagnostics, 'measure') === 'time' ? 1_000 : 1;
  const bound = (key: string) => {
    const value = member(fails, key);
    return typeof value === 'number' && Number.isFinite(value)
      ? value / unit
      : undefined;
  };
  const closed = betweenWords(bound('lessThan'), bound('greaterThan'));
  const above = bound('lessThanOrEqual');
  const below = bound('greaterThanOrEqual');
  const words = [
    closed,
    above === undefined ? undefined : `> ${above}`,
    below === undefined ? undefined : `< ${below}`,
  ].filter(word => word !== undefined);
  return words.length > 0 ? words.join(' and ') : undefined;
}

/** Attributes are a list of names and values, or an object. */
function attributesOf(check: Members): Members {
  const attributes: Record<string, unknown> = Object.create(null);
  for (const key of ['resourceAttributes', 'checkAttributes', 'attributes']) {
    const written = member(check, key);
    if (isMembers(written)) Object.assign(attributes, written);
    for (const each of list(check, key).map(members)) {
      const name = text(each, 'name');
      if (name !== undefined) attributes[name] = member(each, 'value');
    }
  }
  return attributes;
}
