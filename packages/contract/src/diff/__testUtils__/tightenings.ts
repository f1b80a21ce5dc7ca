import { SchemaProperty } from '../../model/contract';
import { property } from './arbitraryTable';

type Properties = readonly SchemaProperty[];

/** An edit that only forbids more; nothing where the properties leave no room for it. */
export type Tightening = (properties: Properties) => Properties | undefined;

/** Changes the first property, where the change forbids more than it did. */
function first(
  change: (property: SchemaProperty) => Partial<SchemaProperty> | undefined,
): Tightening {
  return ([head, ...rest]) => {
    const changed = change(head);
    return changed && [{ ...head, ...changed }, ...rest];
  };
}

/** Sets an option of the first property, where it is absent or allows more. */
function option(
  name: string,
  value: number,
  isTighter: (than: number) => boolean,
): Tightening {
  return first(({ options }) =>
    // A bound beside an exclusion of its own may be the weaker of the two.
    !(`exclusive${name[0].toUpperCase()}${name.slice(1)}` in options) &&
    (options[name] === undefined || isTighter(Number(options[name])))
      ? { options: { ...options, [name]: String(value) } }
      : undefined,
  );
}

/** Edits that only forbid more, by what they forbid. */
export const TIGHTENINGS: readonly (readonly [string, Tightening])[] = [
  [
    'required',
    first(({ required, primaryKey }) =>
      // What is in the key is required anyway.
      required || primaryKey ? undefined : { required: true },
    ),
  ],
  [
    'unique',
    first(({ unique, primaryKey }) =>
      unique || primaryKey ? undefined : { unique: true },
    ),
  ],
  [
    'primary key',
    properties =>
      properties.some(({ primaryKey }) => primaryKey)
        ? undefined
        : first(() => ({ primaryKey: true }))(properties),
  ],
  [
    'type given',
    first(({ logicalType }) =>
      logicalType === undefined ? { logicalType: 'string' } : undefined,
    ),
  ],
  [
    'number to integer',
    first(({ logicalType }) =>
      logicalType === 'number' ? { logicalType: 'integer' } : undefined,
    ),
  ],
  [
    'enum given',
    first(({ enum: values }) =>
      values.length === 0 ? { enum: [{ value: 'a' }] } : undefined,
    ),
  ],
  [
    'enum value less',
    first(({ enum: values }) =>
      values.length > 1 ? { enum: values.slice(1) } : undefined,
    ),
  ],
  [
    'pattern given',
    first(({ options }) =>
      options.pattern === undefined
        ? { options: { ...options, pattern: '^a' } }
        : undefined,
    ),
  ],
  ['maxLength', option('maxLength', 1, than => than > 1)],
  ['minLength', option('minLength', 2, than => than < 2)],
  ['maxItems', option('maxItems', 1, than => than > 1)],
  ['minItems', option('minItems', 1, than => than < 1)],
  ['minimum', option('minimum', 2, than => than < 2)],
  ['maximum', option('maximum', 1, than => than > 1)],
  ['multipleOf', option('multipleOf', 6, than => than >= 1 && than < 6)],
  [
    'bound excluded',
    first(({ options }) =>
      options.minimum !== undefined && options.exclusiveMinimum === undefined
        ? { options: { ...options, exclusiveMinimum: options.minimum } }
        : undefined,
    ),
  ],
  [
    'uniqueItems',
    first(({ options }) =>
      options.uniqueItems === 'true'
        ? undefined
        : { options: { ...options, uniqueItems: 'true' } },
    ),
  ],
  [
    'one more property',
    properties =>
      properties.some(({ primaryKey, name }) => primaryKey || name === 'd')
        ? undefined
        : [...properties, property('d', { required: true })],
  ],
  [
    'items described',
    first(({ items }) =>
      items ? undefined : { items: property('', { logicalType: 'string' }) },
    ),
  ],
];
