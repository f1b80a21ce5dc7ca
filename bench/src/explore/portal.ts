import { createBackend } from '@backstage/backend-defaults';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { freePort } from '../postgres';
import { byRef } from './company';

const TOKEN = 'bench-token-that-only-this-process-knows';

/** The data mesh backend behind real HTTP, beside a catalog that answers from memory. */
export interface Portal {
  /** Of the API, to be called with `Bearer` and the token. */
  readonly url: string;
  readonly token: string;
  /** Replaces what the catalog has and waits until the suite has taken it over. */
  grow(entities: readonly Entity[], products: number): Promise<void>;
  /** From now on every other product and contract is hidden from who asks; the sync still sees all. */
  hideHalf(hide: boolean): void;
  get(path: string): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * @param database - as in `backend.database`
 * @param more - what else runs in it, and its configuration
 */
export async function startPortal(
  database: JsonObject,
  more: {
    readonly features?: readonly Promise<{ default: BackendFeature }>[];
    readonly config?: JsonObject;
  } = {},
): Promise<Portal> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  let entities = new Map<string, Entity>();
  let ofKind = new Map<string, Entity[]>();
  let half = false;

  const isHidden = (entity: Entity, credentials: { principal: unknown }) =>
    half &&
    JSON.stringify(credentials.principal).includes('external:') &&
    /^data/i.test(entity.kind) &&
    Number(entity.metadata.name.split('-')[1]) % 2 === 1;

  // Only what the suite asks a catalog for.
  const catalog: Pick<
    CatalogService,
    'queryEntities' | 'getEntitiesByRefs' | 'getEntities'
  > = {
    async queryEntities(request = {}, { credentials }) {
      const [kinds, from] =
        'cursor' in request
          ? (JSON.parse(request.cursor) as [string[], number])
          : [[(request.filter as { kind: string | string[] }).kind].flat(), 0];
      const all = kinds.flatMap(kind => ofKind.get(kind) ?? []);
      const to = from + (request.limit ?? 500);
      return {
        items: all.slice(from, to).filter(e => !isHidden(e, credentials)),
        totalItems: all.length,
        pageInfo:
          to < all.length ? { nextCursor: JSON.stringify([kinds, to]) } : {},
      };
    },
    async getEntitiesByRefs({ entityRefs }, { credentials }) {
      return {
        items: entityRefs.map(ref => {
          const entity = entities.get(ref);
          return entity && !isHidden(entity, credentials) ? entity : undefined;
        }),
      };
    },
    getEntities: async () => ({ items: [] }),
  };

  const permissions: PermissionsService = {
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) =>
        half && permission.name === 'catalog.entity.read'
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: { rule: 'HALF', resourceType: 'catalog-entity' },
            }
          : { result: AuthorizeResult.ALLOW },
      ),
  };

  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl,
          listen: { port, host: '127.0.0.1' },
          database,
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'bench' } },
            ],
          },
        },
        // When the benchmark asks for it, and not in the middle of a measurement.
        dataMesh: {
          sync: {
            schedule: {
              frequency: { hours: 1 },
              initialDelay: { seconds: 1 },
              timeout: { minutes: 30 },
            },
          },
        },
        ...more.config,
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(
    createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => permissions,
    }),
  );
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog as CatalogService,
    }),
  );
  // It is what is measured.
  // eslint-disable-next-line @backstage/no-mixed-plugin-imports
  backend.add(import('@backstage-data-mesh/plugin-data-mesh-backend'));
  for (const feature of more.features ?? []) backend.add(feature);
  await backend.start();

  const call = async (path: string, method: 'GET' | 'POST') => {
    const response = await fetch(`${baseUrl}/api/data-mesh${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };

  return {
    url: `${baseUrl}/api/data-mesh`,
    token: TOKEN,
    async grow(next, products) {
      entities = byRef(next);
      ofKind = new Map();
      for (const entity of next) {
        const kind = entity.kind.toLowerCase();
        const others = ofKind.get(kind);
        if (others) others.push(entity);
        else ofKind.set(kind, [entity]);
      }
      let health;
      let seen: string | undefined;
      await call('/v1/sync', 'POST');
      do {
        await new Promise(resolve => setTimeout(resolve, 500));
        // One that was under way may have begun before.
        if (seen !== health?.lastSync?.finishedAt) {
          seen = health.lastSync.finishedAt;
          await call('/v1/sync', 'POST');
        }
        health = await call('/v1/health', 'GET');
        if (health.lastSync?.ok === false)
          throw new Error(health.lastSync.error);
      } while (
        health.products !== products ||
        health.lastSync?.unchanged + health.lastSync?.changed < products * 2
      );
    },
    hideHalf(hide) {
      half = hide;
    },
    get: path => call(path, 'GET'),
    stop: () => backend.stop(),
  };
}
