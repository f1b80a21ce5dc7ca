import {
  DATA_MESH_FILE_READ_TOPIC,
  dataMeshContractReadPermission,
  dataMeshDomainAssessPermission,
  dataMeshDomainWaiverPermission,
  dataMeshHealthReadPermission,
  dataMeshIncidentManagePermission,
  dataMeshProductReadPermission,
  dataMeshQualityRunPermission,
  dataMeshResultsIngestPermission,
  dataMeshRuleSimulatePermission,
  dataMeshSyncRunPermission,
  dataMeshTableProfilePermission,
  dataMeshTemplateReadPermission,
  dataMeshWaiverApprovePermission,
  dataMeshWaiverRequestPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshGovernanceExtensionPoint,
  dataMeshQualityExtensionPoint,
  QueryEngineFactory,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  coreServices,
  createBackendPlugin,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { RuleFunction } from '@backstage-data-mesh/governance';
import { readDurationFromConfig } from '@backstage/config';
import { isError } from '@backstage/errors';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { durationToMilliseconds } from '@backstage/types';
import { registerActions } from './actions';
import { searchAs } from './actions/searchAs';
import { openDatabase } from './database/migrate';
import { ProductIndex } from './database/ProductIndex';
import { SyncStore } from './database/SyncStore';
import { createGovernanceServices } from './governance/createGovernanceServices';
import { registerGovernance } from './governance/registerGovernance';
import {
  readDomainResources,
  readResources,
  readRuleSetResources,
} from './permissions/readResources';
import {
  dataMeshContractResourceRef,
  dataMeshContractRules,
  dataMeshDomainResourceRef,
  dataMeshDomainRules,
  dataMeshProductResourceRef,
  dataMeshProductRules,
  dataMeshRuleSetResourceRef,
  dataMeshRuleSetRules,
} from './permissions/rules';
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
import { FileReadService, isFileRead } from './service/FileReadService';
import { HealthService } from './service/HealthService';
import { HistoryImportService } from './service/HistoryImportService';
import { LineageService } from './service/LineageService';
import { PeopleFinder } from './service/PeopleFinder';
import { ProductService } from './service/ProductService';
import { ProductVersionService } from './service/ProductVersionService';
import { ProposalService } from './service/ProposalService';
import { SyncService } from './service/SyncService';
import { VersionAnnouncer } from './service/VersionAnnouncer';
import { VersionChangesService } from './service/VersionChangesService';
import { VersionDiffService } from './service/VersionDiffService';
import { VisibilityService } from './service/VisibilityService';
import { ExcuseService } from './serviceLevel/excuses/ExcuseService';
import { FollowingService } from './serviceLevel/incidents/FollowingService';
import { IncidentService } from './serviceLevel/incidents/IncidentService';
import { createServiceLevelReading } from './serviceLevel/reading/createServiceLevelReading';
import { registerServiceLevels } from './serviceLevel/registerServiceLevels';
import { EscalationService } from './serviceLevel/telling/EscalationService';
import { CatalogReader } from './sync/CatalogReader';
import { inTurn } from './sync/inTurn';
import { TaskLister } from './templates/TaskLister';
import { TemplateService } from './templates/TemplateService';

const SYNC_TASK = 'data-mesh-sync';
const HISTORY_TASK = 'data-mesh-history-import';

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

        permissionsRegistry.addResourceType({
          resourceRef: dataMeshProductResourceRef,
          permissions: [
            dataMeshProductReadPermission,
            dataMeshIncidentManagePermission,
            dataMeshWaiverRequestPermission,
          ],
          rules: Object.values(dataMeshProductRules),
          getResources: refs => readResources(knex, 'products', refs),
        });
        permissionsRegistry.addResourceType({
          resourceRef: dataMeshContractResourceRef,
          permissions: [
            dataMeshContractReadPermission,
            dataMeshQualityRunPermission,
          ],
          rules: Object.values(dataMeshContractRules),
          getResources: refs => readResources(knex, 'contracts', refs),
        });
        permissionsRegistry.addResourceType({
          resourceRef: dataMeshRuleSetResourceRef,
          permissions: [dataMeshWaiverApprovePermission],
          rules: Object.values(dataMeshRuleSetRules),
          getResources: refs => readRuleSetResources(knex, refs),
        });
        permissionsRegistry.addResourceType({
          resourceRef: dataMeshDomainResourceRef,
          permissions: [
            dataMeshDomainAssessPermission,
            dataMeshDomainWaiverPermission,
          ],
          rules: Object.values(dataMeshDomainRules),
          getResources: refs => readDomainResources(knex, refs),
        });
        permissionsRegistry.addPermissions([
          dataMeshHealthReadPermission,
          dataMeshSyncRunPermission,
          dataMeshResultsIngestPermission,
          dataMeshRuleSimulatePermission,
          dataMeshTableProfilePermission,
          dataMeshTemplateReadPermission,
        ]);

        const store = new SyncStore(knex);
        const index = new ProductIndex(knex, store);
        const sync = new SyncService(
          knex,
          store,
          new CatalogReader(catalog, auth),
          logger,
        );
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
        const fileReads = new FileReadService(knex);
        const patience = patienceWithFiles(config);
        const changes = new VersionChangesService(knex, logger);
        const announcer = new VersionAnnouncer(knex, deps.events, logger);
        await scheduler.scheduleTask({
          id: SYNC_TASK,
          scope: 'global',
          ...scheduleFrom(config, 'dataMesh.sync.schedule', {
            frequency: { seconds: 30 },
            initialDelay: { seconds: 5 },
            timeout: { minutes: 10 },
          }),
          fn: async signal => {
            await sync.run(signal);
            await inTurn(signal, [
              () => fileReads.forgetUnread(Date.now() - patience),
              () => changes.run(signal),
              () => announcer.run(signal),
              () => quality.afterSync(signal),
              () => serviceLevels.afterSync(signal),
              () => governance.afterSync(signal),
              // Read again here, so that nobody waits for it.
              () => index.current(),
            ]);
          },
        });

        const locations =
          config.getOptionalConfigArray('dataMesh.history.locations') ?? [];
        if (locations.length > 0) {
          const history = new HistoryImportService(
            knex,
            store,
            fileReads,
            logger,
            locations.map(location => location.getString('target')),
          );
          await scheduler.scheduleTask({
            id: HISTORY_TASK,
            scope: 'global',
            ...scheduleFrom(config, 'dataMesh.history.schedule', {
              frequency: { minutes: 5 },
              initialDelay: { seconds: 10 },
              timeout: { minutes: 10 },
            }),
            fn: async signal => {
              await history.run(signal);
              await changes.run(signal);
            },
          });
        }

        await deps.events.subscribe({
          id: 'data-mesh-file-reads',
          topics: [DATA_MESH_FILE_READ_TOPIC],
          onEvent: async ({ eventPayload }) => {
            if (isFileRead(eventPayload)) await fileReads.take(eventPayload);
          },
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
            requestSync: () => trigger(scheduler, SYNC_TASK),
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

/** One that is under way is as good as a new one. */
async function trigger(scheduler: SchedulerService, task: string) {
  try {
    await scheduler.triggerTask(task);
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') throw error;
  }
}

/** How long the catalog may take to read a file again, in milliseconds; for ever where it does not by itself. */
function patienceWithFiles(config: RootConfigService): number {
  const key = 'catalog.processingInterval';
  const interval = config.getOptional(key);
  if (interval === false) return Number.MAX_SAFE_INTEGER;
  const milliseconds =
    interval === undefined
      ? 0
      : durationToMilliseconds(readDurationFromConfig(config, { key }));
  return Math.max(60 * 60_000, 4 * milliseconds);
}

function scheduleFrom(
  config: RootConfigService,
  key: string,
  otherwise: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  const configured = config.getOptionalConfig(key);
  return configured
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
    : otherwise;
}
