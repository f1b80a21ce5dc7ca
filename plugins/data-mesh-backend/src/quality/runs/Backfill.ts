import { asOf } from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { readContractModel } from './readContractModel';
import { RunQueue } from './RunQueue';
import { BackfillConfig } from './serverConfig';
import { ServerRegistry } from './ServerRegistry';
import { ServerStates } from './ServerStates';

const DAY = 24 * 60 * 60_000;

interface Looking {
  readonly contract_ref: string;
  readonly server: string;
  readonly backfilled_from: number | string | null;
}

/**
 * Has the days before a contract was known looked at, once, from yesterday backwards. Nothing waits in the queue for it, and
 * how far it got stands in the table: it goes on where it was.
 */
export class Backfill {
  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly states: ServerStates,
    private readonly queue: RunQueue,
    private readonly now: () => number,
  ) {}

  /** For all servers that can be asked, or one. @returns how many runs were asked for */
  async fill(only?: string): Promise<number> {
    let asked = 0;
    const states = await this.states.read();
    for (const { name, backfill, concurrency } of this.registry.usable) {
      if (!backfill || (only !== undefined && only !== name)) continue;
      if (states.get(name)?.state !== 'up') continue;
      const [{ count }] = await this.knex('quality_runs')
        .where({ engine: name, trigger: 'backfill' })
        .whereIn('state', ['queued', 'running'])
        .count('* as count');
      // As many as may go on at once: the next ones are asked for after a rest.
      const room = Math.max(1, concurrency - 1) - Number(count);
      for (let place = 0; place < room; place += 1) {
        if (!(await this.askOne(name, backfill))) break;
        asked += 1;
      }
    }
    return asked;
  }

  private async askOne(
    engine: string,
    backfill: BackfillConfig,
  ): Promise<boolean> {
    const today = Math.floor(this.now() / DAY) * DAY;
    const oldest = today - backfill.days * DAY;
    const next: Looking | undefined = await this.knex('quality_schedules')
      .where({ engine })
      .where(left =>
        left
          .whereNull('backfilled_from')
          .orWhere('backfilled_from', '>=', oldest + DAY),
      )
      // The days that are nearest, of all contracts.
      .orderByRaw('coalesce(backfilled_from, ?) desc', [
        Number.MAX_SAFE_INTEGER,
      ])
      .orderBy(['contract_ref', 'server', 'schedule'])
      .first();
    if (!next) return false;
    const { contract_ref, server, backfilled_from } = next;
    const before =
      backfilled_from === null
        ? today
        : Math.floor(Number(backfilled_from) / DAY) * DAY;
    const isOfThen = await this.canLookBack(contract_ref, backfill, today);
    const moment = isOfThen
      ? before - DAY + backfill.at
      : // Nothing in it can be: that is settled for all days at once.
        oldest;
    await this.knex.transaction(async tx => {
      // All schedules of the server at once: a look back is at all checks.
      const mine = await tx('quality_schedules')
        .where({ contract_ref, server, backfilled_from })
        .update({ backfilled_from: moment });
      if (mine === 0 || !isOfThen) return;
      const run = { contractRef: contract_ref, server, engine };
      await this.queue.add([{ ...run, trigger: 'backfill', asOf: moment }], tx);
    });
    return true;
  }

  /** Whether data can still tell anything of what a contract promises of earlier days. */
  private async canLookBack(
    contractRef: string,
    { loadedAt }: BackfillConfig,
    moment: number,
  ): Promise<boolean> {
    const contract = await readContractModel(this.knex, contractRef);
    return (
      contract !== undefined &&
      asOf(contract, new Date(moment), { loadedAt }).checks.length > 0
    );
  }
}
