import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventParams } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { migratedDatabase } from './databases';
import { ProductIndex } from '../database/ProductIndex';
import { SyncStore } from '../database/SyncStore';
import {
  dataMeshContractRules,
  dataMeshProductRules,
} from '../permissions/rules';
import {
  createQualityReading,
  QualityReading,
} from '../quality/reading/createQualityReading';
import { CheckRegistry } from '../quality/registry/CheckRegistry';
import { QualityServers } from '../quality/runs/QualityRuns';
import { AccessService } from '../service/AccessService';
import { ChangeHistoryService } from '../service/ChangeHistoryService';
import { ContractService } from '../service/ContractService';
import { DomainService } from '../service/DomainService';
import { FileReadService } from '../service/FileReadService';
import { HealthService } from '../service/HealthService';
import { LineageService } from '../service/LineageService';
import { PeopleFinder } from '../service/PeopleFinder';
import { ProductService } from '../service/ProductService';
import { ProductVersionService } from '../service/ProductVersionService';
import { SyncService } from '../service/SyncService';
import { VersionAnnouncer } from '../service/VersionAnnouncer';
import { VersionChangesService } from '../service/VersionChangesService';
import { VersionDiffService } from '../service/VersionDiffService';
import { VisibilityService } from '../service/VisibilityService';
import { CatalogReader } from '../sync/CatalogReader';

/** A catalog that can change, all services on a fresh database, and people who see different things. */
export interface World {
  readonly knex: Knex;
  readonly catalog: ReturnType<typeof catalogServiceMock.mock>;
  readonly store: SyncStore;
  readonly sync: SyncService;
  readonly products: ProductService;
  readonly productVersions: ProductVersionService;
  readonly contracts: ContractService;
  readonly versionDiffs: VersionDiffService;
  readonly changeHistory: ChangeHistoryService;
  readonly changes: VersionChangesService;
  readonly registry: CheckRegistry;
  readonly quality: QualityReading;
  readonly access: AccessService;
  /** What others were told. */
  published(): readonly EventParams[];
  readonly domains: DomainService;
  readonly lineage: LineageService;
  readonly health: HealthService;
  readonly fileReads: FileReadService;
  /** Replaces what the catalog has; nobody takes notice. */
  catalogBecomes(entities: readonly Entity[]): void;
  /** Replaces what the catalog has, syncs, and does what follows from that. */
  catalogHas(entities: readonly Entity[]): Promise<void>;
  /** Someone from whom the catalog hides some entities. */
  hideFrom(
    name: string,
    hidden: (entity: Entity) => boolean,
  ): BackstageCredentials;
  /** Someone to whom the suite's own product permission applies with conditions. */
  withCondition(
    name: string,
    criteria: PermissionCriteria<PermissionCondition>,
  ): BackstageCredentials;
  /** The same with the permission for contracts. */
  withContractCondition(
    name: string,
    criteria: PermissionCriteria<PermissionCondition>,
  ): BackstageCredentials;
  /** Someone who may not do some things at all, by the names of permissions. */
  denying(
    name: string,
    ...permissions: readonly string[]
  ): BackstageCredentials;
  /** Someone who sees everything. */
  readonly anyone: BackstageCredentials;
}

const nameOf = (credentials: BackstageCredentials) => {
  const { principal } = credentials as BackstageCredentials<{
    userEntityRef?: string;
  }>;
  return principal.userEntityRef ?? 'service';
};

