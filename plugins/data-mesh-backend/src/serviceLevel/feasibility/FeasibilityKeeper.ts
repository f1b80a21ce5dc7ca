import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { SyncStore } from '../../database/SyncStore';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { pairKey } from '../pair';
import { StoredFeasibility } from '../reading/feasibility';
import { tallyLevels } from '../tallies/tallyLevels';
import { readAudiences } from '../telling/audience';
import { keepMessages } from '../telling/outbox';
import { ownerMessage } from '../telling/ownerMessage';
import { Policy } from '../telling/policy';
import { findFeasible } from './findFeasible';
import { Promised, readMesh } from './readMesh';

const AT_ONCE = 500;

interface Change {
  readonly promise: Promised;
  readonly found: StoredFeasibility | undefined;
  readonly text: string | null;
}

/**
 * Works out which promises are stronger than what the inputs allow, after catalog or promises have changed, and tells
 * owners before they fail. Only what came out otherwise is written, together with what is to be told of it.
 */
export class FeasibilityKeeper {
  private seen: number | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    private readonly policies: readonly Policy[],
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * @param changed - how many promise something else than before
   * @returns how many promises can be kept otherwise than before
   */
  async run(changed: number, signal?: AbortSignal): Promise<number> {
    // Asked before: what changes meanwhile is looked at the next time.
    const generation = await new SyncStore(this.knex).read('generation');
    if (changed === 0 && generation === this.seen) return 0;
    const mesh = await readMesh(this.knex);
    const feasibilityOf = findFeasible(mesh);
    const changes = mesh.promises.flatMap((promise): Change[] => {
      const found = feasibilityOf(promise);
      const text = found ? JSON.stringify(found) : null;
      return text === promise.feasibility ? [] : [{ promise, found, text }];
    });
    for (const some of chunks(changes, AT_ONCE)) {
      signal?.throwIfAborted();
      await this.knex.transaction(tx => this.store(tx, some));
    }
    this.seen = generation;
    if (changes.length > 0) {
      this.logger.info(
        `What inputs allow has changed for ${changes.length} service levels`,
      );
    }
    return changes.length;
  }

  private async store(
    tx: Knex.Transaction,
    changes: readonly Change[],
  ): Promise<void> {
    await tx.raw(
      `update objectives set feasible = r.feasible, feasibility = r.feasibility
       from ? where objectives.id = r.id`,
      [
        rowsOf(
          tx,
          { id: 'integer', feasible: 'boolean', feasibility: 'text' },
          changes.map(({ promise, found, text }): RowValue[] => [
            promise.objectiveId,
            found?.feasible ?? null,
            text,
          ]),
        ),
      ],
    );
    await tallyLevels(
      tx,
      changes.map(({ promise }) => promise),
    );
    const worse = changes.filter(
      ({ promise, found }) =>
        found?.feasible === false && promise.feasible !== false,
    );
    if (worse.length === 0) return;
    const audiences = await readAudiences(
      tx,
      worse.map(({ promise }) => promise),
    );
    const now = this.now();
    const messages = worse.flatMap(({ promise, found }) => {
      const audience = audiences.get(pairKey(promise));
      const message =
        audience &&
        found &&
        ownerMessage(
          audience,
          this.policies,
          {
            once: `infeasible ${promise.objectiveId} ${promise.promised} ${found.reachable}`,
            reason: 'infeasible',
            words: wordsOf(found),
            objectiveId: promise.objectiveId,
          },
          now,
        );
      return message ? [message] : [];
    });
    await keepMessages(tx, messages, now);
  }
}

function wordsOf({
  unit,
  promised,
  reachable,
  isLowerBound,
}: StoredFeasibility): string {
  if (unit === 'percent') {
    return `${oneDigit(promised)} % are promised, its inputs allow ${oneDigit(
      reachable,
    )} %`;
  }
  return `data of at most ${hours(promised)} is promised, ${
    isLowerBound ? 'at least ' : ''
  }${hours(reachable)} is what its inputs and its interval allow`;
}

function hours(seconds: number): string {
  return seconds < 2 * 3600
    ? `${oneDigit(seconds / 60)} minutes`
    : `${oneDigit(seconds / 3600)} hours`;
}

function oneDigit(value: number): string {
  return String(Math.round(value * 100) / 100);
}
