import { KindId } from './kinds/kinds';
import { compareMembers, Walk } from './members';
import { at, into, known } from './origin';
import {
  AnyRule,
  GroupRule,
  Pair,
  PartRule,
  RecordRule,
  rulesByField,
  ValueRule,
} from './rule';
import { own, same } from './same';
import {
  entryChanged,
  groupChanged,
  partAdded,
  partRemoved,
  valueChanged,
} from './sentences';
import { Draft, Found, foundAt, Site } from './site';

type JsonObject = Readonly<Record<string, unknown>>;

/** Walks two parts of the model along their rules and gathers what differs. */
export class Comparison implements Walk {
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
        compareMembers(
          this,
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

  add(site: Site, kind: KindId, draft: Draft): void {
    this.found.push(foundAt(site, kind, draft));
  }
}

function only(owner: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(
    fields
      .map(field => [field, own(owner, field)] as const)
      .filter(([, value]) => value !== undefined),
  );
}
