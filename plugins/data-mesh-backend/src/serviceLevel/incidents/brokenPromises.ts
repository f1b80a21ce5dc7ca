import { Knex } from 'knex';
import { PairFaults } from './faults';

/** Keeps which promises an incident broke, from when to when. */
export async function keepBrokenPromises(
  tx: Knex,
  incidentId: string,
  { objectives }: PairFaults,
  now: number,
): Promise<void> {
  const open: number[] = await tx('incident_objectives')
    .where({ incident_id: incidentId })
    .whereNull('to_at')
    .pluck('objective_id');
  const broken = objectives.filter(({ fault }) => fault);
  const begun = broken.filter(({ id }) => !open.includes(id));
  if (begun.length > 0) {
    await tx('incident_objectives')
      .insert(
        begun.map(({ id, fault }) => ({
          incident_id: incidentId,
          objective_id: id,
          from_at: fault?.since ?? now,
          to_at: null,
        })),
      )
      .onConflict(['incident_id', 'objective_id', 'from_at'])
      .merge(['to_at']);
  }
  const ended = open.filter(id => !broken.some(each => each.id === id));
  if (ended.length > 0) {
    await tx('incident_objectives')
      .where({ incident_id: incidentId })
      .whereNull('to_at')
      .whereIn('objective_id', ended)
      .update({ to_at: now });
  }
}
