import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { dialectOf } from '../../database/dialect';
import { READER_REVISION } from '../../sync/readContractText';
import { countChecks } from './standing';
import { ContractChecks, contractChecks, storeChecks } from './storeChecks';

/** Goes up when a contract would be turned into other checks than before. */
const CHECKS_REVISION = 1;

const REVISION = CHECKS_REVISION * 1_000 + READER_REVISION;

const CONTRACTS_AT_ONCE = 20;
const REMOVED_AT_ONCE = 100;

/** A contract that moves is gone for a while: what it was measured by waits for it. */
const KEPT_WHEN_GONE_MS = 30 * 24 * 60 * 60_000;

interface Stale {
  readonly ref: string;
  readonly text_hash: string;
}

/**
 * Keeps the checks in step with the contracts. Only contracts whose text or reading differs are looked at; each group of
 * them is one transaction, so that a run that is killed goes on where it was, and a second one at the same time writes
 * the same.
 */
export class CheckRegistry {
  private running: Promise<string[]> | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
  ) {}

  /**
   * For after each sync. A call while one is under way gets that one's outcome.
   *
   * @returns entity refs of the contracts whose checks may have changed, also of those that are gone
   */
  run(signal?: AbortSignal): Promise<string[]> {
    this.running ??= this.runOnce(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runOnce(signal?: AbortSignal): Promise<string[]> {
    const now = Date.now();
    const stale = await this.stale();
    for (const some of chunks(stale, CONTRACTS_AT_ONCE)) {
      signal?.throwIfAborted();
      await this.renew(some, now);
    }
    const gone = await this.markGone(now);
    await this.forget(now, signal);
    if (stale.length + gone.length > 0) {
      this.logger.info(
        `Turned ${stale.length} contracts into checks, ${gone.length} are gone`,
      );
    }
    return [...stale.map(({ ref }) => ref), ...gone];
  }

  private async stale(): Promise<Stale[]> {
    return this.knex('contracts as c')
      .select('c.ref', 'c.text_hash')
      .leftJoin('contract_quality as q', 'q.contract_ref', 'c.ref')
      .where(query =>
        query
          .whereNull('q.contract_ref')
          .orWhereNotNull('q.gone_at')
          .orWhereNot('q.revision', REVISION)
          .orWhereRaw('q.text_hash <> c.text_hash'),
      )
      .orderBy('c.ref');
  }

  private async renew(stale: readonly Stale[], now: number): Promise<void> {
    const read = await this.read(stale);
    await this.knex.transaction(async tx => {
      await tx('contract_quality')
        .insert(
          stale.map(contract => ({
            contract_ref: contract.ref,
            text_hash: contract.text_hash,
            revision: REVISION,
            changed_at: now,
            gone_at: null,
          })),
        )
        .onConflict('contract_ref')
        .merge(['text_hash', 'revision', 'changed_at', 'gone_at']);
      await storeChecks(tx, read);
      await countChecks(
        tx,
        stale.map(({ ref }) => ref),
      );
    });
  }

  /** What cannot be read keeps the checks it had. */
  private async read(stale: readonly Stale[]): Promise<ContractChecks[]> {
    const texts: { hash: string; model: string }[] = await this.knex(
      'contract_texts',
    )
      .select('hash', 'model')
      .where('readable', true)
      .whereRaw(
        dialectOf(this.knex).inTexts(
          'hash',
          stale.map(contract => contract.text_hash),
        ),
      );
    const models = new Map(texts.map(({ hash, model }) => [hash, model]));
    const read: ContractChecks[] = [];
    for (const { ref, text_hash: hash } of stale) {
      const model = models.get(hash);
      if (model === undefined) continue;
      try {
        read.push(contractChecks(ref, JSON.parse(model)));
      } catch (error) {
        this.logger.error(
          `${ref} could not be turned into checks and keeps those it had`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
      // Large contracts take a while: others get their turn.
      await new Promise(resolve => setImmediate(resolve));
    }
    return read;
  }

  private async markGone(now: number): Promise<string[]> {
    const rows: { contract_ref: string }[] = await this.knex('contract_quality')
      .whereNull('gone_at')
      .whereNotExists(
        this.knex('contracts')
          .select(this.knex.raw('1'))
          .whereRaw('contracts.ref = contract_quality.contract_ref'),
      )
      .update({ gone_at: now })
      .returning('contract_ref');
    return rows.map(row => row.contract_ref);
  }

  /** Single results go with their age: nothing leads to them without the series. */
  private async forget(now: number, signal?: AbortSignal): Promise<void> {
    const refs: string[] = await this.knex('contract_quality')
      .where('gone_at', '<', now - KEPT_WHEN_GONE_MS)
      .orderBy('contract_ref')
      .pluck('contract_ref');
    for (const some of chunks(refs, REMOVED_AT_ONCE)) {
      signal?.throwIfAborted();
      await this.knex.transaction(async tx => {
        const those = dialectOf(tx).inTexts('contract_ref', some);
        await tx('check_series')
          .whereIn('check_id', tx('checks').select('id').whereRaw(those))
          .delete();
        for (const table of [
          'checks',
          'contract_tables',
          'contract_servers',
          'contract_datasets',
          'contract_quality',
        ]) {
          await tx(table).whereRaw(those).delete();
        }
      });
    }
  }
}
