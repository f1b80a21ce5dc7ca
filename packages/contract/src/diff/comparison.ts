import { Change, ModelKey, ModelPath } from './change';
import { KindId, KINDS } from './kinds/kinds';
import { keysOf, matchMembers } from './match';
import { at, into, known, on, Origin } from './origin';
import {
  AnyRule,
  GroupRule,
  ListRule,
  Pair,
  PartRule,
  RecordRule,
  rulesByField,
  Scope,
  Subject,
  ValueRule,
} from './rule';
import { own, same } from './same';
import {
  entryChanged,
  groupChanged,
  memberAdded,
  memberRemoved,
  membersMoved,
  partAdded,
  partRemoved,
  valueChanged,
} from './sentences';

/** A change, and what its places can be found by. */
export interface Found {
  readonly change: Change;
  readonly before?: Origin;
  readonly after?: Origin;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** A pair of parts on the way down, and what is known about them. */
export interface Site {
  readonly up?: Site;
  readonly keys: readonly ModelKey[];
  readonly subject: Subject;
  readonly scope: Scope;
  readonly origins: Pair<Origin>;
}

/** Walks two parts of the model along their rules and gathers what differs. */
export class Comparison {
  readonly found: Found[] = [];

  part(
    owners: Pair<JsonObject>,
    rules: readonly (readonly [string, AnyRule])[],
    site: Site,
  ): void {
    for (const [field, rule] of rules) {
      const values = {
        before: own(owners.before, field),
        after: own(owners.after, field),
      };
      if (rule.type === 'group') {
        this.group(field, rule, owners, site);
      } else if (!same(values.before, values.after)) {
        this.field(field, rule, values, owners, site);
      }
    }
  }

  private field(
    field: string,
    rule: Exclude<AnyRule, GroupRule<JsonObject>>,
    values: Pair<unknown>,
    owners: Pair<JsonObject>,
    site: Site,
  ): void {
    switch (rule.type) {
      case 'value':
        this.value(field, rule, values, owners, site);
        break;
      // What is inside has the form that the type of its rule says.
      case 'part':
        this.inner(
          field,
          rule,
          values as Pair<JsonObject | undefined>,
          owners,
          site,
        );
        break;
      case 'list':
        this.list(
          field,
          rule,
          values as Pair<readonly JsonObject[]>,
          owners,
          site,
        );
        break;
      case 'record':
        this.record(field, rule, values as Pair<JsonObject>, owners, site);
        break;
      default:
      // Constants do not differ, and what is grouped is compared with its group.
    }
  }

  private value(
    field: string,
    rule: ValueRule<JsonObject, unknown>,
    values: Pair<unknown>,
    owners: Pair<JsonObject>,
    site: Site,
  ): void {
    this.add(site, rule.judge(values, owners, site.scope), {
      action: 'changed',
      keys: [field],
      ...values,
      message:
        rule.say?.(values, site.subject, owners) ??
        valueChanged(rule.label, values, site.subject),
      origins: into(site.origins, owners, field, rule),
    });
  }

  private group(
    field: string,
    rule: GroupRule<JsonObject>,
    owners: Pair<JsonObject>,
    site: Site,
  ): void {
    const changed = rule.fields.filter(
      each => !same(own(owners.before, each), own(owners.after, each)),
    );
    if (changed.length > 0) {
      this.add(site, rule.judge(owners, site.scope), {
        action: 'changed',
        keys: [],
        before: only(owners.before, changed),
        after: only(owners.after, changed),
        message: groupChanged(
          rule.label,
          { before: rule.show(owners.before), after: rule.show(owners.after) },
          site.subject,
        ),
        origins: into(site.origins, owners, field, rule),
      });
    }
  }

