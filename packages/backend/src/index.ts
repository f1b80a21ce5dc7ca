import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

const backend = createBackend();

// The suite
backend.add(import('@backstage-data-mesh/plugin-data-mesh-backend'));
backend.add(
  import('@backstage-data-mesh/plugin-catalog-backend-module-data-mesh'),
);
backend.add(
  import('@backstage-data-mesh/plugin-data-mesh-backend-module-duckdb'),
);
backend.add(import('@backstage-data-mesh/plugin-data-mesh-backend-module-sql'));
backend.add(
  import('@backstage-data-mesh/plugin-scaffolder-backend-module-data-mesh'),
);
backend.add(
  import('@backstage-data-mesh/plugin-search-backend-module-data-mesh'),
);
backend.add(
  import('@backstage-data-mesh/plugin-data-mesh-backend-module-trino'),
);

// The portal around it
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
// PostgreSQL searches where it is the database, elsewhere Lunr does.
backend.add(
  createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    *loader({ config }) {
      yield config.getOptionalString('backend.database.client') === 'pg'
        ? import(
            '@backstage-data-mesh/plugin-search-backend-module-data-mesh/postgres'
          )
        : import(
            '@backstage-data-mesh/plugin-search-backend-module-data-mesh/lunr'
          );
    },
  }),
);
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// The example company: who signs in, and who may see what
backend.add(import('./signIn/exampleSignInModule'));
backend.add(import('./policy/examplePolicyModule'));

backend.start();
