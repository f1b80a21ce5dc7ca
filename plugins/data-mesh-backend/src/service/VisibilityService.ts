import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { Visible } from '../database/scope';
import { SyncStore } from '../database/SyncStore';
import { sha256 } from '../text/sha256';

/** What a person may see in the catalog, of what the suite stores. */
export interface CatalogView {
  readonly products: Visible;
  readonly contracts: Visible;
  /** Of a domain, group, user, scorecard or policy. */
  sees(ref: string): boolean;
}

const PAGE = 1000;
const REFS_PER_REQUEST = 500;
const TTL_MS = 60_000;
const KEPT = 200;

interface Cached {
  readonly view: Promise<CatalogView>;
  readonly until: number;
}

const NOTHING: Visible = { type: 'only', ids: new Set() };
const seesAll: CatalogView = {
  products: { type: 'all' },
  contracts: { type: 'all' },
  sees: () => true,
};
const seesNothing: CatalogView = {
  products: NOTHING,
  contracts: NOTHING,
  sees: () => false,
};

/**
 * Asks the permission system, and where its answer depends on the entity, the catalog itself: its rules are the
 * catalog's own, so only the catalog can say what they let through. People with the same conditions share an answer,
 * which lasts until something changed, at most a minute.
 */
export class VisibilityService {
  private readonly cache = new Map<string, Cached>();

  constructor(
    private readonly knex: Knex,
    private readonly sync: SyncStore,
    private readonly catalog: CatalogService,
    private readonly permissions: PermissionsService,
    private readonly auth: AuthService,
  ) {}

  async of(credentials: BackstageCredentials): Promise<CatalogView> {
    // The catalog tells nothing to a token of nobody, whatever the policy says.
    if (this.auth.isPrincipal(credentials, 'none')) return seesNothing;
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return seesAll;
    if (decision.result !== AuthorizeResult.CONDITIONAL) return seesNothing;
    const generation = await this.sync.read('generation');
    const conditions = JSON.stringify(decision.conditions);
    return this.cached(sha256(String(generation), conditions), () =>
      this.ask(credentials),
    );
  }

  private cached(
    key: string,
    make: () => Promise<CatalogView>,
  ): Promise<CatalogView> {
    const now = Date.now();
    const found = this.cache.get(key);
    if (found && found.until > now) return found.view;
    for (const [other, { until }] of this.cache) {
      if (until <= now || this.cache.size >= KEPT) this.cache.delete(other);
    }
    const view = make();
    this.cache.set(key, { view, until: now + TTL_MS });
    // A failed answer must not be given to the next one who asks.
    view.catch(() => this.cache.delete(key));
    return view;
  }

  private async ask(credentials: BackstageCredentials): Promise<CatalogView> {
    const refs = new Set<string>();
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    let cursor: string | undefined;
    do {
      const page = await this.catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE }
          : {
              filter: {
                kind: [
                  'dataproduct',
                  'datacontract',
                  'domain',
                  'datascorecard',
                  'datapolicy',
                ],
              },
              fields,
              limit: PAGE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      for (const entity of page.items) refs.add(stringifyEntityRef(entity));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    const owners: { ref: string }[] = await this.knex('owners').select('ref');
    for (let i = 0; i < owners.length; i += REFS_PER_REQUEST) {
      const { items } = await this.catalog.getEntitiesByRefs(
        {
          entityRefs: owners.slice(i, i + REFS_PER_REQUEST).map(row => row.ref),
          fields,
        },
        { credentials },
      );
      for (const entity of items) {
        if (entity) refs.add(stringifyEntityRef(entity));
      }
    }
    // Read after the catalog was asked: what came in between is then hidden until the next answer, not shown.
    return {
      products: await this.visibleRows('products', refs),
      contracts: await this.visibleRows('contracts', refs),
      sees: ref => refs.has(ref),
    };
  }

  private async visibleRows(
    table: 'products' | 'contracts',
    refs: ReadonlySet<string>,
  ): Promise<Visible> {
    const rows: { id: number; ref: string }[] = await this.knex(table).select(
      'id',
      'ref',
    );
    const visible = new Set<number>();
    const hidden = new Set<number>();
    let upTo = 0;
    for (const { id, ref } of rows) {
      (refs.has(ref) ? visible : hidden).add(id);
      upTo = Math.max(upTo, id);
    }
    return visible.size <= hidden.size
      ? { type: 'only', ids: visible }
      : { type: 'except', ids: hidden, upTo };
  }
}
