import { SchemaObject, SchemaProperty } from '../../model/contract';

/**
 * What a schema object says about rows, in plain terms: which rows it admits. It knows nothing of diffs, so that the
 * verdicts of a diff can be checked against it.
 */

export type Row = Readonly<Record<string, unknown>>;

/** Whether rows may stand together in the data that an object describes. Fields that it does not name may be anything. */
export function admits(object: SchemaObject, rows: readonly Row[]): boolean {
  const key = object.properties.filter(({ primaryKey }) => primaryKey);
  return (
    rows.every(row =>
      object.properties.every(property => allows(property, row[property.name])),
    ) &&
    object.properties.every(
      ({ unique, name }) => !unique || isUnique(rows.map(row => row[name])),
    ) &&
    (key.length === 0 ||
      isUnique(rows.map(row => key.map(({ name }) => row[name]))))
  );
}

/** Whether a property may have a value. */
export function allows(property: SchemaProperty, value: unknown): boolean {
  if (value === null || value === undefined) {
    return !property.required && !property.primaryKey;
  }
  return (
    isOfType(property.logicalType, value) &&
    (property.enum.length === 0 ||
      property.enum.some(each => each.value === textOf(value))) &&
    followsOptions(property, value)
  );
}

function isOfType(type: string | undefined, value: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    default:
      return typeof value === type;
  }
}

function followsOptions(property: SchemaProperty, value: unknown): boolean {
  const { options, properties, items } = property;
  if (typeof value === 'string') {
    return (
      inRange(value.length, options.minLength, options.maxLength) &&
      (options.pattern === undefined || new RegExp(options.pattern).test(value))
    );
  }
  if (typeof value === 'number') {
    return (
      inRange(value, options.minimum, options.maximum) &&
      beyond(value, options.exclusiveMinimum, options.minimum) &&
      beyond(
        -value,
        negated(options.exclusiveMaximum),
        negated(options.maximum),
      ) &&
      (options.multipleOf === undefined ||
        value % Number(options.multipleOf) === 0)
    );
  }
  if (Array.isArray(value)) {
    return (
      inRange(value.length, options.minItems, options.maxItems) &&
      (options.uniqueItems !== 'true' || isUnique(value)) &&
      (!items || value.every(item => allows(items, item)))
    );
  }
  if (isObject(value)) {
    return (
      properties.every(inner => allows(inner, value[inner.name])) &&
      (options.required ?? '')
        .split(', ')
        .every(name => name === '' || Object.keys(value).includes(name))
    );
  }
  return true;
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inRange(value: number, low?: string, high?: string): boolean {
  return value >= Number(low ?? -Infinity) && value <= Number(high ?? Infinity);
}

/** An exclusion is a bound of its own, or `true` beside the bound it excludes. */
function beyond(value: number, exclusive?: string, bound?: string): boolean {
  if (exclusive === undefined || exclusive === 'false') {
    return true;
  }
  return value > Number(exclusive === 'true' ? bound ?? -Infinity : exclusive);
}

function negated(text: string | undefined): string | undefined {
  return text === undefined || text === 'true' || text === 'false'
    ? text
    : String(-Number(text));
}

/** Missing values are not equal to each other. */
function isUnique(values: readonly unknown[]): boolean {
  const texts = values
    .filter(value => value !== null && value !== undefined)
    .map(value => JSON.stringify(value));
  return new Set(texts).size === texts.length;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
