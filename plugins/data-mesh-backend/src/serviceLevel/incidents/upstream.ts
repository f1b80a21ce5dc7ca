import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { pairKey } from '../pair';
import { Audience } from '../telling/audience';
import { NewMessage } from '../telling/outbox';
import { Policy, policyFor, tellAt } from '../telling/policy';
import { NewsOfIncident, payloadFor } from './payloads';

/** Nobody can ask on behalf of a group what it may see: what is upstream is named where the incident is read. */
const WHERE = 'The incident shows where it began, as far as you may see it.';

/** An incident at which others began. */
interface Root {
  readonly id: string;
  readonly product_ref: string;
}

/**
 * Owners and followers of what an incident upstream has reached hear of it once, however many of their products it
 * reaches, and not at all when they hear of it at its root. Where the policy of the root would tell them later as
 * consumers, that is done with it.
 *
 * @param incidents - that began upstream, with their roots
 * @param from - when it may be told, UTC milliseconds
 */
export async function upstreamMessages(
  tx: Knex,
  incidents: readonly NewsOfIncident[],
  audiences: ReadonlyMap<string, Audience>,
  policies: readonly Policy[],
  from: number,
): Promise<NewMessage[]> {
  const roots = await readRoots(
    tx,
    incidents.flatMap(incident => incident.roots),
  );
  const told = await readTold(tx, [
    ...[...roots.values()].map(({ id }) => id),
    ...incidents.map(({ id }) => id),
  ]);
  const reached = new Set<string>();
  const messages = incidents.flatMap(incident => {
    const audience = audiences.get(pairKey(incident));
    const root = incident.roots.flatMap(ref => roots.get(ref) ?? [])[0];
    if (!audience || !root) return [];
    const policy = policyFor(policies, {
      productRef: incident.productRef,
      domains: audience.domains,
      severity: 'ticket',
    });
    const people = [
      ...(audience.owner
        ? [{ role: 'owner' as const, ref: audience.owner }]
        : []),
      ...audience.followers.map(ref => ({ role: 'follower' as const, ref })),
    ];
    for (const { ref } of people) reached.add(ref);
    return people
      .filter(
        ({ ref }) =>
          !told.has(`${root.id} ${ref}`) && !told.has(`${incident.id} ${ref}`),
      )
      .map(
        ({ role, ref }): NewMessage => ({
          once: `${root.id} upstream notification ${ref}`,
          incidentId: incident.id,
          productRef: incident.productRef,
          reason: 'upstream',
          channel: 'notification',
          recipient: ref,
          role,
          payload: {
            ...payloadFor(role, incident, 'upstream'),
            ...(role === 'owner' && {
              title: `${audience.title} waits for what it is made of`,
              description: WHERE,
            }),
          },
          dueAt: tellAt(policy, 'ticket', from),
        }),
      );
  });
  await dropLater(
    tx,
    [...roots.values()].map(({ id }) => id),
    [...reached],
  );
  return messages;
}

/** Incidents that are not over, by the product at which they are. */
async function readRoots(
  tx: Knex,
  productRefs: readonly string[],
): Promise<ReadonlyMap<string, Root>> {
  const rows: Root[] = await tx('incidents')
    .select('id', 'product_ref')
    .whereNot('state', 'resolved')
    .whereRaw(dialectOf(tx).inTexts('product_ref', productRefs))
    .orderBy('opened_at', 'desc');
  return new Map(rows.map(row => [row.product_ref, row]));
}

/** Who hears, or has heard, of incidents: as `incident recipient`. */
async function readTold(
  tx: Knex,
  incidentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { incident_id: string; recipient: string }[] = await tx(
    'messages',
  )
    .distinct('incident_id', 'recipient')
    .whereRaw(dialectOf(tx).inTexts('incident_id', incidentIds))
    .where({ channel: 'notification' })
    .whereIn('reason', ['opened', 'reopened', 'upstream'])
    .whereNot({ state: 'dropped' });
  return new Set(
    rows.map(({ incident_id, recipient }) => `${incident_id} ${recipient}`),
  );
}

async function dropLater(
  tx: Knex,
  rootIds: readonly string[],
  recipients: readonly string[],
): Promise<void> {
  if (recipients.length === 0) return;
  const { inTexts } = dialectOf(tx);
  await tx('messages')
    .whereRaw(inTexts('incident_id', rootIds))
    .whereRaw(inTexts('recipient', recipients))
    .where({ state: 'waiting', role: 'consumer' })
    .update({ state: 'dropped' });
}
