import {
  Relationship,
  SchemaObject,
  SchemaProperty,
} from '@backstage-data-mesh/contract';
import {
  FieldNode,
  fieldSegment,
  ObjectNode,
  SchemaIndex,
} from './schemaIndex';

/** A place in the schema: a table, or a field of it. */
export interface SchemaTarget {
  readonly object: ObjectNode;
  readonly field?: FieldNode;
}

/**
 * Finds what a reference of ODCS points to: `schema/<id>/properties/<id>` (ids or names, nested through `properties` and
 * `items`) or the short form `table.column`, in which the names themselves may hold dots.
 *
 * @returns `undefined` when it leads nowhere or into another file.
 */
export function resolveReference(
  index: SchemaIndex,
  reference: string,
): SchemaTarget | undefined {
  const local = reference.trim().replace(/^#?\//, '');
  if (local.includes('#')) return undefined;
  return local.startsWith('schema/')
    ? resolvePath(index, local.split('/').slice(1))
    : resolveShort(index, local);
}

function resolvePath(
  index: SchemaIndex,
  [objectId, ...rest]: readonly string[],
): SchemaTarget | undefined {
  const object = index.objects.find(o => isCalled(o.object, objectId));
  if (!object) return undefined;
  let field: FieldNode | undefined;
  for (let i = 0; i < rest.length; i++) {
    const within: readonly FieldNode[] = field ? field.children : object.roots;
    if (rest[i] === 'items') {
      field = within.find(child => child.part === 'items');
    } else if (rest[i] === 'properties') {
      const wanted = rest[++i];
      field = within.find(
        child => child.part === 'field' && isCalled(child.property, wanted),
      );
    } else {
      return undefined;
    }
    if (!field) return undefined;
  }
  return { object, field };
}

function resolveShort(
  index: SchemaIndex,
  reference: string,
): SchemaTarget | undefined {
  for (const object of index.objects) {
    for (const name of namesOf(object.object)) {
      if (reference === name) return { object };
      if (!reference.startsWith(`${name}.`)) continue;
      const rest = reference.slice(name.length + 1);
      const field =
        // Nearly all references are plain names: found without a walk.
        object.byKey.get(rest.split('.').map(fieldSegment).join('/')) ??
        walk(object.roots, rest);
      if (field) return { object, field };
    }
  }
  return undefined;
}

function walk(
  fields: readonly FieldNode[],
  rest: string,
): FieldNode | undefined {
  for (const field of fields) {
    if (field.part !== 'field') {
      const inside = walk(field.children, rest);
      if (inside) return inside;
      continue;
    }
    for (const name of namesOf(field.property)) {
      if (rest === name) return field;
      if (rest.startsWith(`${name}.`)) {
        const inside = walk(field.children, rest.slice(name.length + 1));
        if (inside) return inside;
      }
    }
  }
  return undefined;
}

function isCalled(named: SchemaObject | SchemaProperty, name: string): boolean {
  return namesOf(named).includes(name);
}

function namesOf(named: SchemaObject | SchemaProperty): readonly string[] {
  return [named.id, named.name, named.physicalName].filter(
    (name): name is string => Boolean(name),
  );
}

/** Which fields refer to a place. */
export interface IncomingReferences {
  to(target: SchemaTarget): readonly SchemaTarget[];
}

/** Turns all relationships of a schema round. */
export function incomingReferences(index: SchemaIndex): IncomingReferences {
  const sources = new Map<string, SchemaTarget[]>();
  const note = (from: SchemaTarget, to: readonly string[]) => {
    for (const reference of to) {
      const target = resolveReference(index, reference);
      if (!target) continue;
      const key = targetKey(target);
      sources.set(key, [...(sources.get(key) ?? []), from]);
    }
  };
  for (const object of index.objects) {
    for (const { from, to } of object.object.relationships) {
      const first = from.length > 0 && resolveReference(index, from[0]);
      note(first || { object }, to);
    }
    for (const field of object.fields) {
      for (const { to } of field.property.relationships) {
        note({ object, field }, to);
      }
    }
  }
  return { to: target => sources.get(targetKey(target)) ?? [] };
}

function targetKey({ object, field }: SchemaTarget): string {
  // A line break parts them: neither part comes with one of its own from a name that can be typed.
  return field ? `${object.key}\n${field.key}` : object.key;
}

/** What a field refers to: its own relationships, and those of its table in which it takes part. */
export function relationshipsOfField(
  index: SchemaIndex,
  object: ObjectNode,
  field: FieldNode,
): readonly Relationship[] {
  const ofTable = object.object.relationships.filter(({ from }) =>
    from.some(reference => {
      const source = resolveReference(index, reference);
      return source?.object === object && source.field === field;
    }),
  );
  return [...field.property.relationships, ...ofTable];
}
