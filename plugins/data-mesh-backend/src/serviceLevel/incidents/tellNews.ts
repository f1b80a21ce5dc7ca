import { Signalled } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { pairKey } from '../pair';
import { readAudiences } from '../telling/audience';
import { OnCall } from '../telling/OnCallDirectory';
import {
  dropWaiting,
  keepMessages,
  NewMessage,
  readTold,
} from '../telling/outbox';
import { TellingConfig } from '../telling/readTellingConfig';
import { IncidentRow } from './incidentRow';
import { eventMessage, openedMessages, resolvedMessages } from './messages';
import { NewsOfIncident } from './payloads';
import { upstreamMessages } from './upstream';

/** All that tells that an incident is there. */
export const BEGUN = ['opened', 'reopened', 'escalated', 'upstream'] as const;

/** An incident that began, came back or is over. */
export interface News {
  readonly tell: NonNullable<Signalled['tell']>;
  readonly incident: NewsOfIncident;
}

/** Incidents of which the cause is another than before. */
export interface ChangedSides {
  /** One upstream explained them and does no more: their people have not heard. */
  readonly unheard: readonly IncidentRow[];
  /** One upstream explains them now. */
  readonly silenced: readonly IncidentRow[];
}

/** How what became of incidents is told. */
export interface TellingOf {
  readonly config: Pick<TellingConfig, 'policies' | 'settle' | 'catchUp'>;
  readonly onCall: OnCall;
  readonly now: number;
}

/** Keeps what is to be told of incidents, with what became of them. */
export async function tellNews(
  tx: Knex.Transaction,
  news: readonly News[],
  { unheard, silenced }: ChangedSides,
  { config, onCall, now }: TellingOf,
): Promise<void> {
  if (news.length + unheard.length + silenced.length === 0) return;
  const causes = await readCauses(tx, [
    ...news.map(({ incident }) => incident.id),
    ...silenced.map(({ id }) => id),
  ]);
  const over = news.filter(({ tell }) => tell === 'resolved');
  const overIds = over.map(({ incident }) => incident.id);
  await dropWaiting(tx, overIds, BEGUN);
  const told = await readTold(tx, overIds);
  const begun = [
    ...news
      .filter(({ tell }) => tell !== 'resolved')
      .map(({ incident }) => ({
        incident: { ...incident, ...causes.get(incident.id) },
        from: now + config.settle,
      })),
    ...unheard.map(row => ({
      incident: newsOf(row),
      from: now + config.catchUp,
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
    ...over.map(({ incident }) => incident),
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
        audiences.get(pairKey(incident)),
        now,
      ),
    ),
    ...begun.flatMap(({ incident, from }) => {
      const audience = audiences.get(pairKey(incident));
      return incident.upstream || !audience
        ? []
        : openedMessages(incident, audience, config.policies, onCall, from);
    }),
  ];
  await keepMessages(tx, messages, now);
  if (reached.size === 0) return;
  const upstream = await upstreamMessages(
    tx,
    [...reached.values()],
    audiences,
    config.policies,
    now + config.settle,
  );
  await keepMessages(tx, upstream, now);
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
