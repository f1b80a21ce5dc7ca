import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { chunks } from '../database/chunks';
import { dialectOf } from '../database/dialect';
import {
  removeContracts,
  writeContracts,
} from '../database/operations/writeContracts';
import {
  removeDomains,
  writeDomains,
} from '../database/operations/writeDomains';
import {
  removeProducts,
  writeProducts,
} from '../database/operations/writeProducts';
import {
  markAllDue,
  markDomainsOfProductsDue,
  markContractsDue,
  markNeighboursDue,
  markProductsDue,
} from '../governance/due/markDue';
import { refreshStatistics } from '../database/operations/refreshStatistics';
import { SyncStore } from '../database/SyncStore';
import { checkRemovals } from '../sync/checkRemovals';
import { CatalogReader, SyncedKind } from '../sync/CatalogReader';
import { normaliseContract } from '../sync/normaliseContract';
import { normaliseDomain } from '../sync/normaliseDomain';
import { normaliseProduct } from '../sync/normaliseProduct';
import { READER_REVISION } from '../sync/readContractText';
import { readOwners, refreshOwners } from '../sync/refreshOwners';
import { workOutTogether } from '../sync/workOutTogether';

export interface SyncResult {
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

const REMOVED_AT_ONCE = 500;
/** After so many changes the database's planner would go by what was there before. */
const MANY = 1000;

const tables = {
  domain: 'domains',
  datacontract: 'contracts',
  dataproduct: 'products',
} as const;

/**
 * Keeps the suite's own tables in step with the catalog. Every step is safe to repeat, and a run that is killed leaves
 * nothing half-written: each group of entities is one transaction, and the next run goes on with what still differs.
 */
export class SyncService {
  private running: Promise<SyncResult> | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly store: SyncStore,
    private readonly catalog: CatalogReader,
    private readonly logger: LoggerService,
  ) {}

  /** Compares with the catalog and takes over what differs. A call while one is under way gets that one's outcome. */
  run(signal?: AbortSignal): Promise<SyncResult> {
    this.running ??= this.runRecorded(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runRecorded(signal?: AbortSignal): Promise<SyncResult> {
    const startedAt = Date.now();
    try {
      const result = await this.runOnce(startedAt, signal);
      await this.store.addRun({
        startedAt,
        finishedAt: Date.now(),
        ok: true,
        ...result,
      });
      return result;
    } catch (error) {
      await this.store.addRun({
        startedAt,
        finishedAt: Date.now(),
        ok: false,
        changed: 0,
        removed: 0,
        unchanged: 0,
        error: String(error instanceof Error ? error.message : error).slice(
          0,
          2000,
        ),
      });
      throw error;
    }
  }

  private async runOnce(
    now: number,
    signal?: AbortSignal,
  ): Promise<SyncResult> {
    const total = { changed: 0, removed: 0, unchanged: 0 };
    const plans = [];
    // Domains and contracts first, so that a product finds what it names.
    for (const kind of ['domain', 'datacontract', 'dataproduct'] as const) {
      plans.push(await this.plan(kind, signal));
    }
    await checkRemovals(
      this.store,
      plans.map(plan => ({
        what: tables[plan.kind],
        gone: plan.gone.length,
        stored: plan.stored,
      })),
    );
    const titles = await readOwners(this.knex);
    for (const plan of plans) {
      total.unchanged += plan.unchanged;
      for await (const entities of this.catalog.read(plan.stale)) {
        signal?.throwIfAborted();
        total.changed += await this.take(plan.kind, entities, now, ref =>
          titles.get(ref),
        );
      }
      for (const refs of chunks(plan.gone, REMOVED_AT_ONCE)) {
        signal?.throwIfAborted();
        await this.remove(plan.kind, refs);
        total.removed += refs.length;
      }
    }
    await refreshOwners(this.knex, this.store, this.catalog);
    await workOutTogether(this.knex, this.store, now);
    if (total.changed + total.removed >= MANY)
      await refreshStatistics(this.knex);
    if (total.changed > 0 || total.removed > 0) {
      this.logger.info(
        `Synced with the catalog: ${total.changed} changed, ${total.removed} removed, ${total.unchanged} unchanged`,
      );
    }
    return total;
  }

  private async plan(kind: SyncedKind, signal?: AbortSignal): Promise<Plan> {
    const stored: { ref: string; etag: string; revision: number }[] =
      await this.knex(tables[kind]).select('ref', 'etag', 'revision');
    const etags = await this.catalog.etagsOf(kind, signal);
    const gone = stored.map(row => row.ref).filter(ref => !etags.has(ref));
    const total = etags.size;
    for (const { ref, etag, revision } of stored) {
      if (revision === READER_REVISION && etags.get(ref) === etag) {
        etags.delete(ref);
      }
    }
    const stale = [...etags.keys()];
    return {
      kind,
      stale,
      gone,
      stored: stored.length,
      unchanged: total - stale.length,
    };
  }

  private async take(
    kind: SyncedKind,
    entities: readonly Entity[],
    now: number,
    titleOf: (ref: string) => string | undefined,
  ): Promise<number> {
    const context = { now, revision: READER_REVISION, titleOf };
    switch (kind) {
      case 'dataproduct': {
        const records = await this.normalise(entities, normaliseProduct);
        return this.change(async tx => {
          const refs = records.map(({ ref }) => ref);
          // Those beside it before and after.
          await markBeside(tx, refs);
          const changed = await writeProducts(tx, records, context);
          await markProductsDue(tx, refs);
          await markBeside(tx, refs);
          return changed;
        });
      }
      case 'datacontract': {
        const records = await this.normalise(entities, normaliseContract);
        return this.change(async tx => {
          const changed = await writeContracts(tx, records, context);
          await markContractsDue(
            tx,
            records.map(({ ref }) => ref),
          );
          return changed;
        });
      }
      default: {
        const records = await this.normalise(entities, normaliseDomain);
        return this.change(async tx => {
          await writeDomains(tx, records, READER_REVISION);
          await markAllDue(tx);
          return records.length;
        });
      }
    }
  }

  /** One entity that trips the reader must not keep the others out. Large texts take a while: others get their turn. */
  private async normalise<T>(
    entities: readonly Entity[],
    read: (entity: Entity) => T,
  ): Promise<T[]> {
    const records: T[] = [];
    for (const entity of entities) {
      try {
        records.push(read(entity));
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

  private async remove(kind: SyncedKind, refs: readonly string[]) {
    const operations = {
      dataproduct: removeProducts,
      datacontract: removeContracts,
      domain: removeDomains,
    };
    await this.change(async tx => {
      if (kind === 'dataproduct') await markBeside(tx, refs);
      if (kind === 'datacontract') await markContractsDue(tx, refs);
      if (kind === 'domain') await markAllDue(tx);
      await operations[kind](tx, refs);
    });
  }

  private async change<T>(
    write: (tx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.knex.transaction(async tx => {
      const result = await write(tx);
      await this.store.markChanged(tx, true);
      return result;
    });
  }
}

/** Products that give to these or take from them, and the domains of these. */
async function markBeside(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  const ids: { id: number }[] = await tx('products')
    .select('id')
    .whereRaw(dialectOf(tx).inTexts('ref', refs));
  await markNeighboursDue(
    tx,
    ids.map(({ id }) => id),
  );
  // Those they leave, and those they come to.
  await markDomainsOfProductsDue(
    tx,
    ids.map(({ id }) => id),
  );
}

interface Plan {
  readonly kind: SyncedKind;
  readonly stale: readonly string[];
  readonly gone: readonly string[];
  readonly stored: number;
  readonly unchanged: number;
}
