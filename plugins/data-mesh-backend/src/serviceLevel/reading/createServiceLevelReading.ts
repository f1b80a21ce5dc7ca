import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { LevelSummaryService } from './LevelSummaryService';
import { ObjectiveService } from './ObjectiveService';
import { SliceService } from './SliceService';

/** All that pages show of service levels, apart from incidents. */
export interface ServiceLevelReading {
  readonly objectives: ObjectiveService;
  readonly slices: SliceService;
  readonly summary: LevelSummaryService;
}

export function createServiceLevelReading(
  knex: Knex,
  access: AccessService,
): ServiceLevelReading {
  const objectives = new ObjectiveService(knex, access);
  return {
    objectives,
    slices: new SliceService(knex, objectives),
    summary: new LevelSummaryService(knex, access),
  };
}
