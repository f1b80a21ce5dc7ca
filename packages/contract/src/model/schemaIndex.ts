import { SchemaObject, SchemaProperty } from './contract';

/** What a node stands for: a field with a name, what an array is made of, or the keys or values of a map. @public */
export type FieldPart = 'field' | 'items' | 'key' | 'value';

/**
 * A field of a table at any depth, or a part of one that has no name of its own.
 * @public
 */
export interface FieldNode {
  /** The way from the table to the field, e.g. `lines/[]/sku`; unique within the table, stable for URLs. */
  readonly key: string;
  /** 0 for a field of the table itself. */
  readonly depth: number;
  readonly part: FieldPart;
  readonly property: SchemaProperty;
  readonly parent?: FieldNode;
  readonly children: readonly FieldNode[];
}

/**
 * A table (topic, file …) with all its fields, parents before children.
 * @public
 */
export interface ObjectNode {
  /** The table's name, made unique; stable for URLs. */
  readonly key: string;
  readonly object: SchemaObject;
  readonly fields: readonly FieldNode[];
  readonly roots: readonly FieldNode[];
  readonly byKey: ReadonlyMap<string, FieldNode>;
}

/**
 * A contract's schema laid out for looking things up.
 * @public
 */
export interface SchemaIndex {
  readonly objects: readonly ObjectNode[];
  readonly byKey: ReadonlyMap<string, ObjectNode>;
}

/** How parts without a name stand in keys and paths. */
const SEGMENTS = { items: '[]', key: '<key>', value: '<value>' } as const;

/**
 * Lays out a schema. Names that occur twice on one level get `~2`, `~3` … so that each can still be addressed.
 * @public
 */
export function indexSchema(schema: readonly SchemaObject[]): SchemaIndex {
  const byKey = new Map<string, ObjectNode>();
  for (const object of schema) {
    const key = freeKey(object.name, byKey);
    byKey.set(key, indexObject(key, object));
  }
  return { objects: [...byKey.values()], byKey };
}

function indexObject(key: string, object: SchemaObject): ObjectNode {
  const byKey = new Map<string, FieldNode>();

  const add = (
    property: SchemaProperty,
    part: FieldPart,
    parent: FieldNode | undefined,
  ): FieldNode => {
    const segment =
      part === 'field' ? fieldSegment(property.name) : SEGMENTS[part];
    const children: FieldNode[] = [];
    const node: FieldNode = {
      key: freeKey(parent ? `${parent.key}/${segment}` : segment, byKey),
      depth: parent ? parent.depth + 1 : 0,
      part,
      property,
      parent,
      children,
    };
    byKey.set(node.key, node);
    for (const child of property.properties) {
      children.push(add(child, 'field', node));
    }
    if (property.items) children.push(add(property.items, 'items', node));
    if (property.map) {
      children.push(add(property.map.key, 'key', node));
      children.push(add(property.map.value, 'value', node));
    }
    return node;
  };

  const roots = object.properties.map(property =>
    add(property, 'field', undefined),
  );
  return { key, object, roots, fields: [...byKey.values()], byKey };
}

/**
 * A field's name as one segment of a key: `/` separates, so it is written `~1`, and `~` as `~0` (as in JSON pointers).
 * @public
 */
export function fieldSegment(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}

/**
 * A field's name with those around it, as a person would write it: `lines[].sku`, `prices<value>.amount`.
 * @public
 */
export function fieldPathText(field: FieldNode): string {
  const around = field.parent ? fieldPathText(field.parent) : '';
  if (field.part !== 'field') return `${around}${SEGMENTS[field.part]}`;
  return around ? `${around}.${field.property.name}` : field.property.name;
}

function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted}~${n}`;
  return key;
}
