import { faultOf } from '../check/threshold';
import { ExecutableCheck } from '../model/executable';
import { Outcome, Status } from '../model/result';
import { checksIn, ColumnsScan, Scan } from '../plan/plan';
import { ROW_COUNT } from '../plan/rowsScan';
import { FoundColumns, Row } from './columns';
import { fits } from './typeFit';
import { holds } from './threshold';
import { amountInWords, faultInWords, thresholdInWords } from './words';

/** Judges the answer to a scan: an outcome for each of its checks, by the check's id. @public */
export function judgeScan(
  scan: Scan,
  rows: readonly Row[],
  now: number,
): ReadonlyMap<string, Outcome> {
  if (scan.kind === 'columns') {
    return judgeColumns(scan, new FoundColumns(scan, rows));
  }
  if (scan.kind === 'query') {
    return new Map([[scan.check.id, judgeAnswer(scan.check, rows)]]);
  }
  const [row] = rows;
  if (!row) {
    return new Map(
      checksIn(scan).map(check => [
        check.id,
        failed('The engine gave no answer.'),
      ]),
    );
  }
  const rowCount = countOf(row, ROW_COUNT);
  switch (scan.kind) {
    case 'rows':
      return new Map(
        scan.measures.map(({ check, alias }) => [
          check.id,
          judgeMeasure(check, row, alias, rowCount, now),
        ]),
      );
    case 'keys': {
      const [duplicates, incomplete] = ['duplicates', 'incomplete'].map(alias =>
        countOf(row, alias),
      );
      return new Map(
        scan.checks.map(check => [
          check.id,
          judgeCount(
            check,
            check.test.type === 'duplicates' && check.test.nullsBreak
              ? duplicates + incomplete
              : duplicates,
            rowCount,
          ),
        ]),
      );
    }
    default:
      return new Map([
        [
          scan.check.id,
          judgeCount(scan.check, countOf(row, 'dangling'), rowCount),
        ],
      ]);
  }
}

/** An outcome for what could not be measured. */
export function failed(reason: string): Outcome {
  return { status: 'error', reason };
}

function judgeMeasure(
  check: ExecutableCheck,
  row: Row,
  alias: string,
  rowCount: number,
  now: number,
): Outcome {
  switch (check.test.type) {
    case 'rows':
      return {
        ...judged(check, rowCount),
        rowCount,
        reason: sentence(check, `There are ${rowCount} rows`),
      };
    case 'newest':
    case 'oldest':
      return judgeAge(check, valueIn(row, alias), rowCount, now);
    default:
      return judgeCount(check, countOf(row, alias), rowCount);
  }
}

/** Of no rows, none are wrong: that there must be some is for another rule to say. */
function judgeCount(
  check: ExecutableCheck,
  failedRowCount: number,
  rowCount: number,
): Outcome {
  const share = rowCount === 0 ? 0 : (100 * failedRowCount) / rowCount;
  const measure = check.unit === 'percent' ? share : failedRowCount;
  const shown =
    check.unit === 'percent' ? ` (${amountInWords(share, 'percent')})` : '';
  return {
    ...judged(check, measure),
    rowCount,
    failedRowCount,
    reason: sentence(
      check,
      `${failedRowCount} of ${rowCount} rows${shown} ${faultInWords(
        check.test,
      )}`,
    ),
  };
}

function judgeAge(
  check: ExecutableCheck,
  value: unknown,
  rowCount: number,
  now: number,
): Outcome {
  const extreme = check.test.type;
  const epoch = toNumber(value);
  const path = 'field' in check.test ? check.test.field.path : '';
  if (epoch === undefined) {
    // Nothing is too old where there is nothing; but nothing is fresh, either.
    const status = extreme === 'oldest' ? 'pass' : badStatusOf(check);
    return {
      status,
      unit: 'seconds',
      threshold: thresholdInWords(check),
      rowCount,
      reason: `There is no value in ${path}.`,
    };
  }
  const age = now / 1000 - epoch;
  const said =
    age < 0
      ? `lies ${amountInWords(-age, 'seconds')} in the future`
      : `is ${amountInWords(age, 'seconds')} old`;
  return {
    ...judged(check, age),
    rowCount,
    reason: sentence(check, `The ${extreme} value in ${path} ${said}`),
  };
}