export async function createWorld(
  databases: TestDatabases,
  id: TestDatabaseId,
  servers: QualityServers = { all: [], match: () => [] },
): Promise<World> {
  const knex = await migratedDatabase(databases, id);
  const hidden = new Map<string, (entity: Entity) => boolean>();
  const conditions = new Map<string, PermissionCriteria<PermissionCondition>>();
  const contractConditions = new Map<
    string,
    PermissionCriteria<PermissionCondition>
  >();
  let entities: readonly Entity[] = [];
  const catalogFor = (credentials: BackstageCredentials) => {
    const isHidden = hidden.get(nameOf(credentials)) ?? (() => false);
    return catalogServiceMock({ entities: entities.filter(e => !isHidden(e)) });
  };
  const catalogOf = (options?: object) =>
    catalogFor((options as { credentials: BackstageCredentials }).credentials);
  const catalog = catalogServiceMock.mock({
    queryEntities: (request, options) =>
      catalogOf(options).queryEntities(request),
    getEntities: (request, options) => catalogOf(options).getEntities(request),
    getEntitiesByRefs: (request, options) =>
      catalogOf(options).getEntitiesByRefs(request),
    getEntityByRef: (ref, options) => catalogOf(options).getEntityByRef(ref),
    getEntityFacets: (request, options) =>
      catalogOf(options).getEntityFacets(request),
  });
  const denied = new Map<string, readonly string[]>();
  const isDenied = (credentials: unknown, permission: string) =>
    Boolean(
      denied
        .get(nameOf(credentials as BackstageCredentials))
        ?.includes(permission),
    );
  const permissions: PermissionsService = {
    authorize: async (requests, options) =>
      requests.map(({ permission }) => ({
        result: isDenied(options?.credentials, permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        if (isDenied(credentials, permission.name)) {
          return { result: AuthorizeResult.DENY };
        }
        const name = nameOf(credentials as BackstageCredentials);
        const condition = conditions.get(name);
        if (permission.name === 'data-mesh.product.read' && condition) {
          return {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'data-mesh',
            resourceType: 'data-mesh-product',
            conditions: condition,
          };
        }
        const contractCondition = contractConditions.get(name);
        if (
          permission.name === 'data-mesh.contract.read' &&
          contractCondition
        ) {
          return {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'data-mesh',
            resourceType: 'data-mesh-contract',
            conditions: contractCondition,
          };
        }
        if (permission.name === 'catalog.entity.read' && hidden.has(name)) {
          return {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'HIDE',
              resourceType: 'catalog-entity',
              params: { name },
            },
          };
        }
        return { result: AuthorizeResult.ALLOW };
      }),
  };
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const store = new SyncStore(knex);
  const sync = new SyncService(
    knex,
    store,
    new CatalogReader(catalog, auth),
    logger,
  );
  const access = new AccessService(
    new VisibilityService(knex, store, catalog, permissions, auth),
    permissions,
    {
      product: createConditionTransformer(Object.values(dataMeshProductRules)),
      contract: createConditionTransformer(
        Object.values(dataMeshContractRules),
      ),
    },
  );
  const changes = new VersionChangesService(knex, logger);
  const registry = new CheckRegistry(knex, logger);
  const events = mockServices.events.mock();
  const announcer = new VersionAnnouncer(knex, events, logger);
  const person = (name: string) => mockCredentials.user(`user:default/${name}`);
  return {
    knex,
    catalog,
    store,
    sync,
    products: new ProductService(
      knex,
      access,
      new PeopleFinder(catalog, logger),
      new ProductIndex(knex, store),
    ),
    productVersions: new ProductVersionService(knex, access),
    contracts: new ContractService(knex, access),
    versionDiffs: new VersionDiffService(knex, access),
    changeHistory: new ChangeHistoryService(knex, access),
    changes,
    registry,
    access,
    quality: createQualityReading(knex, access, servers),
    published: () => events.publish.mock.calls.map(([params]) => params),
    domains: new DomainService(knex, access),
    lineage: new LineageService(knex, access),
    health: new HealthService(knex, store, access),
    fileReads: new FileReadService(knex),
    catalogBecomes(next) {
      entities = next;
    },
    async catalogHas(next) {
      entities = next;
      await sync.run();
      await registry.run();
      await changes.run();
      await announcer.run();
    },
    hideFrom(name, isHidden) {
      hidden.set(`user:default/${name}`, isHidden);
      return person(name);
    },
    withCondition(name, criteria) {
      conditions.set(`user:default/${name}`, criteria);
      return person(name);
    },
    withContractCondition(name, criteria) {
      contractConditions.set(`user:default/${name}`, criteria);
      return person(name);
    },
    denying(name, ...names) {
      denied.set(`user:default/${name}`, names);
      return person(name);
    },
    anyone: person('anyone'),
  };
}
