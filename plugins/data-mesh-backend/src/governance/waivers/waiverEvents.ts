import { Waiver } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

/** What became of a waiver, as it is stored. */
export interface EventRow {
  readonly waiver_id: string;
  readonly at: number | string;
  readonly type: Waiver['events'][number]['type'];
  readonly by: string | null;
  readonly comment: string | null;
}

/** In a transaction with what it is about. */
export async function addEvent(
  tx: Knex,
  waiverId: string,
  event: {
    readonly at: number;
    readonly type: EventRow['type'];
    readonly by?: string;
    readonly comment?: string;
  },
): Promise<void> {
  const row = await tx('waiver_events')
    .where({ waiver_id: waiverId })
    .max({ last: 'number' })
    .first();
  await tx('waiver_events').insert({
    waiver_id: waiverId,
    number: Number(row?.last ?? 0) + 1,
    at: event.at,
    type: event.type,
    by: event.by ?? null,
    comment: event.comment ?? null,
  });
}
