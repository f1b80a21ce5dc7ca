import { LoggerService } from '@backstage/backend-plugin-api';
import { Contract } from '@backstage-data-mesh/contract';
import { ObjectiveSettings } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { dialectOf } from '../../database/dialect';
import { READER_REVISION } from '../../sync/readContractText';
import { MadeObjectives, makeObjectives } from './makeObjectives';
import { Promiser, readPromisers } from './promisers';
import { forgetPromisers, storeObjectives } from './storeObjectives';

/** Goes up when others would be made of the same promises. */
const OBJECTIVES_REVISION = 2;

const AT_ONCE = 100;

/**
 * Keeps the objectives in step with what contracts, products, domains and the configuration say. Only those of whom
 * something changed are looked at; each group of them is one transaction, so that a run that is killed goes on where it
 * was.
 */
export class ObjectiveRegistry {
  private running: Promise<number> | undefined;

  /** @param defaults - what counts where nobody says anything */
  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    private readonly defaults: ObjectiveSettings = {},
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * For after each sync. A call while one is under way gets that one's outcome.
   *
   * @returns how many products and contracts promise something else than before
   */
  run(signal?: AbortSignal): Promise<number> {
    this.running ??= this.runOnce(signal).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runOnce(signal?: AbortSignal): Promise<number> {
    const promisers = await readPromisers(
      this.knex,
      JSON.stringify([OBJECTIVES_REVISION, READER_REVISION, this.defaults]),
    );
    const made: {
      product_ref: string;
      contract_ref: string;
      made_from: string;
    }[] = await this.knex('objectives_made').select();
    const before = new Map(
      made.map(row => [pairOf(row.product_ref, row.contract_ref), row]),
    );
    const stale: Promiser[] = [];
    for (const promiser of promisers) {
      const pair = pairOf(promiser.productRef, promiser.contractRef);
      if (before.get(pair)?.made_from !== promiser.madeFrom) {
        stale.push(promiser);
      }
      before.delete(pair);
    }
    for (const some of chunks(stale, AT_ONCE)) {
      signal?.throwIfAborted();
      const objectives = await this.make(some);
      await this.knex.transaction(tx =>
        storeObjectives(tx, objectives, this.now()),
      );
    }
    const gone = [...before.values()].map(row => ({
      productRef: row.product_ref,
      contractRef: row.contract_ref,
    }));
    for (const some of chunks(gone, AT_ONCE)) {
      signal?.throwIfAborted();
      await this.knex.transaction(tx => forgetPromisers(tx, some, this.now()));
    }
    if (stale.length + gone.length > 0) {
      this.logger.info(
        `Looked at what ${stale.length} products and contracts promise, ${gone.length} promise nothing any more`,
      );
    }
    return stale.length + gone.length;
  }

  /** A contract that cannot be read keeps what it promised. */
  private async make(
    promisers: readonly Promiser[],
  ): Promise<MadeObjectives[]> {
    const hashes = new Set(promisers.flatMap(each => each.textHash ?? []));
    const texts: { hash: string; model: string }[] = await this.knex(
      'contract_texts',
    )
      .select('hash', 'model')
      .where('readable', true)
      .whereRaw(dialectOf(this.knex).inTexts('hash', [...hashes]));
    const models = new Map(texts.map(({ hash, model }) => [hash, model]));
    const made: MadeObjectives[] = [];
    for (const promiser of promisers) {
      const { textHash } = promiser;
      const model = textHash === undefined ? undefined : models.get(textHash);
      if (textHash !== undefined && model === undefined) continue;
      try {
        // The text was written by the reader of contracts.
        const contract: Contract | undefined = model && JSON.parse(model);
        made.push(makeObjectives(promiser, contract, this.defaults));
      } catch (error) {
        this.logger.error(
          `What ${
            promiser.contractRef || promiser.productRef
          } promises could not be made out and stays as it was`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
      // Large contracts take a while: others get their turn.
      await new Promise(resolve => setImmediate(resolve));
    }
    return made;
  }
}

function pairOf(productRef: string, contractRef: string): string {
  return `${productRef} ${contractRef}`;
}
