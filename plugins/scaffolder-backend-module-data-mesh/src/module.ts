import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createConsumersNotifyAction } from './actions/consumersNotify';
import { createContractDiffAction } from './actions/contractDiff';
import { createContractDraftAction } from './actions/contractDraft';
import { createContractValidateAction } from './actions/contractValidate';
import { createContractWriteAction } from './actions/contractWrite';
import { createNameCheckAction } from './actions/nameCheck';
import { createPolicyCheckAction } from './actions/policyCheck';
import { createProductWriteAction } from './actions/productWrite';
import { TakenNames } from './client/TakenNames';
import { dataMeshAs } from './client/dataMeshAs';
import { createFetchLocalAction } from './local/fetchLocal';
import { LocalRepositories } from './local/LocalRepositories';
import { createPublishLocalAction } from './local/publishLocal';

/**
 * Actions for templates that make, change and retire data products and their contracts.
 * @public
 */
export const scaffolderModuleDataMesh = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'data-mesh',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        notifications: notificationService,
      },
      async init({ actions, auth, catalog, config, logger, ...deps }) {
        const as = dataMeshAs(auth, deps.discovery);
        const names = new TakenNames(catalog, auth);
        actions.addActions(
          createContractDraftAction(),
          createContractValidateAction(),
          createContractDiffAction(as),
          createContractWriteAction(names),
          createProductWriteAction(names),
          createNameCheckAction(names),
          createPolicyCheckAction(as),
          createConsumersNotifyAction(as, deps.notifications),
        );
        const folder = config.getOptionalString(
          'dataMesh.scaffolder.localRepositories.folder',
        );
        if (folder === undefined) return;
        if (process.env.NODE_ENV === 'production') {
          throw new Error(
            'Local repositories are a stand-in for a Git host and work in development only: remove dataMesh.scaffolder.localRepositories from the configuration',
          );
        }
        const repositories = new LocalRepositories(folder);
        await repositories.open();
        logger.info(`Templates publish to local repositories in ${folder}`);
        actions.addActions(
          createFetchLocalAction(repositories),
          createPublishLocalAction(repositories),
        );
      },
    });
  },
});
