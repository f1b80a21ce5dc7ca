import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Audience } from './audience';

const PAGE = 500;
/** As long as one pass over what is to be told takes: who was put on call before an incident hears of it. */
const TTL_MS = 5_000;
const ANNOTATION = `metadata.annotations.${dataMeshAnnotations.onCall}`;

/** Who is on call, by the entity that says so. */
export type OnCall = ReadonlyMap<string, string>;

/** Knows all entities with the annotation: they are few, and asking for them takes one request. */
export class OnCallDirectory {
  private known: { readonly at: number; readonly onCall: OnCall } | undefined;

  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    private readonly now: () => number = Date.now,
  ) {}

  /** As the catalog had it some seconds ago at most. */
  async current(): Promise<OnCall> {
    const at = this.now();
    if (!this.known || Math.abs(at - this.known.at) >= TTL_MS) {
      this.known = { at, onCall: await this.read() };
    }
    return this.known.onCall;
  }

  private async read(): Promise<OnCall> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const onCall = new Map<string, string>();
    let cursor: string | undefined;
    do {
      const page = await this.catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE }
          : {
              filter: { [ANNOTATION]: CATALOG_FILTER_EXISTS },
              fields: [
                'kind',
                'metadata.namespace',
                'metadata.name',
                'metadata.annotations',
              ],
              limit: PAGE,
            },
        { credentials },
      );
      for (const entity of page.items) {
        const written =
          entity.metadata.annotations?.[dataMeshAnnotations.onCall];
        const ref = written && refOf(written, entity.metadata.namespace);
        if (ref) onCall.set(lower(stringifyEntityRef(entity)), ref);
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return onCall;
  }
}

/** Who is on call for a product: as it says itself, its owner, or the nearest of its domains. */
export function onCallFor(
  onCall: OnCall,
  { productRef, contractRef, owner, domains }: Audience,
): string | undefined {
  const who = [productRef, contractRef, owner, ...domains].find(
    ref => ref && onCall.has(ref),
  );
  return who && onCall.get(who);
}

/** What is no ref is nobody: an owner still hears. */
function refOf(
  written: string,
  namespace: string | undefined,
): string | undefined {
  try {
    return lower(
      stringifyEntityRef(
        parseEntityRef(written, {
          defaultKind: 'group',
          defaultNamespace: namespace,
        }),
      ),
    );
  } catch {
    return undefined;
  }
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
