import { Contract } from '../model/contract';
import { Change, ModelKey } from './change';
import { keysOf } from './match';
import { AnyRule, ListRule, rulesByField } from './rule';
import { CONTRACT_RULES } from './rules/contract';
import { own } from './same';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Makes the changes of a diff to the contract it was made of: what comes is equal, as JSON, to the contract after.
 * Changes that lead nowhere in this contract are left out.
 *
 * @param before - the contract that the changes start from
 * @param changes - all changes of one diff, in any order
 * @public
 */
export function applyChanges(
  before: Contract,
  changes: readonly Change[],
): Contract {
  // The changes of a contract make a contract; the rules know its fields.
  return applyToPart(
    before as unknown as JsonObject,
    new Map(rulesByField(CONTRACT_RULES)),
    changes,
    0,
  ) as unknown as Contract;
}

function applyToPart(
  part: JsonObject,
  rules: ReadonlyMap<string, AnyRule>,
  changes: readonly Change[],
  depth: number,
): JsonObject {
  const result = new Map(Object.entries(part));
  const inside = changes.filter(({ path }) => path.length > depth);
  for (const change of changes) {
    if (change.path.length === depth) {
      // Fields that changed together.
      const fields = new Map(Object.entries(objectOf(change.after)));
      for (const key of Object.keys(objectOf(change.before))) {
        result.delete(key);
      }
      fields.forEach((value, key) => result.set(key, value));
    }
  }
  for (const [field, inner] of byKey(inside, depth)) {
    const rule = rules.get(field);
    if (rule) {
      const value = applyToField(own(part, field), rule, inner, depth + 1);
      if (value === undefined) {
        result.delete(field);
      } else {
        result.set(field, value);
      }
    }
  }
  return Object.fromEntries(result);
}

function applyToField(
  value: unknown,
  rule: AnyRule,
  changes: readonly Change[],
  depth: number,
): unknown {
  const whole = changes.find(
    ({ path, action }) => path.length === depth && action !== 'moved',
  );
  if (whole) {
    return whole.after;
  }
  switch (rule.type) {
    case 'part':
      return applyToPart(
        objectOf(value),
        new Map(rulesByField(rule.rules())),
        changes,
        depth,
      );
    case 'list':
      // The rule stands for a list of such members.
      return applyToList(value as readonly JsonObject[], rule, changes, depth);
    case 'record':
      return applyToRecord(objectOf(value), changes, depth);
    default:
      return value;
  }
}

function applyToRecord(
  record: JsonObject,
  changes: readonly Change[],
  depth: number,
): JsonObject {
  const result = new Map(Object.entries(record));
  for (const { path, after } of changes) {
    const key = nameOf(path[depth]);
    if (after === undefined) {
      result.delete(key);
    } else {
      result.set(key, after);
    }
  }
  return Object.fromEntries(result);
}

function applyToList(
  list: readonly JsonObject[],
  rule: ListRule<JsonObject, JsonObject>,
  changes: readonly Change[],
  depth: number,
): readonly JsonObject[] {
  const keys = keysOf(list, rule.identity).list;
  const rules = new Map(rulesByField(rule.rules()));
  const byMember = byKey(
    changes.filter(({ path }) => path.length > depth),
    depth,
  );

  const stayed = new Map<string, JsonObject>();
  list.forEach((member, index) => {
    const mine = byMember.get(keys[index]) ?? [];
    const isGone = mine.some(
      ({ action, path }) => action === 'removed' && path.length === depth + 1,
    );
    if (!isGone) {
      const inner = mine.filter(
        ({ action, path }) => action === 'changed' || path.length > depth + 1,
      );
      stayed.set(
        keys[index],
        inner.length > 0
          ? applyToPart(member, rules, inner, depth + 1)
          : member,
      );
    }
  });

  const order = changes.find(
    ({ action, path }) => action === 'moved' && path.length === depth,
  )?.after;
  const kept = Array.isArray(order)
    ? order.flatMap((key): readonly JsonObject[] => {
        const member = stayed.get(String(key));
        return member ? [member] : [];
      })
    : [...stayed.values()];
  const added = changes
    .filter(
      ({ action, path }) => action === 'added' && path.length === depth + 1,
    )
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return merged(kept, added);
}

/** Puts what is new where it stands; the others fill the places between. */
function merged(
  kept: readonly JsonObject[],
  added: readonly Change[],
): readonly JsonObject[] {
  const result: JsonObject[] = [];
  let next = 0;
  for (const { index = Infinity, after } of added) {
    while (result.length < index && next < kept.length) {
      result.push(kept[next++]);
    }
    result.push(objectOf(after));
  }
  return [...result, ...kept.slice(next)];
}

function byKey(
  changes: readonly Change[],
  depth: number,
): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = nameOf(change.path[depth]);
    const group = groups.get(name);
    if (group) {
      group.push(change);
    } else {
      groups.set(name, [change]);
    }
  }
  return groups;
}

function nameOf(key: ModelKey): string {
  return typeof key === 'string' ? key : key.key;
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null
    ? // A part of the model or the fields of one: an object, not a list.
      (value as JsonObject)
    : {};
}
