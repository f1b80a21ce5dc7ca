import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { QualityServers } from '../runs/QualityRuns';
import { CheckService } from './CheckService';
import { HistoryService } from './HistoryService';
import { PlatformQualityService } from './PlatformQualityService';
import { RunReadService } from './RunReadService';
import { SummaryService } from './SummaryService';

/** All that pages show of data quality. */
export interface QualityReading {
  readonly summary: SummaryService;
  readonly checks: CheckService;
  readonly history: HistoryService;
  readonly runs: RunReadService;
  readonly platform: PlatformQualityService;
}

export function createQualityReading(
  knex: Knex,
  access: AccessService,
  servers: QualityServers,
): QualityReading {
  const checks = new CheckService(knex, access);
  return {
    summary: new SummaryService(knex, access, servers),
    checks,
    history: new HistoryService(knex, checks),
    runs: new RunReadService(knex, access),
    platform: new PlatformQualityService(knex, access, servers),
  };
}
