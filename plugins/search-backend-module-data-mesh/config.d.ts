import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** How data products and what is in them come into the search index. */
      dataMesh?: {
        /** When the index is made anew. Default: 30 seconds after the start, then every 10 minutes, for at most 15. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Address of an entity's page. Default: `/catalog/:namespace/:kind/:name`. */
        locationTemplate?: string;
        /**
         * Which permission decides who finds what. Backstage's search asks one permission per result: `catalog` asks for
         * `catalog.entity.read` (the default: what the catalog hides is not found), `data-mesh` for the suite's own
         * `data-mesh.product.read` and `data-mesh.contract.read`, for portals whose policy hides data through those alone.
         */
        visibility?: 'catalog' | 'data-mesh';
      };
    };
  };
}