function judgeAnswer(check: ExecutableCheck, rows: readonly Row[]): Outcome {
  const [row] = rows;
  const values = row ? Object.values(row) : [];
  if (rows.length !== 1 || values.length !== 1) {
    return failed(
      rows.length === 0
        ? 'The query gave no row; it must give one value.'
        : 'The query gave more than one value.',
    );
  }
  const [value] = values;
  const measure = toNumber(value);
  if (value === null || value === undefined || Number.isNaN(measure)) {
    return failed('The query gave no value.');
  }
  if (measure === undefined && typeof value !== 'string') {
    return failed('The query gave neither a number nor true or false.');
  }
  const isCompared = check.thresholds.every(
    threshold => faultOf(threshold, 'number') === undefined,
  );
  if (measure === undefined && isCompared) {
    return failed('The query gave a text instead of a number.');
  }
  const measured =
    typeof value === 'boolean' ? value : measure ?? String(value);
  // A text may be data, so it is compared, but not shown.
  const shown =
    measure === undefined
      ? 'The query gave a text'
      : `The query gave ${
          typeof value === 'boolean'
            ? value
            : amountInWords(measure, check.unit)
        }`;
  return { ...judged(check, measured), reason: sentence(check, shown) };
}

function judgeColumns(
  scan: ColumnsScan,
  found: FoundColumns,
): ReadonlyMap<string, Outcome> {
  return new Map(
    scan.checks.map(check => [check.id, judgeColumn(check, found)]),
  );
}

function judgeColumn(check: ExecutableCheck, found: FoundColumns): Outcome {
  const { test, object } = check;
  if (test.type !== 'column' && test.type !== 'type') {
    return failed('It is not about a column.');
  }
  const { field } = test;
  if (!found.hasTable(object)) {
    return test.type === 'column'
      ? { status: 'fail', reason: `There is no table ${object}.` }
      : failed(`There is no table ${object}.`);
  }
  const type = found.typeOf(object, field);
  if (type === 'hidden') {
    return {
      status: 'unknown',
      reason: `The engine does not say what is inside the column of ${field.path}.`,
    };
  }
  if (test.type === 'column') {
    return type
      ? { status: 'pass', reason: `${field.path} is there.` }
      : { status: badStatusOf(check), reason: `There is no ${field.path}.` };
  }
  if (!type) {
    return failed(`There is no ${field.path}.`);
  }
  const promised = field.physicalType ?? field.logicalType ?? '';
  const fit = fits(field, type);
  const is = `${field.path} is of type ${[
    type.name,
    ...(type.sizes.length > 0 ? [`(${type.sizes.join(',')})`] : []),
  ].join('')}`;
  if (fit === undefined) {
    return {
      status: 'unknown',
      reason: `${is}; whether that is ${promised} cannot be told.`,
    };
  }
  return fit
    ? { status: 'pass', reason: `${is}, as promised.` }
    : { status: badStatusOf(check), reason: `${is}; promised is ${promised}.` };
}

function judged(
  check: ExecutableCheck,
  measure: number | boolean | string,
): Pick<Outcome, 'status' | 'measure' | 'unit' | 'threshold'> {
  const thresholds =
    check.thresholds.length > 0
      ? check.thresholds
      : [{ operator: 'mustBe' as const, value: 0 }];
  const good = thresholds.every(threshold => holds(measure, threshold));
  const number = typeof measure === 'string' ? undefined : Number(measure);
  return {
    status: good ? 'pass' : badStatusOf(check),
    ...(number !== undefined && { measure: number }),
    ...(check.unit !== undefined
      ? { unit: check.unit }
      : check.kind !== 'sql' && { unit: 'rows' }),
    threshold: thresholdInWords(check),
  };
}

/** Severity is free text: these words say that nobody needs to stop. */
function badStatusOf({ severity }: ExecutableCheck): Status {
  return /^\s*(?:warn(?:ing)?|info(?:rmation(?:al)?)?|low|minor|notice|hint|trivial)\s*$/i.test(
    severity ?? '',
  )
    ? 'warn'
    : 'fail';
}

function sentence(check: ExecutableCheck, found: string): string {
  return check.thresholds.length === 0
    ? `${found}.`
    : `${found}; promised is ${thresholdInWords(check)}.`;
}

function countOf(row: Row, column: string): number {
  return toNumber(valueIn(row, column)) ?? 0;
}

/** Some engines give names in capitals. */
function valueIn(row: Row, column: string): unknown {
  return Object.entries(row).find(
    ([name]) => name.toLowerCase() === column,
  )?.[1];
}

/** Engines give large and exact numbers as bigints, texts or objects that print themselves. */
function toNumber(value: unknown): number | undefined {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
    case 'boolean':
      return Number(value);
    case 'string':
      return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value)
        ? Number(value)
        : undefined;
    default:
      return undefined;
  }
}
