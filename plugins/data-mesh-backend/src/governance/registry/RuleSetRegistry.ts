import { LoggerService } from '@backstage/backend-plugin-api';
import { RuleFunctions } from '@backstage-data-mesh/governance';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { SyncStore } from '../../database/SyncStore';
import { checkRemovals } from '../../sync/checkRemovals';
import { CatalogReader } from '../../sync/CatalogReader';
import { markAllDomainsDue, markAllDue } from '../due/markDue';
import { normaliseRuleSet, RuleSetRecord } from './normaliseRuleSet';
import { removeRuleSets, storeRuleSets } from './storeRuleSets';

/** Goes up when rules would be read differently than before: stored ones are then read again at the next sync. */
const RULES_REVISION = 1;

const KINDS = ['datascorecard', 'datapolicy'] as const;

/**
 * Keeps scorecards and policies in step with the catalog: what is merged in Git counts with the next sync. Compares ETags,
 * and each group of what changed is one transaction, so that a run that is killed goes on where it was.
 */
export class RuleSetRegistry {
  private running: Promise<number> | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly store: SyncStore,
    private readonly catalog: CatalogReader,
    private readonly functions: RuleFunctions,
    private readonly logger: LoggerService,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * For each sync. A call while one is under way gets that one's outcome.
   *
   * @returns how many scorecards and policies are others than before
   */
  run(signal?: AbortSignal): Promise<number> {
    this.running ??= this.runOnce(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runOnce(signal?: AbortSignal): Promise<number> {
    const rows: {
      ref: string;
      etag: string;
      revision: number;
      rules_hash: string;
    }[] = await this.knex('rule_sets').select(
      'ref',
      'etag',
      'revision',
      'rules_hash',
    );
    const stored = new Map(rows.map(row => [row.ref, row]));
    const current = new Map<string, string>();
    for (const kind of KINDS) {
      const etags = await this.catalog.etagsOf(kind, signal);
      for (const [ref, etag] of etags) current.set(ref, etag);
    }
    const gone = [...stored.keys()].filter(ref => !current.has(ref));
    await checkRemovals(this.store, [
      { what: 'rule_sets', gone: gone.length, stored: stored.size },
    ]);
    const stale = [...current]
      .filter(([ref, etag]) => {
        const row = stored.get(ref);
        return row?.etag !== etag || row.revision !== RULES_REVISION;
      })
      .map(([ref]) => ref);
    let changed = 0;
    for await (const entities of this.catalog.read(stale)) {
      signal?.throwIfAborted();
      const records = await this.normalise(entities);
      const isOther = records.some(
        ({ ref, set }) => stored.get(ref)?.rules_hash !== (set?.hash ?? ''),
      );
      await this.knex.transaction(async tx => {
        await storeRuleSets(tx, records, {
          now: this.now(),
          revision: RULES_REVISION,
        });
        // Words are read where they are shown; other answers have to be found.
        if (isOther) await this.markDue(tx, records);
        await this.store.markChanged(tx, false);
      });
      changed += records.length;
    }
    if (gone.length > 0) {
      await this.knex.transaction(async tx => {
        await removeRuleSets(tx, gone, this.now());
        // A policy that is gone may have kept others from a level.
        await markAllDue(tx);
        await this.store.markChanged(tx, false);
      });
    }
    if (changed + gone.length > 0) {
      this.logger.info(
        `Took over ${changed} scorecards and policies, ${gone.length} are gone`,
      );
    }
    return changed + gone.length;
  }

  /** Rules about domains ask nothing of products. */
  private async markDue(
    tx: Knex.Transaction,
    records: readonly RuleSetRecord[],
  ): Promise<void> {
    const isOfDomains = records.every(({ set }) => set?.about === 'domain');
    await (isOfDomains ? markAllDomainsDue(tx) : markAllDue(tx));
  }

  /** One that trips the reader keeps its last state. Many rules take a while: others get their turn. */
  private async normalise(
    entities: readonly Entity[],
  ): Promise<RuleSetRecord[]> {
    const records: RuleSetRecord[] = [];
    for (const entity of entities) {
      try {
        records.push(normaliseRuleSet(entity, this.functions));
      } catch (error) {
        this.logger.error(
          `${stringifyEntityRef(
            entity,
          )} could not be read and keeps its last stored state`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
      await new Promise(resolve => setImmediate(resolve));
    }
    return records;
  }
}