  private inner(
    field: string,
    rule: PartRule<JsonObject, JsonObject>,
    { before, after }: Pair<JsonObject | undefined>,
    owners: Pair<JsonObject>,
    site: Site,
  ): void {
    const origins = into(site.origins, owners, field, rule);
    if (before && after) {
      this.part({ before, after }, rulesByField(rule.rules()), {
        up: site,
        keys: [field],
        subject: rule.subject?.(site.subject) ?? site.subject,
        scope: site.scope,
        origins: rule.tracked
          ? { before: known(before), after: known(after) }
          : origins,
      });
      return;
    }
    this.add(site, before ? rule.removed : rule.added, {
      action: before ? 'removed' : 'added',
      keys: [field],
      before,
      after,
      message: before
        ? partRemoved(rule.label, site.subject)
        : partAdded(rule.label, site.subject),
      origins,
    });
  }

  private list(
    field: string,
    rule: ListRule<JsonObject, JsonObject>,
    lists: Pair<readonly JsonObject[]>,
    owners: Pair<JsonObject>,
    site: Site,
  ): void {
    const origins = into(site.origins, owners, field, rule);
    const whole = rule.whole?.(lists, site.scope);
    if (whole) {
      this.add(site, whole, {
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
      const key = { key: keys.list[index] };
      if (there === undefined) {
        this.add(site, rule.removed(member, owners, site.scope), {
          action: 'removed',
          keys: [field, key],
          before: member,
          message: memberRemoved(rule.noun, subjectOf(member)),
          subject: subjectOf(member),
          origins: {
            before: originOf('before', member, index),
            after: origins.after,
          },
        });
      } else if (!same(member, after[there])) {
        const members = { before: member, after: after[there] };
        this.part(members, rulesByField(rule.rules()), {
          up: site,
          keys: [field, key],
          subject: subjectOf(member),
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
      this.add(site, rule.added(member, owners, site.scope), {
        action: 'added',
        keys: [field, { key }],
        after: member,
        index,
        message: memberAdded(rule.noun, subjectOf(member)),
        subject: subjectOf(member),
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
      this.add(site, rule.moved, {
        action: 'moved',
        keys: [field],
        before: stayed.map(index => keys.list[index]),
        after: sorted.map(index => keys.list[index]),
        message: membersMoved(rule.label, site.subject),
        origins,
      });
    }
  }

  private record(
    field: string,
    rule: RecordRule<JsonObject, unknown>,
    records: Pair<JsonObject>,
    owners: Pair<JsonObject>,
    site: Site,
  ): void {
    const origins = into(site.origins, owners, field, rule);
    const keys = new Set([
      ...Object.keys(records.before),
      ...Object.keys(records.after),
    ]);
    for (const key of keys) {
      const values = {
        before: own(records.before, key),
        after: own(records.after, key),
      };
      if (!same(values.before, values.after)) {
        this.add(site, rule.judge(key, values, owners, site.scope), {
          action: 'changed',
          keys: [field, key],
          ...values,
          message: entryChanged(rule.label(key), values, site.subject),
          origins: at(origins, { before: key, after: key }),
        });
      }
    }
  }

  private add(
    site: Site,
    kind: KindId,
    {
      keys,
      origins,
      subject = site.subject,
      ...rest
    }: Pick<Change, 'action' | 'before' | 'after' | 'index' | 'message'> & {
      readonly keys: ModelPath;
      readonly subject?: Subject;
      readonly origins: Partial<Pair<Origin>>;
    },
  ): void {
    const { verdict, why } = KINDS[kind];
    this.found.push({
      change: {
        ...defined(rest),
        kind,
        verdict,
        subject: subject.name,
        reason: why,
        path: [...pathTo(site), ...keys],
      },
      ...origins,
    });
  }
}

function pathTo(site: Site | undefined): ModelKey[] {
  return site ? [...pathTo(site.up), ...site.keys] : [];
}

function only(owner: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(
    fields
      .map(field => [field, own(owner, field)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Without the fields that are `undefined`, so that a change is the same after a way through JSON. */
function defined<T extends object>(value: T): T {
  // Only optional fields can be undefined.
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as T;
}
