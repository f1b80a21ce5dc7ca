import { LoggerService } from '@backstage/backend-plugin-api';
import {
  dampingFor,
  Incident,
  signal,
} from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { markProductsDue } from '../../governance/due/markDue';
import { monotonicFactory } from 'ulid';
import { Pair, pairKey } from '../pair';
import { Audience, readAudiences } from '../telling/audience';
import { OnCall } from '../telling/OnCallDirectory';
import { dropWaiting, keepMessages } from '../telling/outbox';
import { judgeAgain } from '../judge/judgeAgain';
import { TellingConfig } from '../telling/readTellingConfig';
import { changedCauses, storeCauses } from './causes';
import {
  faultOf,
  newFaultsOf,
  PairFaults,
  readFaults,
  severityOf,
  sliceLengthOf,
} from './faults';
import {
  columnsOf,
  IncidentRow,
  StoredIncident,
  storeEvents,
} from './incidentRow';
import { keepBrokenPromises } from './brokenPromises';
import { readBrokenUntil, readLast } from './lastIncidents';
import { isAnyQueued, queueWatched, takePairs } from './queue';
import { BEGUN, ChangedSides, News, tellNews } from './tellNews';
import { warningsOf } from './warnings';
import { whyOver } from './whyOver';

const AT_ONCE = 100;

/** What is promised of incidents themselves. */
const TIMES = ['timeToDetect', 'timeToNotify', 'timeToRepair'] as const;
const LONGEST_WATCH = 32 * 24 * 60 * 60_000;

const nextId = monotonicFactory();

/**
 * Opens, keeps and resolves incidents as faults come and go. What is taken from the queue, what becomes of it and what is
 * to be told of it are one transaction: a portal that is killed loses nothing and tells nothing twice.
 */
export class IncidentKeeper {
  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    private readonly config: Pick<
      TellingConfig,
      'policies' | 'settle' | 'catchUp'
    >,
    private readonly onCall: () => Promise<OnCall>,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many incidents have become others */
  async run(abort?: AbortSignal): Promise<number> {
    await this.knex.transaction(tx => queueWatched(tx, this.now()));
    let changed = 0;
    while (!abort?.aborted && (await isAnyQueued(this.knex))) {
      // Asked before: the catalog is no part of the transaction.
      const onCall = await this.onCall();
      const some = await this.knex.transaction(tx => this.keepSome(tx, onCall));
      changed += some.changed;
      if (some.seen < AT_ONCE) break;
    }
    return changed;
  }

  private async keepSome(
    tx: Knex.Transaction,
    onCall: OnCall,
  ): Promise<{ readonly seen: number; readonly changed: number }> {
    const now = this.now();
    const pairs = await takePairs(tx, AT_ONCE);
    if (pairs.length === 0) return { seen: 0, changed: 0 };
    const faults = await readFaults(tx, pairs);
    const audiences = await readAudiences(tx, pairs);
    const last = await readLast(tx, pairs);
    const news: News[] = [];
    for (const pair of faults) {
      const audience = audiences.get(pairKey(pair));
      if (audience) {
        const heard = await this.keep(
          tx,
          pair,
          audience,
          last.get(pairKey(pair)),
          now,
        );
        if (heard) news.push(heard);
      }
    }
    const causes = await this.findCauses(tx);
    await tellNews(tx, news, causes, { config: this.config, onCall, now });
    const warnings = warningsOf(
      faults,
      audiences,
      this.config.policies,
      await readBrokenUntil(tx, pairs),
      now,
    );
    await keepMessages(tx, warnings, now);
    await markProductsDue(tx, [
      ...new Set(pairs.map(({ productRef }) => productRef)),
    ]);
    return {
      seen: pairs.length,
      changed: news.length + causes.unheard.length + causes.silenced.length,
    };
  }

  private async keep(
    tx: Knex.Transaction,
    pair: PairFaults,
    audience: Audience,
    stored: StoredIncident | undefined,
    now: number,
  ): Promise<News | undefined> {
    const fault = faultOf(newFaultsOf(pair, stored?.incident));
    const isOver = !fault && stored && stored.incident.state !== 'resolved';
    const why = isOver ? await whyOver(tx, stored, pair) : fault?.why;
    const { incident, events, tell } = signal(
      stored?.incident,
      {
        // A clock that was ahead has left events of the time to come.
        at: Math.max(now, stored?.incident.timeline.at(-1)?.at ?? now),
        isBad: fault !== undefined,
        // A fault that is gone says nothing of when.
        ...(fault && { since: fault.since }),
        ...(why && { why }),
      },
      dampingFor(sliceLengthOf(pair)),
    );
    if (!incident || events.length === 0) {
      if (stored && fault)
        await keepBrokenPromises(tx, stored.row.id, pair, now);
      return undefined;
    }
    const isNew = events[0].type === 'opened';
    const id = isNew ? nextId(now) : stored!.row.id;
    const title = fault ? `${audience.title}: ${fault.why}` : stored!.row.title;
    const severity = fault ? severityOf(pair) : stored!.row.severity;
    if (isNew) {
      await tx('incidents').insert({
        id,
        product_ref: pair.productRef,
        contract_ref: pair.contractRef,
        title,
        severity,
        revision: 1,
        ...columnsOf(incident),
      });
    } else {
      await tx('incidents')
        .where({ id })
        .update({
          ...columnsOf(incident),
          title,
          severity,
          revision: stored!.row.revision + 1,
        });
    }
    await storeEvents(tx, id, incident, events.length);
    await keepBrokenPromises(tx, id, pair, now);
    if (isNew || tell) await timesHaveChanged(tx, pair, incident, now);
    if (!tell) return undefined;
    this.logger.info(`Incident ${id} ${tell}: ${title}`);
    return {
      tell,
      incident: {
        id,
        productRef: pair.productRef,
        contractRef: pair.contractRef,
        title,
        severity,
        since: incident.since,
        openedAt: incident.openedAt,
        resolvedAt: incident.resolvedAt,
        reopened: incident.reopened,
        upstream: false,
        roots: [],
        why,
      },
    };
  }

  /** Works out anew where incidents began. */
  private async findCauses(tx: Knex.Transaction): Promise<ChangedSides> {
    const changed = await changedCauses(tx);
    const unheard: IncidentRow[] = [];
    const silenced: IncidentRow[] = [];
    await storeCauses(tx, changed);
    for (const { row, cause } of changed) {
      if (cause.isSuppressed) silenced.push(row);
      else if (row.suppressed) unheard.push(row);
    }
    await dropWaiting(
      tx,
      silenced.map(({ id }) => id),
      // What is told of another root takes their place.
      BEGUN,
    );
    return { unheard, silenced };
  }
}

/** How long it took to see and to mend is promised, too. */
async function timesHaveChanged(
  tx: Knex,
  { productRef, contractRef }: Pair,
  { openedAt, since }: Incident,
  now: number,
): Promise<void> {
  await judgeAgain(
    tx,
    { productRef, contractRef, indicators: TIMES },
    // Mended is what was broken before it was seen that it is.
    { from: Math.max(since, openedAt - LONGEST_WATCH), to: now },
  );
}
