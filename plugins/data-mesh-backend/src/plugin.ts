import {
  dataMeshGovernanceExtensionPoint,
  dataMeshQualityExtensionPoint,
  QueryEngineFactory,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { RuleFunction } from '@backstage-data-mesh/governance';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { registerActions } from './actions';
import { searchAs } from './actions/searchAs';
import { openDatabase } from './database/migrate';
import { ProductIndex } from './database/ProductIndex';
import { SyncStore } from './database/SyncStore';
import { createGovernanceServices } from './governance/createGovernanceServices';
import { registerGovernance } from './governance/registerGovernance';
import {
  dataMeshContractResourceRef,
  dataMeshProductResourceRef,
} from './permissions/rules';
import { registerResources } from './permissions/registerResources';
import { registerOnboarding } from './onboarding/registerOnboarding';
import { createQualityReading } from './quality/reading/createQualityReading';
import { registerQuality } from './quality/registerQuality';
import { RunControlService } from './quality/runs/RunControlService';
import { createBadgeRouter } from './router/badgeRoute';
import { createRouter } from './router/createRouter';
import { createIngestRouter } from './router/ingestRoute';
import { SearchDocumentService } from './search/SearchDocumentService';
import { AccessService } from './service/AccessService';
import { ChangeHistoryService } from './service/ChangeHistoryService';
import { ContractService } from './service/ContractService';
import { DomainService } from './service/DomainService';
import { HealthService } from './service/HealthService';
import { LineageService } from './service/LineageService';
import { PeopleFinder } from './service/PeopleFinder';
import { ProductService } from './service/ProductService';
import { ProductVersionService } from './service/ProductVersionService';
import { ProposalService } from './service/ProposalService';
import { VersionDiffService } from './service/VersionDiffService';
import { VisibilityService } from './service/VisibilityService';
import { ExcuseService } from './serviceLevel/excuses/ExcuseService';
import { FollowingService } from './serviceLevel/incidents/FollowingService';
import { IncidentService } from './serviceLevel/incidents/IncidentService';
import { createServiceLevelReading } from './serviceLevel/reading/createServiceLevelReading';
import { registerServiceLevels } from './serviceLevel/registerServiceLevels';
import { EscalationService } from './serviceLevel/telling/EscalationService';
import { registerSync } from './sync/registerSync';
import { TaskLister } from './templates/TaskLister';
import { TemplateService } from './templates/TemplateService';

/**
 * The data mesh service: keeps products, contracts and their versions in step with the catalog and serves them over REST.
 * @public
 */
export const dataMeshPlugin = createBackendPlugin({
  pluginId: 'data-mesh',
  register(env) {
    const engines = new Map<string, QueryEngineFactory>();
    env.registerExtensionPoint(dataMeshQualityExtensionPoint, {
      addQueryEngine(factory) {
        engines.set(factory.type, factory);
      },
    });
    const ruleFunctions: RuleFunction[] = [];
    env.registerExtensionPoint(dataMeshGovernanceExtensionPoint, {
      addRuleFunction(ruleFunction) {
        ruleFunctions.push(ruleFunction);
      },
    });
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        notifications: notificationService,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init({ logger, catalog, auth, config, scheduler, ...deps }) {
        const { permissions, permissionsRegistry } = deps;
        const knex = await openDatabase(deps.database);

        registerResources(permissionsRegistry, knex);

        const store = new SyncStore(knex);
        const index = new ProductIndex(knex, store);
        const quality = await registerQuality({
          knex,
          config,
          scheduler,
          lifecycle: deps.lifecycle,
          signals: deps.signals,
          urlReader: deps.urlReader,
          logger,
          engines,
        });
        const serviceLevels = await registerServiceLevels({
          knex,
          config,
          scheduler,
          quality,
          signals: deps.signals,
          notifications: deps.notifications,
          events: deps.events,
          catalog,
          auth,
          logger,
        });
        const governance = await registerGovernance({
          knex,
          config,
          scheduler,
          signals: deps.signals,
          catalog,
          auth,
          logger,
          store,
          functions: ruleFunctions,
          telling: serviceLevels,
        });
        const requestSync = await registerSync({
          knex,
          config,
          scheduler,
          events: deps.events,
          catalog,
          auth,
          logger,
          store,
          followers: [
            signal => quality.afterSync(signal),
            signal => serviceLevels.afterSync(signal),
            signal => governance.afterSync(signal),
            // Read again here, so that nobody waits for it.
            () => index.current(),
          ],
        });

        const access = new AccessService(
          new VisibilityService(knex, store, catalog, permissions, auth),
          permissions,
          {
            product: createConditionTransformer(
              permissionsRegistry.getPermissionRuleset(
                dataMeshProductResourceRef,
              ),
            ),
            contract: createConditionTransformer(
              permissionsRegistry.getPermissionRuleset(
                dataMeshContractResourceRef,
              ),
            ),
          },
        );
        const reading = createQualityReading(knex, access, quality.servers);
        deps.httpRouter.use(
          createIngestRouter({
            httpAuth: deps.httpAuth,
            permissions,
            auditor: deps.auditor,
            logger,
            reports: quality.reports,
            maxBytes: quality.maxReportBytes,
          }),
        );
        const levels = createServiceLevelReading(knex, access);
        const arePublic =
          config.getOptionalBoolean('dataMesh.serviceLevels.badges.public') ??
          false;
        deps.httpRouter.addAuthPolicy({
          path: '/badges',
          allow: arePublic ? 'unauthenticated' : 'user-cookie',
        });
        deps.httpRouter.use(
          createBadgeRouter({
            httpAuth: deps.httpAuth,
            badges: levels.badges,
            isPublic: arePublic,
          }),
        );
        const products = new ProductService(
          knex,
          access,
          new PeopleFinder(catalog, logger),
          index,
        );
        const lineage = new LineageService(knex, access);
        const contracts = new ContractService(knex, access);
        const versionDiffs = new VersionDiffService(knex, access);
        const incidents = new IncidentService(
          knex,
          access,
          Date.now,
          serviceLevels.incidentsChanged,
        );
        const control = new RunControlService(
          knex,
          access,
          quality.runs,
          reading.runs,
        );
        const governing = createGovernanceServices(
          knex,
          access,
          governance.ruleSets,
          governance.functions,
          Date.now,
          config.getOptionalString('dataMesh.governance.primaryScorecard'),
        );
        const proposals = new ProposalService(contracts, lineage);
        const onboarding = await registerOnboarding({
          knex,
          config,
          scheduler,
          lifecycle: deps.lifecycle,
          signals: deps.signals,
          logger,
          registry: quality.registry,
          access,
        });
        registerActions(deps.actions, {
          onboarding,
          auditor: deps.auditor,
          products,
          contracts,
          proposals,
          versionDiffs,
          runs: control,
          scores: governing.productScores,
          incidents,
          searchAs: searchAs(auth, deps.discovery),
        });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
            logger,
            access,
            products,
            lineage,
            productVersions: new ProductVersionService(knex, access),
            contracts,
            versionDiffs,
            proposals,
            changeHistory: new ChangeHistoryService(knex, access),
            domains: new DomainService(knex, access),
            health: new HealthService(knex, store, access),
            searchDocuments: new SearchDocumentService(knex),
            requestSync,
            quality: { reading, control },
            governance: { services: governing },
            onboarding,
            templates: new TemplateService(
              knex,
              catalog,
              new TaskLister(deps.scaffolder),
              access,
              logger,
            ),
            serviceLevels: {
              reading: levels,
              incidents,
              following: new FollowingService(knex, access),
              excuses: new ExcuseService(knex, access),
              escalation: new EscalationService(
                knex,
                access,
                serviceLevels.policies,
                serviceLevels.onCall,
                serviceLevels.send,
              ),
            },
          }),
        );
      },
    });
  },
});
