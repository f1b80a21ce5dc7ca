import { Knex } from 'knex';

/** As on a portal of this morning: no promise is known, nothing was measured. Contracts and checks stay. */
export async function forgetLevels(knex: Knex): Promise<void> {
  for (const table of [
    'objectives',
    'objective_terms',
    'objectives_made',
    'slice_blocks',
    'objective_months',
    'level_tallies',
    'level_quarters',
    'objective_changes',
    'incident_queue',
    'incidents',
    'incident_events',
    'incident_objectives',
    'messages',
    'results_arrived',
    'excuses',
    'results',
    'result_corrections',
    'check_series',
  ]) {
    await knex(table).delete();
  }
}
