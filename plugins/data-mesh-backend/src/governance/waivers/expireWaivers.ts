import { Knex } from 'knex';
import { markSubjectsDue } from '../due/markDue';
import { addEvent } from './waiverEvents';

/** Waivers whose time is over let their rules count again. @returns how many there were */
export async function expireWaivers(knex: Knex, now: number): Promise<number> {
  return knex.transaction(async tx => {
    const over: { id: string; subject_ref: string }[] = await tx('waivers')
      .whereIn('state', ['requested', 'active'])
      .where('expires_at', '<=', now)
      .update({ state: 'expired' })
      .returning(['id', 'subject_ref']);
    await addEvent(
      tx,
      over.map(({ id }) => id),
      { at: now, type: 'expire' },
    );
    await markSubjectsDue(tx, [
      ...new Set(over.map(({ subject_ref }) => subject_ref)),
    ]);
    return over.length;
  });
}
