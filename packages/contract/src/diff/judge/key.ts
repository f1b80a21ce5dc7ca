import { SchemaObject, SchemaProperty } from '../../model/contract';
import { KindId } from '../kinds/kinds';
import { Pair, Scope } from '../rule';

export const KEY_KINDS = [
  'primary-key-added',
  'primary-key-removed',
  'primary-key-extended',
  'primary-key-shortened',
  'primary-key-changed',
  'primary-key-reordered',
] as const satisfies readonly KindId[];

/**
 * What a change of being in the primary key is, seen from the whole key: rows that are told apart by the new key are
 * told apart by the old one, too, only where the new key is part of the old one.
 */
export function keyKind(
  { before: was, after: is }: Pair<boolean>,
  scope: Scope,
): KindId {
  if (was === is) {
    return 'primary-key-reordered';
  }
  const before = keyOf(scope.object?.before);
  const after = keyOf(scope.object?.after);
  if (before.size === 0) {
    return 'primary-key-added';
  }
  if (after.size === 0) {
    return 'primary-key-removed';
  }
  if (isPartOf(before, after)) {
    return 'primary-key-extended';
  }
  return isPartOf(after, before)
    ? 'primary-key-shortened'
    : 'primary-key-changed';
}

/** Whether a new property makes a key that was there tell fewer rows apart. */
export function extendsKey(property: SchemaProperty, scope: Scope): boolean {
  return hasKey(property) && keyOf(scope.object?.before).size > 0;
}

/** Whether the property alone is the key of its object after the change. */
export function isWholeKey(property: SchemaProperty, scope: Scope): boolean {
  return (
    property.primaryKey &&
    keyOf(scope.object?.after).size === 1 &&
    (scope.object?.after.properties.includes(property) ?? false)
  );
}

function hasKey(property: SchemaProperty): boolean {
  return property.primaryKey || property.properties.some(hasKey);
}

function isPartOf(
  part: ReadonlySet<string>,
  all: ReadonlySet<string>,
): boolean {
  return [...part].every(member => all.has(member));
}

const KEYS = new WeakMap<SchemaObject, ReadonlySet<string>>();

/** The ways to the properties of the primary key of an object, at any depth. */
function keyOf(object: SchemaObject | undefined): ReadonlySet<string> {
  if (!object) {
    return new Set();
  }
  let key = KEYS.get(object);
  if (!key) {
    key = new Set(waysToKey('', object.properties));
    KEYS.set(object, key);
  }
  return key;
}

function waysToKey(
  way: string,
  properties: readonly SchemaProperty[],
): string[] {
  return properties.flatMap((property, index) => {
    const { name, primaryKey } = property;
    const own = `${way}/${JSON.stringify(name || index)}`;
    return [
      ...(primaryKey ? [own] : []),
      ...waysToKey(own, property.properties),
    ];
  });
}
