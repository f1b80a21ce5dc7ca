import {
  Contract,
  Path,
  QualityRule,
  Relationship,
} from '@backstage-data-mesh/contract';
import { Check, CheckKind } from '../model/check';
import { ExecutableCheck, NotExecutable, Test } from '../model/executable';
import { dimensionOf } from './dimension';
import { Located } from './field';
import { digestOf, Identities } from './identity';
import { nameOf } from './naming';
import { Table, Tables } from './place';
import { referenceOf } from './relationship';
import { meaningOf } from './rule';

/** Something a contract says that comes to a check. */
export interface Found
  extends Partial<
    Pick<
      Check,
      'name' | 'description' | 'severity' | 'unit' | 'thresholds' | 'ruleId'
    >
  > {
  readonly kind: CheckKind;
  readonly origin: Check['origin'];
  /** The part of the contract that says so. */
  readonly part: object;
  readonly table: Table;
  readonly located?: Located;
  readonly dimension?: string;
  /** What tells it from others of its kind in its place. */
  readonly mark?: string;
  readonly test?: Test;
  readonly why?: string;
}

/** The checks of a contract, as they are found. */
export class Collected {
  readonly checks: ExecutableCheck[] = [];
  readonly notExecutable: NotExecutable[] = [];
  readonly tables: Tables;
  private readonly identities = new Identities();

  constructor(
    contract: Contract,
    private readonly pathOf?: (part: object) => Path,
  ) {
    this.tables = new Tables(contract);
  }

  add(found: Found) {
    const { kind, origin, table, located, test, why } = found;
    const object = table.object.name;
    const property = located?.field.path;
    const place = property === undefined ? object : `${object}.${property}`;
    const mark = found.mark ? `/${found.mark}` : '';
    const check: Check = {
      id: this.identities.take(
        // one service level may be about several places, and each is a line of its own
        (origin === 'rule' ? found.ruleId : undefined) ??
          `${place}/${kind}${mark}`,
      ),
      origin,
      kind,
      name: found.name ?? nameOf(kind, object, property),
      ...(found.description && { description: found.description }),
      object,
      ...(property !== undefined && { property }),
      dimension: dimensionOf(kind, found.dimension),
      ...(found.severity && { severity: found.severity }),
      ...(found.unit && { unit: found.unit }),
      thresholds: found.thresholds ?? [],
      ...(found.ruleId !== undefined && { ruleId: found.ruleId }),
      ...(this.pathOf && { path: this.pathOf(found.part) }),
    };
    if (test) {
      this.checks.push({ ...check, test });
    } else {
      this.notExecutable.push({ check, why: why ?? 'It cannot be executed.' });
    }
  }

  addRules(table: Table, rules: readonly QualityRule[], located?: Located) {
    for (const rule of rules) {
      const meaning = meaningOf(rule, table, located);
      const name = rule.name?.trim() || undefined;
      this.add({
        origin: 'rule',
        part: rule,
        table,
        located,
        name,
        description: rule.description,
        dimension: rule.dimension,
        severity: rule.severity,
        ruleId: rule.id?.trim() || undefined,
        mark: name ?? markOf(rule),
        ...meaning,
      });
    }
  }

  addReferences(
    table: Table,
    relationships: readonly Relationship[],
    located?: Located,
  ) {
    for (const relationship of relationships) {
      const test = referenceOf(relationship, this.tables, table, located);
      const { from, to } = relationship;
      this.add({
        kind: 'reference',
        origin: 'schema',
        part: relationship,
        table,
        located,
        mark: [...(located ? [] : [from.join(',')]), to.join(',')].join('>'),
        ...(located
          ? {}
          : { name: `${from.join(', ')} refers to something that exists` }),
        ...(typeof test === 'string' ? { why: test } : { test }),
      });
    }
  }
}

/**
 * What a rule without id and name is about, but not what it expects: thresholds and allowed values may change, and it is
 * still the same rule.
 */
function markOf(rule: QualityRule): string {
  const asked = [
    rule.query?.replace(/\s+/g, ' ').trim(),
    rule.type === 'text' ? rule.description : undefined,
    rule.implementation,
  ].filter(part => part !== undefined);
  return [
    ...(/^\s*(?:%|percent)/i.test(rule.unit ?? '') ? ['percent'] : []),
    ...(Array.isArray(rule.arguments.properties)
      ? [rule.arguments.properties.join(',')]
      : []),
    ...(asked.length === 0 ? [] : [digestOf(asked.join('\n'))]),
  ].join('/');
}
