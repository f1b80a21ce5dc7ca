import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

export type SyncedKind = 'dataproduct' | 'datacontract' | 'domain';
/** Of which the catalog is asked what it has. */
export type ReadKind = SyncedKind | 'datascorecard' | 'datapolicy';

const PAGE = 500;
const REFS_PER_REQUEST = 100;

/** The catalog as the sync needs it: everything by its etags, single things whole. Reads as the plugin itself. */
export class CatalogReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
  ) {}

  /** The etag of every entity of the kind, by ref. */
  async etagsOf(
    kind: ReadKind,
    signal?: AbortSignal,
  ): Promise<Map<string, string>> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const fields = [
      'kind',
      'metadata.namespace',
      'metadata.name',
      'metadata.etag',
    ];
    const etags = new Map<string, string>();
    let cursor: string | undefined;
    do {
      signal?.throwIfAborted();
      const page = await this.catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE }
          : { filter: { kind }, fields, limit: PAGE, totalItems: 'exclude' },
        { credentials },
      );
      for (const entity of page.items) {
        etags.set(stringifyEntityRef(entity), entity.metadata.etag ?? '');
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return etags;
  }

  /** The entities in groups; what is gone by now is left out. */
  async *read(
    refs: readonly string[],
    fields?: string[],
  ): AsyncGenerator<Entity[]> {
    for (let i = 0; i < refs.length; i += REFS_PER_REQUEST) {
      const credentials = await this.auth.getOwnServiceCredentials();
      const { items } = await this.catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(i, i + REFS_PER_REQUEST), fields },
        { credentials },
      );
      yield items.filter(entity => entity !== undefined);
    }
  }

  /** What groups and users are called, of those that exist. */
  async titlesOf(refs: readonly string[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    const fields = [
      'kind',
      'metadata.namespace',
      'metadata.name',
      'metadata.title',
      'spec.profile.displayName',
    ];
    for await (const entities of this.read(refs, fields)) {
      for (const entity of entities) {
        titles.set(stringifyEntityRef(entity), titleOf(entity));
      }
    }
    return titles;
  }
}

/** What a person calls an entity. */
export function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return (
    entity.metadata.title ??
    (typeof displayName === 'string' && displayName !== ''
      ? displayName
      : entity.metadata.name)
  );
}
