import { Dialect } from '../dialect/dialect';
import { NotExpressible } from '../dialect/notExpressible';
import { Field, Step } from '../model/executable';

/** A value in a statement, and what holds it where that is not the row itself. */
export interface Value {
  readonly expression: string;
  readonly holder?: string;
}

/**
 * The condition that a row has at least one value of the field that fulfils `test`. Rows have one value of most fields;
 * those within lists have any number.
 */
export function conditionOf(
  dialect: Dialect,
  field: Field,
  test: (value: Value) => string,
  row = '',
): string {
  return descend(dialect, field, undefined, field.steps, test, row, 1);
}

/** The value of a field that a row has once. */
export function valueOf(dialect: Dialect, field: Field, row = ''): Value {
  if (field.steps.some(({ to }) => to !== 'member')) {
    throw new NotExpressible(`${field.path} has many values in one row.`);
  }
  let found: Value | undefined;
  conditionOf(
    dialect,
    field,
    value => {
      found = value;
      return '';
    },
    row,
  );
  if (!found) throw new NotExpressible(`${field.path} cannot be reached.`);
  return found;
}

function descend(
  dialect: Dialect,
  field: Field,
  parent: string | undefined,
  steps: readonly Step[],
  test: (value: Value) => string,
  row: string,
  depth: number,
): string {
  const names = leadingNames(steps);
  const rest = steps.slice(names.length);
  const reach = (count: number) =>
    reachMember(
      dialect,
      field,
      parent,
      names.slice(0, count),
      row,
      rest.length === 0,
    );
  const expression = reach(names.length);
  const [next] = rest;
  if (!next) {
    const nested = parent !== undefined || names.length > 1;
    return test({
      expression,
      ...(nested && names.length > 0 && { holder: reach(names.length - 1) }),
    });
  }
  const item = `item${depth}`;
  const list =
    next.to === 'items' ? expression : dialect.mapValues?.(expression);
  const condition = descend(
    dialect,
    field,
    item,
    rest.slice(1),
    test,
    row,
    depth + 1,
  );
  if (list === undefined || !dialect.anyItem) {
    throw new NotExpressible(
      `${dialect.title} cannot look into ${field.path} row by row.`,
    );
  }
  return dialect.anyItem(list, item, condition);
}

function leadingNames(steps: readonly Step[]): readonly string[] {
  const names: string[] = [];
  for (const step of steps) {
    if (step.to !== 'member') break;
    names.push(step.name);
  }
  return names;
}

function reachMember(
  dialect: Dialect,
  field: Field,
  parent: string | undefined,
  names: readonly string[],
  row: string,
  last: boolean,
): string {
  const [column, ...members] = names;
  if (parent !== undefined) {
    return names.length === 0
      ? parent
      : dialect.member(parent, names, typesOf(field, last));
  }
  const root = `${row ? `${row}.` : ''}${dialect.name(column)}`;
  return members.length === 0
    ? root
    : dialect.member(root, members, typesOf(field, last));
}

function typesOf({ columnType, logicalType }: Field, last: boolean) {
  return {
    ...(columnType && { column: columnType }),
    ...(last && logicalType && { logical: logicalType }),
  };
}
