import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  dataMesh?: {
    sync?: {
      /**
       * When the suite compares its tables with the catalog. Default: every 30 seconds, the first time after 5, for at
       * most 10 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    history?: {
      /** When history files are looked through. Default: every 5 minutes, the first time after 10 seconds. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Files with earlier versions of contracts. They must lie outside what the catalog reads, or each old version
       * becomes an entity.
       */
      locations?: Array<{
        type: 'file';
        /** A path or glob, relative to where the backend was started, as `catalog.locations` are. */
        target: string;
      }>;
    };
  };
}
