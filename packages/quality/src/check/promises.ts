import { SchemaProperty } from '@backstage-data-mesh/contract';
import { CheckKind } from '../model/check';
import { Bound, Test } from '../model/executable';
import { Located } from './field';
import { Table } from './place';

/** Something the schema promises of a field, or (without one) of the table. */
export interface Promised {
  readonly kind: CheckKind;
  readonly located?: Located;
  readonly test: Test;
}

/** Everything the properties of a table promise, in the order of the document, its key last. */
export function promisesOf(table: Table): readonly Promised[] {
  const key = keyOf(table);
  const promises: Promised[] = [];
  for (const located of table.fields) {
    const { property, field } = located;
    const promise = (kind: CheckKind, test: Test) =>
      promises.push({ kind, located, test });

    promise('column', { type: 'column', field });
    if (field.logicalType || field.physicalType) {
      promise('type', { type: 'type', field });
    }
    if (property.required) {
      promise('required', { type: 'nulls', field });
    }
    // A key of one column is unique already.
    if (property.unique && !(key.length === 1 && key[0] === located)) {
      promise('unique', {
        type: 'duplicates',
        fields: [field],
        nullsBreak: false,
      });
    }
    if (property.enum.length > 0) {
      const valid = property.enum.map(({ value }) => value);
      promise('enum', { type: 'values', field, valid });
    }
    const { pattern } = property.options;
    if (pattern !== undefined) {
      promise('pattern', { type: 'values', field, pattern });
    }
    const length = lengthOf(property);
    if (length) {
      promise('length', { type: 'length', field, ...length });
    }
    const bounds = boundsOf(property);
    if (bounds.length > 0) {
      promise('range', { type: 'range', field, bounds });
    }
  }
  if (key.length > 0) {
    promises.push({
      kind: 'primaryKey',
      ...(key.length === 1 && { located: key[0] }),
      test: {
        type: 'duplicates',
        fields: key.map(({ field }) => field),
        nullsBreak: true,
      },
    });
  }
  return promises;
}

/** The properties of the primary key in its order. */
function keyOf({ fields }: Table): readonly Located[] {
  const position = ({ property }: Located) =>
    property.primaryKeyPosition ?? Number.MAX_SAFE_INTEGER;
  return fields
    .filter(({ property, single }) => property.primaryKey && single)
    .sort((a, b) => position(a) - position(b));
}

function lengthOf({ options }: SchemaProperty) {
  const atLeast = countOf(options.minLength);
  const atMost = countOf(options.maxLength);
  return atLeast === undefined && atMost === undefined
    ? undefined
    : {
        ...(atLeast !== undefined && { atLeast }),
        ...(atMost !== undefined && { atMost }),
      };
}

function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text)
    ? Number(text)
    : undefined;
}

function boundsOf({ options }: SchemaProperty): readonly Bound[] {
  return [
    ...oneSide('>', options.minimum, options.exclusiveMinimum),
    ...oneSide('<', options.maximum, options.exclusiveMaximum),
  ];
}

/** ODCS 3.0 says `exclusiveMinimum: true` beside `minimum`, later versions give the limit itself. */
function oneSide(
  operator: '>' | '<',
  limit: string | undefined,
  exclusive: string | undefined,
): Bound[] {
  if (exclusive === 'true' || exclusive === 'false') {
    return limit === undefined
      ? []
      : [
          {
            operator: exclusive === 'true' ? operator : `${operator}=`,
            value: limit,
          },
        ];
  }
  return [
    ...(limit === undefined
      ? []
      : [{ operator: `${operator}=` as const, value: limit }]),
    ...(exclusive === undefined ? [] : [{ operator, value: exclusive }]),
  ];
}
