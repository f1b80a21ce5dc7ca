import { LoggerService } from '@backstage/backend-plugin-api';
import {
  dampingFor,
  Incident,
  Signalled,
  signal,
} from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { markProductsDue } from '../../governance/due/markDue';
import { monotonicFactory } from 'ulid';
import { dialectOf, isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { Audience, pairKey, readAudiences } from '../telling/audience';
import { OnCall } from '../telling/OnCallDirectory';
import {
  dropWaiting,
  keepMessages,
  NewMessage,
  readTold,
} from '../telling/outbox';
import { judgeAgain } from '../judge/judgeAgain';
import { TellingConfig } from '../telling/readTellingConfig';
import { changedCauses, storeCauses } from './causes';
import {
  faultOf,
  keyOf,
  Pair,
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
  withTimelines,
} from './incidentRow';
import { keepBrokenPromises } from './brokenPromises';
import {
  eventMessage,
  NewsOfIncident,
  openedMessages,
  resolvedMessages,
} from './messages';
import { upstreamMessages } from './upstream';
import { warningsOf } from './warnings';

const AT_ONCE = 100;

/** What is promised of incidents themselves. */
const TIMES = ['timeToDetect', 'timeToNotify', 'timeToRepair'] as const;
const LONGEST_WATCH = 32 * 24 * 60 * 60_000;

const BEGUN = ['opened', 'reopened', 'escalated'] as const;

const nextId = monotonicFactory();

/** An incident that began, came back or is over. */
interface News {
  readonly tell: NonNullable<Signalled['tell']>;
  readonly incident: NewsOfIncident;
}

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
    for (;;) {
      abort?.throwIfAborted();
      // Asked before: the catalog is no part of the transaction.
      const onCall = await this.onCall();
      const some = await this.knex.transaction(tx => this.keepSome(tx, onCall));
      changed += some.changed;
      if (some.seen < AT_ONCE) return changed;
    }
  }

  private async keepSome(
    tx: Knex.Transaction,
    onCall: OnCall,
  ): Promise<{ readonly seen: number; readonly changed: number }> {
    const now = this.now();
    const pairs = await takePairs(tx);
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
          last.get(keyOf(pair)),
          now,
        );
        if (heard) news.push(heard);
      }
    }
    const causes = await this.findCauses(tx);
    await this.tell(tx, news, causes, onCall, now);
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
    const fault = faultOf(pair);
    const { incident, events, tell } = signal(
      stored?.incident,
      {
        // A clock that was ahead has left events of the time to come.
        at: Math.max(now, stored?.incident.timeline.at(-1)?.at ?? now),
        isBad: fault !== undefined,
        // A fault that is gone says nothing of when.
        ...(fault && { since: fault.since, why: fault.why }),
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
        why: fault?.why,
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
      [...BEGUN, 'upstream'],
    );
    return { unheard, silenced };
  }

  private async tell(
    tx: Knex.Transaction,
    news: readonly News[],
    { unheard, silenced }: ChangedSides,
    onCall: OnCall,
    now: number,
  ): Promise<void> {
    if (news.length + unheard.length + silenced.length === 0) return;
    const causes = await readCauses(tx, [
      ...news.map(({ incident }) => incident.id),
      ...silenced.map(({ id }) => id),
    ]);
    const over = news.filter(({ tell }) => tell === 'resolved');
    const overIds = over.map(({ incident }) => incident.id);
    await dropWaiting(tx, overIds, [...BEGUN, 'upstream']);
    const told = await readTold(tx, overIds);
    const begun = [
      ...news
        .filter(({ tell }) => tell !== 'resolved')
        .map(({ incident }) => ({
          incident: { ...incident, ...causes.get(incident.id) },
          from: now + this.config.settle,
        })),
      ...unheard.map(row => ({
        incident: newsOf(row),
        from: now + this.config.catchUp,
      })),
    ];
    const reached = new Map(
      [
        ...begun.map(({ incident }) => incident),
        ...silenced.map(row => ({ ...newsOf(row), ...causes.get(row.id) })),
      ]
        .filter(({ upstream }) => upstream)
        .map(incident => [incident.id, incident]),
    );
    const audiences = await readAudiences(tx, [
      ...begun.map(({ incident }) => incident),
      ...reached.values(),
    ]);
    const messages: NewMessage[] = [
      ...news.map(({ tell, incident }) =>
        eventMessage({ ...incident, ...causes.get(incident.id) }, tell, now),
      ),
      ...over.flatMap(({ incident }) =>
        resolvedMessages(
          incident,
          told.filter(({ incidentId }) => incidentId === incident.id),
          now,
        ),
      ),
      ...begun.flatMap(({ incident, from }) => {
        const audience = audiences.get(pairKey(incident));
        return incident.upstream || !audience
          ? []
          : openedMessages(
              incident,
              audience,
              this.config.policies,
              onCall,
              from,
            );
      }),
    ];
    await keepMessages(tx, messages, now);
    if (reached.size === 0) return;
    const upstream = await upstreamMessages(
      tx,
      [...reached.values()],
      audiences,
      this.config.policies,
      now + this.config.settle,
    );
    await keepMessages(tx, upstream, now);
  }
}

