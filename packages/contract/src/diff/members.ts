import { keysOf, matchMembers } from './match';
import { into, known, on } from './origin';
import { AnyRule, ListRule, Pair, rulesByField } from './rule';
import { same } from './same';
import {
  memberAdded,
  memberRemoved,
  membersMoved,
  valueChanged,
} from './sentences';
import { Draft, Site } from './site';
import { KindId } from './kinds/kinds';

type JsonObject = Readonly<Record<string, unknown>>;

/** What compares the fields of members that are the same, and takes down what differs. */
export interface Walk {
  add(site: Site, kind: KindId, draft: Draft): void;
  part(
    owners: Pair<JsonObject>,
    rules: readonly (readonly [string, AnyRule])[],
    site: Site,
  ): void;
}

/** Compares two versions of a list: which members went, came, changed and changed places. */
export function compareMembers(
  walk: Walk,
  field: string,
  rule: ListRule<JsonObject, JsonObject>,
  lists: Pair<readonly JsonObject[]>,
  owners: Pair<JsonObject>,
  site: Site,
): void {
  const origins = into(site.origins, owners, field, rule);
  const whole = rule.whole?.(lists, site.scope);
  if (whole) {
    walk.add(site, whole, {
      action: 'changed',
      keys: [field],
      ...lists,
      message: valueChanged(
        rule.label,
        {
          before: lists.before.map(each => rule.identity.name(each) ?? ''),
          after: lists.after.map(each => rule.identity.name(each) ?? ''),
        },
        site.subject,
      ),
      origins,
    });
    return;
  }

  const { before, after } = lists;
  const matching = matchMembers(before, after, rule.identity);
  const keys = keysOf(before, rule.identity);
  const subjectOf = (member: JsonObject) =>
    rule.subject(site.subject, rule.identity.name(member) ?? '');
  const originOf = (
    side: 'before' | 'after',
    member: JsonObject,
    index: number,
  ) => (rule.tracked ? known(member) : on(origins[side], [index]));

  before.forEach((member, index) => {
    const there = matching.after[index];
    if (there !== undefined && same(member, after[there])) {
      return;
    }
    const key = { key: keys.list[index] };
    const subject = subjectOf(member);
    if (there === undefined) {
      walk.add(site, rule.removed(member, owners, site.scope), {
        action: 'removed',
        keys: [field, key],
        before: member,
        message: memberRemoved(rule.noun, subject),
        subject,
        origins: {
          before: originOf('before', member, index),
          after: origins.after,
        },
      });
    } else {
      const members = { before: member, after: after[there] };
      walk.part(members, rulesByField(rule.rules()), {
        up: site,
        keys: [field, key],
        subject,
        scope: rule.scope?.(site.scope, members) ?? site.scope,
        origins: {
          before: originOf('before', member, index),
          after: originOf('after', after[there], there),
        },
      });
    }
  });

  for (const index of matching.added) {
    const member = after[index];
    const key = keys.add(rule.identity.name(member), index);
    const subject = subjectOf(member);
    walk.add(site, rule.added(member, owners, site.scope), {
      action: 'added',
      keys: [field, { key }],
      after: member,
      index,
      message: memberAdded(rule.noun, subject),
      subject,
      origins: {
        before: origins.before,
        after: originOf('after', member, index),
      },
    });
  }

  const stayed = [...before.keys()].filter(
    index => matching.after[index] !== undefined,
  );
  const placeAfter = (index: number) => matching.after[index] ?? 0;
  const sorted = [...stayed].sort((a, b) => placeAfter(a) - placeAfter(b));
  if (sorted.some((index, i) => index !== stayed[i])) {
    walk.add(site, rule.moved, {
      action: 'moved',
      keys: [field],
      before: stayed.map(index => keys.list[index]),
      after: sorted.map(index => keys.list[index]),
      message: membersMoved(rule.label, site.subject),
      origins,
    });
  }
}
