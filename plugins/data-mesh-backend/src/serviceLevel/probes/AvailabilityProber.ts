import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { noteArrivals } from '../../quality/results/noteArrivals';
import { readContractModel } from '../../quality/runs/readContractModel';
import { ServerRegistry } from '../../quality/runs/ServerRegistry';
import { Probe, probe } from './probe';

/** Contracts that are asked at once. */
const AT_ONCE = 4;
const DAY = 24 * 60 * 60_000;

export interface ProberOptions {
  /** How often each is asked, in milliseconds. */
  readonly every: number;
  /** How long it is remembered, in milliseconds. */
  readonly keep: number;
  readonly now?: () => number;
  /** Time after which one that did not answer is asked once more, in milliseconds. */
  readonly again?: number;
}

const AGAIN = 2_000;

/** How long one that cannot be asked is left alone, in milliseconds: its contract may name another server then. */
const LEFT_ALONE = 60 * 60_000;

interface Target {
  readonly contractRef: string;
  /** Name in the contract. */
  readonly server: string;
  readonly elements: readonly string[];
}

/**
 * Tries, again and again, whether the data of contracts that promise availability can be asked for, where a server of the
 * configuration answers for theirs; elsewhere nothing is measured.
 */
export class AvailabilityProber {
  private readonly now: () => number;
  /** Since when those that no server of the configuration answers for were left alone, UTC milliseconds. */
  private readonly unanswered = new Map<string, number>();

  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly logger: LoggerService,
    private readonly options: ProberOptions,
  ) {
    this.now = options.now ?? Date.now;
  }

  /** @returns how many were asked */
  async run(signal: AbortSignal): Promise<number> {
    const due = await this.due();
    const waiting = [...due];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        signal.throwIfAborted();
        await this.ask(next, signal);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return due.length;
  }

  /** Removes what is older than it is kept. */
  async forget(): Promise<void> {
    await this.knex('availability_probes')
      .where('probed_at', '<', this.now() - this.options.keep)
      .delete();
  }

  /** Of each contract the servers that count most, as for its checks: production where there is any. */
  private async due(): Promise<readonly Target[]> {
    const promises: { contract_ref: string; details: string }[] =
      await this.knex('objectives')
        .select('contract_ref', 'details')
        .where({
          promised: true,
          type: 'objective',
          indicator: 'availability',
        })
        .whereNot('contract_ref', '');
    if (promises.length === 0) return [];
    const elements = new Map<string, string[]>();
    for (const { contract_ref: ref, details } of promises) {
      const own: string[] = JSON.parse(details).elements;
      elements.set(ref, [...(elements.get(ref) ?? []), ...own]);
    }
    const servers: {
      contract_ref: string;
      server: string;
      production: boolean | number;
    }[] = await this.knex('contract_servers')
      .select('contract_ref', 'server', 'production')
      .whereRaw(
        dialectOf(this.knex).inTexts('contract_ref', [...elements.keys()]),
      )
      .orderBy(['contract_ref', 'position']);
    const ofProduction = new Set(
      servers
        .filter(({ production }) => production)
        .map(({ contract_ref: ref }) => ref),
    );
    const targets = servers
      .filter(
        ({ contract_ref: ref, production }) =>
          Boolean(production) === ofProduction.has(ref),
      )
      .map(
        (row): Target => ({
          contractRef: row.contract_ref,
          server: row.server,
          elements: elements.get(row.contract_ref) ?? [],
        }),
      );
    const latest = await this.readLatest(targets);
    const now = this.now();
    const before = now - this.options.every;
    return targets.filter((target, index) => {
      const left = this.unanswered.get(keyOf(target));
      if (left !== undefined && Math.abs(now - left) < LEFT_ALONE) return false;
      const at = latest.get(index);
      // One of the time to come is of a clock that was ahead.
      return at === undefined || at <= before || at > now + DAY;
    });
  }

  private async readLatest(
    targets: readonly Target[],
  ): Promise<ReadonlyMap<number, number>> {
    if (targets.length === 0) return new Map();
    const rows: { position: number; at: number | string | null }[] =
      await this.knex
        .select('r.position')
        .select(
          this.knex.raw(
            '(select max(a.probed_at) from availability_probes a where a.contract_ref = r.contract_ref and a.server = r.server) as at',
          ),
        )
        .from(
          rowsOf(
            this.knex,
            { position: 'integer', contract_ref: 'text', server: 'text' },
            targets.map(({ contractRef, server }, position) => [
              position,
              contractRef,
              server,
            ]),
          ),
        );
    return new Map(
      rows.flatMap(({ position, at }): [number, number][] =>
        at === null ? [] : [[position, Number(at)]],
      ),
    );
  }

  private async ask(target: Target, signal: AbortSignal): Promise<void> {
    const { contractRef, elements } = target;
    const contract = await readContractModel(this.knex, contractRef);
    const server = contract?.servers.find(
      ({ server: name }) => name === target.server,
    );
    const config = server && this.registry.configFor(server);
    if (
      !contract ||
      !server ||
      !config ||
      this.registry.problemOf(config.name)
    ) {
      this.unanswered.set(keyOf(target), this.now());
      return;
    }
    const ask = () =>
      probe(this.registry, config, { contract, server, elements }, signal);
    let found = await ask();
    if (!found.answered) {
      // A connection that broke is no outage, and a portal that is being stopped cannot tell.
      await new Promise(resolve =>
        setTimeout(resolve, this.options.again ?? AGAIN),
      );
      signal.throwIfAborted();
      found = await ask();
    }
    await this.store(target, found);
  }

  private async store(
    { contractRef, server }: Target,
    { answered, problem }: Probe,
  ): Promise<void> {
    const at = this.now();
    if (!answered) {
      this.logger.debug(
        `${contractRef} on ${server} could not be asked: ${problem}`,
      );
    }
    await this.knex.transaction(async tx => {
      await tx('availability_probes')
        .insert({
          contract_ref: contractRef,
          server,
          probed_at: at,
          answered,
          problem: problem ?? null,
        })
        .onConflict(['contract_ref', 'server', 'probed_at'])
        .ignore();
      await noteArrivals(tx, new Map([[contractRef, { from: at, to: at }]]));
    });
  }
}

function keyOf({ contractRef, server }: Target): string {
  return `${contractRef} ${server}`;
}