/** Incidents of which the cause is another than before. */
interface ChangedSides {
  /** One upstream explained them and does no more: their people have not heard. */
  readonly unheard: readonly IncidentRow[];
  /** One upstream explains them now. */
  readonly silenced: readonly IncidentRow[];
}

/** Those that flap and are watched whether they stay calm: nothing but time makes them over. */
async function queueWatched(tx: Knex, now: number): Promise<void> {
  await tx.raw(
    `insert into incident_queue (product_ref, contract_ref, times)
     select product_ref, contract_ref, 1 from incidents
     where state in ('open', 'acknowledged') and calm_since < ?
     on conflict (product_ref, contract_ref) do nothing`,
    [now],
  );
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

async function takePairs(tx: Knex.Transaction): Promise<Pair[]> {
  const query = tx('incident_queue')
    .select('product_ref', 'contract_ref', 'times')
    .orderBy(['product_ref', 'contract_ref'])
    .limit(AT_ONCE);
  // Two keepers at once take different ones; a change that comes meanwhile waits, and is there again.
  if (isPostgres(tx)) query.forUpdate().skipLocked();
  const rows: { product_ref: string; contract_ref: string }[] = await query;
  if (rows.length > 0) {
    await tx.raw(
      `delete from incident_queue where (product_ref, contract_ref) in (
         select product_ref, contract_ref from ?)`,
      [
        rowsOf(
          tx,
          { product_ref: 'text', contract_ref: 'text' },
          rows.map(row => [row.product_ref, row.contract_ref]),
        ),
      ],
    );
  }
  return rows.map(row => ({
    productRef: row.product_ref,
    contractRef: row.contract_ref,
  }));
}

/** The last incident of each. */
async function readLast(
  tx: Knex,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, StoredIncident>> {
  const query = tx
    .select('i.*')
    .from(
      rowsOf(
        tx,
        { product_ref: 'text', contract_ref: 'text' },
        pairs.map(({ productRef, contractRef }) => [productRef, contractRef]),
      ),
    )
    .joinRaw(
      `join incidents i on i.id = (
         select n.id from incidents n
         where n.product_ref = r.product_ref and n.contract_ref = r.contract_ref
         order by n.opened_at desc, n.id desc limit 1)`,
    );
  // What a person does to one meanwhile comes before or after, not in between.
  if (isPostgres(tx)) query.forUpdate('i');
  const rows: IncidentRow[] = await query;
  const stored = await withTimelines(tx, rows);
  return new Map(
    stored.map(each => [
      keyOf({
        productRef: each.row.product_ref,
        contractRef: each.row.contract_ref,
      }),
      each,
    ]),
  );
}

/** When the last incident of each was over; infinite while it is not. */
async function readBrokenUntil(
  tx: Knex,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, number>> {
  const rows: {
    product_ref: string;
    contract_ref: string;
    until: number | string;
  }[] = await tx('incidents')
    .select('product_ref', 'contract_ref')
    .select(
      tx.raw('max(coalesce(resolved_at, ?)) as until', [
        Number.MAX_SAFE_INTEGER,
      ]),
    )
    .whereRaw(
      dialectOf(tx).inTexts(
        'product_ref',
        pairs.map(({ productRef }) => productRef),
      ),
    )
    .groupBy('product_ref', 'contract_ref');
  return new Map(
    rows.map(row => [
      keyOf({ productRef: row.product_ref, contractRef: row.contract_ref }),
      Number(row.until),
    ]),
  );
}

async function readCauses(tx: Knex, ids: readonly string[]) {
  const rows: Pick<IncidentRow, 'id' | 'roots' | 'suppressed'>[] = await tx(
    'incidents',
  )
    .select('id', 'roots', 'suppressed')
    .whereRaw(dialectOf(tx).inTexts('id', ids));
  return new Map(
    rows.map(row => [
      row.id,
      { upstream: Boolean(row.suppressed), roots: JSON.parse(row.roots) },
    ]),
  );
}

function newsOf(row: IncidentRow): NewsOfIncident {
  return {
    id: row.id,
    productRef: row.product_ref,
    contractRef: row.contract_ref,
    title: row.title,
    severity: row.severity,
    since: Number(row.since),
    openedAt: Number(row.opened_at),
    reopened: row.reopened,
    upstream: false,
    roots: [],
  };
}
