import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { BadgeService } from './BadgeService';
import { BoardService } from './BoardService';
import { LevelSummaryService } from './LevelSummaryService';
import { ObjectiveService } from './ObjectiveService';
import { ScorecardService } from './ScorecardService';
import { SliceService } from './SliceService';

/** All that pages show of service levels, apart from incidents. */
export interface ServiceLevelReading {
  readonly objectives: ObjectiveService;
  readonly slices: SliceService;
  readonly summary: LevelSummaryService;
  readonly board: BoardService;
  readonly scorecards: ScorecardService;
  readonly badges: BadgeService;
}

export function createServiceLevelReading(
  knex: Knex,
  access: AccessService,
): ServiceLevelReading {
  const objectives = new ObjectiveService(knex, access);
  const summary = new LevelSummaryService(knex, access);
  return {
    objectives,
    slices: new SliceService(knex, objectives),
    summary,
    board: new BoardService(knex, access, summary),
    scorecards: new ScorecardService(knex, access),
    badges: new BadgeService(knex, access),
  };
}
