import { Waiver } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';

/** What became of a waiver, as it is stored. */
export interface EventRow {
  readonly waiver_id: string;
  readonly at: number | string;
  readonly type: Waiver['events'][number]['type'];
  readonly by: string | null;
  readonly comment: string | null;
}

const EVENTS = {
  waiver_id: 'text',
  at: 'bigint',
  type: 'text',
  person: 'text',
  comment: 'text',
} as const;

/** The same event of some waivers, after those that each had; in a transaction with what it is about. */
export async function addEvent(
  tx: Knex,
  waiverIds: readonly string[],
  event: {
    readonly at: number;
    readonly type: EventRow['type'];
    readonly by?: string;
    readonly comment?: string;
  },
): Promise<void> {
  if (waiverIds.length === 0) return;
  await tx.raw(
    `insert into waiver_events (waiver_id, number, at, type, "by", comment)
     select waiver_id,
       (select coalesce(max(e.number), 0) + 1 from waiver_events e where e.waiver_id = r.waiver_id),
       at, type, person, comment from ?`,
    [
      rowsOf(
        tx,
        EVENTS,
        waiverIds.map(id => [
          id,
          event.at,
          event.type,
          event.by ?? null,
          event.comment ?? null,
        ]),
      ),
    ],
  );
}
