import { Dialect } from '../dialect/dialect';
import { NotExpressible } from '../dialect/notExpressible';
import { Bound, Field, Listed, Test } from '../model/executable';
import { conditionOf, Value } from './field';
import { isCompared, literalOf } from './literal';

/** Tests that look at one row at a time. */
export type RowTest = Extract<
  Test,
  { readonly type: 'nulls' | 'missing' | 'values' | 'length' | 'range' }
>;

/** The condition that a row breaks the promise. Nulls break only what speaks of nulls. */
export function brokenBy(dialect: Dialect, test: RowTest): string {
  const { field } = test;
  return conditionOf(dialect, field, value => {
    switch (test.type) {
      case 'nulls':
        return isNull(value);
      case 'missing':
        return isMissing(dialect, field, value, test.values);
      case 'values':
        return anyOf([
          ...(test.valid
            ? [isUnlisted(dialect, field, value, test.valid)]
            : []),
          ...(test.pattern === undefined
            ? []
            : [
                `NOT ${dialect.matches(
                  textOf(dialect, field, value),
                  test.pattern,
                )}`,
              ]),
        ]);
      case 'length': {
        const length = dialect.length(textOf(dialect, field, value));
        return anyOf([
          ...(test.atLeast === undefined
            ? []
            : [`${length} < ${test.atLeast}`]),
          ...(test.atMost === undefined ? [] : [`${length} > ${test.atMost}`]),
        ]);
      }
      case 'range':
        return anyOf(
          test.bounds.map(bound => isOutside(dialect, field, value, bound)),
        );
      default:
        throw new Error(`There is no test ${test satisfies never}`);
    }
  });
}

/** A member is missed only where its object is there: whether that may be absent is for the object to say. */
function isNull({ expression, holder }: Value): string {
  return holder === undefined
    ? `${expression} IS NULL`
    : `NOT (${holder} IS NULL) AND ${expression} IS NULL`;
}

/** A null is missing whether it is listed or not. */
function isMissing(
  dialect: Dialect,
  field: Field,
  value: Value,
  values: readonly Listed[],
): string {
  const listed = values.filter(each => each !== null);
  return anyOf([
    isNull(value),
    ...(listed.length === 0
      ? []
      : [comparison(dialect, field, value, 'IN', listed)]),
  ]);
}

function isUnlisted(
  dialect: Dialect,
  field: Field,
  value: Value,
  valid: readonly Listed[],
): string {
  const listed = valid.filter(each => each !== null);
  return listed.length === 0
    ? `${value.expression} IS NOT NULL`
    : comparison(dialect, field, value, 'NOT IN', listed);
}

/** Words among numbers (`N/A`) can only be found in the numbers' text. */
function comparison(
  dialect: Dialect,
  field: Field,
  { expression }: Value,
  operator: 'IN' | 'NOT IN',
  listed: readonly Exclude<Listed, null>[],
): string {
  const asText = () =>
    `${dialect.asText(expression)} ${operator} (${listed
      .map(each => dialect.text(String(each)))
      .join(', ')})`;
  if (isCompared(field) === 'as text') {
    return asText();
  }
  try {
    const literals = listed.map(each =>
      literalOf(dialect, each, field.logicalType),
    );
    return `${expression} ${operator} (${literals.join(', ')})`;
  } catch (error) {
    if (operator === 'IN' && error instanceof NotExpressible) {
      return asText();
    }
    throw error;
  }
}

const BROKEN: Readonly<Record<Bound['operator'], string>> = {
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
};

function isOutside(
  dialect: Dialect,
  { logicalType }: Field,
  { expression }: Value,
  { operator, value }: Bound,
): string {
  const type = /^(?:date|timestamp)$/.test(logicalType ?? '')
    ? logicalType
    : 'number';
  return `${expression} ${BROKEN[operator]} ${literalOf(dialect, value, type)}`;
}

function textOf(dialect: Dialect, { logicalType }: Field, value: Value) {
  return logicalType === 'string'
    ? value.expression
    : dialect.asText(value.expression);
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1
    ? conditions[0]
    : conditions
        .map(each => (/ AND /.test(each) ? `(${each})` : each))
        .join(' OR ');
}
