import {
  readRuleSet,
  RuleFunctions,
  RuleSet,
} from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { StoredEntity, withoutDefinition } from './normaliseRuleSet';
import { VersionRule } from './storeRuleSets';

const MOST_VERSIONS = 1_000;

/** A scorecard or policy, ready to be evaluated. */
export interface LoadedRuleSet {
  readonly id: number;
  readonly ref: string;
  readonly set: RuleSet;
}

interface Kept extends LoadedRuleSet {
  readonly etag: string;
  readonly rulesHash: string;
}

/** Scorecards and policies as the last sync left them. Each is compiled once, and again only when it became another one. */
export class RuleSets {
  private kept = new Map<number, Kept>();
  private readonly versions = new Map<string, readonly VersionRule[]>();

  constructor(private readonly functions: RuleFunctions) {}

  /** All that can be used. In one statement, and another one when some changed. */
  async current(knex: Knex): Promise<readonly LoadedRuleSet[]> {
    const rows: { id: number; etag: string; rules_hash: string }[] = await knex(
      'rule_sets',
    )
      .select('id', 'etag', 'rules_hash')
      .whereNot('rules_hash', '')
      .orderBy('id');
    const stale = rows.filter(row => {
      const known = this.kept.get(row.id);
      return known?.etag !== row.etag || known.rulesHash !== row.rules_hash;
    });
    const loaded = await this.load(
      knex,
      stale.map(({ id }) => id),
    );
    this.kept = new Map(
      rows.flatMap(({ id }) => {
        const one = loaded.get(id) ?? this.kept.get(id);
        return one ? [[id, one]] : [];
      }),
    );
    return [...this.kept.values()];
  }

  /**
   * The same without a statement, where these are as they were when they were last read.
   *
   * @param rows - of `rule_sets`
   */
  async those(
    knex: Knex,
    rows: readonly { readonly ref: string; readonly etag: string | null }[],
  ): Promise<ReadonlyMap<string, RuleSet>> {
    const byRef = () =>
      new Map([...this.kept.values()].map(one => [one.ref, one]));
    let known = byRef();
    // One that cannot be used is not kept: it is not asked for again and again, since no score is of it.
    if (rows.some(({ ref, etag }) => known.get(ref)?.etag !== etag)) {
      await this.current(knex);
      known = byRef();
    }
    return new Map([...known].map(([ref, { set }]) => [ref, set]));
  }

  /** The rules of a version, in the order of its outcomes; nothing for one that was never stored. */
  async rulesOf(
    knex: Knex,
    versions: readonly { readonly ref: string; readonly rulesHash: string }[],
  ): Promise<
    (version: {
      readonly ref: string;
      readonly rulesHash: string;
    }) => readonly VersionRule[]
  > {
    const keyOf = (version: {
      readonly ref: string;
      readonly rulesHash: string;
    }) => `${version.ref} ${version.rulesHash}`;
    const missing = versions.filter(
      version => !this.versions.has(keyOf(version)),
    );
    if (missing.length > 0) {
      const rows: {
        rule_set_ref: string;
        rules_hash: string;
        rules: string;
      }[] = await knex('rule_set_versions')
        .select('rule_set_ref', 'rules_hash', 'rules')
        .whereRaw(
          dialectOf(knex).inTexts('rules_hash', [
            ...new Set(missing.map(({ rulesHash }) => rulesHash)),
          ]),
        );
      if (this.versions.size > MOST_VERSIONS) this.versions.clear();
      for (const row of rows) {
        this.versions.set(
          keyOf({ ref: row.rule_set_ref, rulesHash: row.rules_hash }),
          JSON.parse(row.rules),
        );
      }
    }
    return version => this.versions.get(keyOf(version)) ?? [];
  }

  private async load(
    knex: Knex,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, Kept>> {
    const found = new Map<number, Kept>();
    if (ids.length === 0) return found;
    const rows: {
      id: number;
      ref: string;
      etag: string;
      rules_hash: string;
      spec: string;
    }[] = await knex('rule_sets')
      .select('id', 'ref', 'etag', 'rules_hash', 'spec')
      .whereRaw(dialectOf(knex).inIds('id', ids));
    for (const row of rows) {
      // Written by the registry.
      const entity: StoredEntity = JSON.parse(row.spec);
      const set = readRuleSet(withoutDefinition(entity), {
        functions: this.functions,
      })?.set;
      if (set) {
        found.set(row.id, {
          id: row.id,
          ref: row.ref,
          etag: row.etag,
          rulesHash: row.rules_hash,
          set,
        });
      }
      // Many rules take a while: others get their turn.
      await new Promise(resolve => setImmediate(resolve));
    }
    return found;
  }
}
