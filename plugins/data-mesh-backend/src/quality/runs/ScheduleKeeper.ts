import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { sha256 } from '../../text/sha256';
import { schedulesOf } from './contractSchedules';
import { readContractModel } from './readContractModel';
import { NewRun } from './newRun';
import { RunQueue } from './RunQueue';
import { firstDue, latestDue, nextDue, scheduleOf } from './schedule';
import { moveSchedules, scheduleKey, ScheduleRow } from './scheduleRows';
import { ServerRegistry } from './ServerRegistry';

const AT_ONCE = 200;

/** Keeps schedules in step with contracts and configuration, and has runs wait for what is due. */
export class ScheduleKeeper {
  /** Goes up when schedules would be made in another way. */
  private readonly configuration: string;
  private lastLook: number | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly queue: RunQueue,
    private readonly logger: LoggerService,
    private readonly now: () => number,
  ) {
    this.configuration = sha256(
      '1',
      JSON.stringify(
        registry.usable.map(({ name, match, schedule }) => [
          name,
          match,
          schedule.text,
        ]),
      ),
    ).slice(0, 16);
  }

  /** Makes schedules for contracts that changed. What is interrupted goes on the next time. */
  async keep(signal?: AbortSignal): Promise<number> {
    await this.forget();
    const madeFrom = this.knex.raw(
      "q.text_hash || ':' || q.revision || ':' || ?",
      [this.configuration],
    );
    const stale: { contract_ref: string; made_from: string }[] =
      await this.knex('contract_quality as q')
        .select('q.contract_ref', { made_from: madeFrom })
        .leftJoin('schedules_made as s', 's.contract_ref', 'q.contract_ref')
        .whereNull('q.gone_at')
        .whereRaw("coalesce(s.made_from, '') <> ?", [madeFrom as never]);
    for (const { contract_ref, made_from } of stale) {
      signal?.throwIfAborted();
      await this.make(contract_ref, made_from, stale.length);
    }
    if (stale.length > 0) {
      this.logger.info(`Made the schedules of ${stale.length} contracts`);
    }
    return stale.length;
  }

  private async forget(): Promise<void> {
    const there = () =>
      this.knex('contract_quality').select('contract_ref').whereNull('gone_at');
    await this.knex('quality_schedules')
      .whereNotIn('contract_ref', there())
      .delete();
    await this.knex('schedules_made')
      .whereNotIn('contract_ref', there())
      .delete();
  }

  private async make(ref: string, madeFrom: string, among: number) {
    const contract = await readContractModel(this.knex, ref);
    const now = this.now();
    const rows = new Map<string, ScheduleRow>();
    for (const server of contract?.servers ?? []) {
      const config = this.registry.configFor(server);
      if (!contract || !config || this.registry.problemOf(config.name)) {
        continue;
      }
      for (const group of schedulesOf(contract, config.schedule)) {
        const { schedule, checkKeys } = group;
        const place = {
          contract_ref: ref,
          server: server.server,
          schedule: schedule.text,
        };
        const key = scheduleKey(place);
        rows.set(key, {
          ...place,
          engine: config.name,
          check_keys: checkKeys ? JSON.stringify(checkKeys) : null,
          // Also when there was one: what is promised now is to be known soon.
          due_at: firstDue(schedule, key, now, among),
        });
      }
    }
    await this.knex.transaction(async tx => {
      const before: ScheduleRow[] = await tx('quality_schedules').where({
        contract_ref: ref,
      });
      for (const row of before) {
        if (!rows.has(scheduleKey(row))) {
          const { server, schedule } = row;
          await tx('quality_schedules')
            .where({ contract_ref: ref, server, schedule })
            .delete();
        }
      }
      if (rows.size > 0) {
        await tx('quality_schedules')
          .insert(
            [...rows.values()].map(row => ({
              ...row,
              backfilled_from: backfilledFrom(before, row.server),
            })),
          )
          .onConflict(['contract_ref', 'server', 'schedule'])
          .merge(['engine', 'check_keys', 'due_at', 'backfilled_from']);
      }
      await tx('schedules_made')
        .insert({ contract_ref: ref, made_from: madeFrom })
        .onConflict('contract_ref')
        .merge();
    });
  }

  /** @returns how many runs were asked for */
  async turnDue(signal?: AbortSignal): Promise<number> {
    await this.undoClock();
    let turned = 0;
    for (;;) {
      signal?.throwIfAborted();
      const due = await this.turnSome();
      turned += due;
      if (due < AT_ONCE) return turned;
    }
  }

  private async turnSome(): Promise<number> {
    const now = this.now();
    const due: ScheduleRow[] = await this.knex('quality_schedules')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(AT_ONCE);
    if (due.length === 0) return 0;
    await this.knex.transaction(async tx => {
      const moved = due.map(row => ({ row, next: this.dueAfter(row, now) }));
      const mine = await moveSchedules(tx, moved, true);
      await this.queue.add(mine.map(runOf), tx);
    });
    return due.length;
  }

  private dueAfter(row: ScheduleRow, now: number): number {
    const schedule = scheduleOf(row.schedule);
    // Written by this code, so it can be read, unless an earlier version read more.
    if (!schedule) return now + 24 * 60 * 60_000;
    return nextDue(schedule, scheduleKey(row), Number(row.due_at), now);
  }

  /** After a clock has gone back, nothing waits longer than its schedule says, and nothing runs at once for it. */
  private async undoClock(): Promise<void> {
    const now = this.now();
    const before = this.lastLook;
    this.lastLook = now;
    if (before !== undefined && now >= before) return;
    const texts: string[] = await this.knex('quality_schedules')
      .distinct('schedule')
      .pluck('schedule');
    for (const text of texts) {
      const schedule = scheduleOf(text);
      const latest = schedule && latestDue(schedule, now);
      if (!schedule || latest === undefined) continue;
      const late: ScheduleRow[] = await this.knex('quality_schedules')
        .where({ schedule: text })
        .where('due_at', '>', latest);
      const moved = late.map(row => ({
        row,
        next: this.dueAfter({ ...row, due_at: now }, now),
      }));
      for (const some of chunks(moved, AT_ONCE)) {
        await moveSchedules(this.knex, some, false);
      }
    }
  }

  /** What could not be asked is due again. */
  async serverIsBack(engine: string): Promise<void> {
    await this.knex('quality_schedules')
      .where({ engine, unanswered: true })
      .update({ due_at: this.now(), unanswered: false });
  }

  async wasUnanswered(contractRef: string, server: string): Promise<void> {
    await this.knex('quality_schedules')
      .where({ contract_ref: contractRef, server })
      .update({ unanswered: true });
  }
}

function runOf(row: ScheduleRow): NewRun {
  return {
    contractRef: row.contract_ref,
    server: row.server,
    engine: row.engine,
    trigger: 'schedule',
    ...(row.check_keys && { checkKeys: JSON.parse(row.check_keys) }),
  };
}

/** How far a server was looked back at, whatever schedules it had. */
function backfilledFrom(
  before: readonly ScheduleRow[],
  server: string,
): number | null {
  const moments = before
    .filter(row => row.server === server)
    .map(row => row.backfilled_from)
    .filter(moment => moment !== null && moment !== undefined);
  return moments.length === 0 ? null : Math.min(...moments.map(Number));
}
