import { Path } from '@backstage-data-mesh/contract';
import { Status } from '../../model/result';
import { Collector } from '../collector';
import { fingerprint } from '../identity';
import { kindOf } from '../kinds';
import { namedIn } from '../namedIn';
import { columnOf } from '../relation';
import { withSeverity } from '../statuses';
import {
  inside,
  isMembers,
  list,
  member,
  Members,
  members,
  text,
} from '../text/members';
import { betweenWords } from '../words';
import {
  Around,
  datasetOf,
  partOf,
  runOf,
  timesOf,
} from './greatExpectationsMeta';
import { Reader } from './reader';

/**
 * Great Expectations 0.9 to 1.x: the result of a validation, of a checkpoint or operator (`run_results`, a map or a
 * list), and what `describe()` of a checkpoint's result writes.
 */
export const greatExpectations: Reader = {
  format: 'great-expectations',

  recognises: document =>
    isMembers(member(document, 'run_results')) ||
    Array.isArray(member(document, 'run_results')) ||
    Array.isArray(member(document, 'validation_results')) ||
    isValidation(document),

  read(document, collector) {
    for (const { validation, path, key } of validationsOf(document)) {
      const expectations = member(validation, 'results')
        ? 'results'
        : 'expectations';
      list(validation, expectations).forEach((result, index) =>
        readExpectation(
          members(result),
          { validation, key, meta: inside(validation, 'meta'), document },
          [...path, expectations, index],
          collector,
        ),
      );
    }
  },
};

function isValidation(document: Members): boolean {
  const first = members(list(document, 'results')[0]);
  return (
    isMembers(member(first, 'expectation_config')) ||
    member(inside(document, 'statistics'), 'evaluated_expectations') !==
      undefined
  );
}

interface Validation {
  readonly validation: Members;
  readonly path: Path;
  /** Its identifier in a checkpoint, which holds the time of the run. */
  readonly key?: string;
}

function* validationsOf(document: Members): Generator<Validation> {
  const results = member(document, 'run_results');
  const described = list(document, 'validation_results');
  if (isMembers(results)) {
    for (const [key, each] of Object.entries(results)) {
      yield unwrapped(members(each), ['run_results', key], key);
    }
  } else if (Array.isArray(results)) {
    for (const [index, each] of results.entries()) {
      yield unwrapped(members(each), ['run_results', index]);
    }
  } else if (described.length > 0) {
    for (const [index, each] of described.entries()) {
      yield unwrapped(members(each), ['validation_results', index]);
    }
  } else {
    yield { validation: document, path: [] };
  }
}

/** Checkpoints of 0.x wrap each result together with what their actions did. */
function unwrapped(each: Members, path: Path, key?: string): Validation {
  const validation = member(each, 'validation_result');
  return isMembers(validation)
    ? { validation, path: [...path, 'validation_result'], key }
    : { validation: each, path, key };
}

function readExpectation(
  outcome: Members,
  around: Around,
  path: Path,
  collector: Collector,
): void {
  const nested = member(outcome, 'expectation_config');
  const config = isMembers(nested) ? nested : outcome;
  const type = text(config, 'type', 'expectation_type');
  if (type === undefined) {
    collector.warn(
      'missing-field',
      [...path, 'expectation_config', 'type'],
      'This result does not say what was expected; it was left out.',
    );
    return;
  }
  const kwargs = inside(config, 'kwargs');
  const result = inside(outcome, 'result');
  const status = statusOf(outcome);
  const broken = collector.count(result, 'unexpected_count', path);
  // A text that was observed may be a value of a row.
  const observed =
    broken === undefined
      ? collector.number(result, 'observed_value', path)
      : undefined;
  const column = columnOf(text(kwargs, 'column'));
  const kind = kindOf(type);
  collector.observe(
    {
      tool: 'great-expectations',
      check: {
        id: checkId(type, kwargs),
        name: column === undefined ? type : `${type} (${column})`,
      },
      dataset: datasetOf(around, kwargs),
      ...namedIn(inside(config, 'meta')),
      column,
      kind,
      partial:
        text(kwargs, 'row_condition') !== undefined ||
        isMembers(member(kwargs, 'row_condition')),
      status: withSeverity(status, text(config, 'severity')),
      measure: broken ?? observed,
      unit: broken !== undefined || kind === 'rowCount' ? 'rows' : undefined,
      threshold: thresholdOf(kwargs, broken !== undefined, type),
      rowCount:
        collector.count(result, 'element_count', path) ??
        (kind === 'rowCount' ? observed : undefined),
      failedRowCount: broken,
      times: timesOf(around),
      runId: runOf(around),
      part: partOf(around, kwargs),
    },
    path,
  );
}

/** An expectation that raised is not broken: it was not measured. The flag is flat, or in a map by metric. */
function statusOf(outcome: Members): Status {
  const exception = inside(outcome, 'exception_info');
  const raised =
    member(exception, 'raised_exception') === true ||
    Object.values(exception).some(
      each => member(members(each), 'raised_exception') === true,
    );
  if (raised) return 'error';
  switch (member(outcome, 'success')) {
    case true:
      return 'pass';
    case false:
      return 'fail';
    default:
      return 'unknown';
  }
}

/** Arguments that say where and how, not what. */
const NOT_WHAT: ReadonlySet<string> = new Set([
  'batch_id',
  'catch_exceptions',
  'include_config',
  'result_format',
]);

/** Of what is expected: the `id` of an expectation is a new one in every run of a suite that is made in code. */
function checkId(type: string, kwargs: Members): string {
  const what = Object.keys(kwargs)
    .filter(key => !NOT_WHAT.has(key) && member(kwargs, key) !== null)
    .sort()
    .map(key => `${key}=${canonical(member(kwargs, key), 5)}`);
  const digest = fingerprint(what).slice(0, 12);
  return `${type}.${text(kwargs, 'column') ?? ''}.${digest}`;
}

/** The same text for equal values, whatever the order of their keys. */
function canonical(value: unknown, depth: number): string {
  if (depth === 0) return '…';
  if (Array.isArray(value)) {
    return `[${value.map(each => canonical(each, depth - 1)).join()}]`;
  }
  if (isMembers(value)) {
    return `{${Object.keys(value)
      .sort()
      .map(key => `${key}:${canonical(value[key], depth - 1)}`)
      .join()}}`;
  }
  return `${typeof value}:${value}`;
}

function thresholdOf(
  kwargs: Members,
  countsRows: boolean,
  type: string,
): string | undefined {
  const bound = (key: string) => {
    const value = member(kwargs, key);
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : undefined;
  };
  if (countsRows || type.startsWith('expect_column_values_to_')) {
    const mostly = bound('mostly') ?? 1;
    return mostly === 1
      ? '= 0'
      : `<= ${Number(((1 - mostly) * 100).toFixed(6))} percent`;
  }
  const value = bound('value');
  return betweenWords(value ?? bound('min_value'), value ?? bound('max_value'));
}
