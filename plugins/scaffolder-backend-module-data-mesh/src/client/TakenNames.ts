import { entityNameForId } from '@backstage-data-mesh/contract';
import { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Names are one for all, as they are at a Git host: also what a person may not see takes its own. */
export class TakenNames {
  constructor(
    private readonly catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
    private readonly auth: Pick<AuthService, 'getOwnServiceCredentials'>,
  ) {}

  /** @throws ConflictError when the catalog has a product or contract of this id */
  async refuse(kind: 'DataProduct' | 'DataContract', id: string) {
    const words = kind === 'DataProduct' ? 'data product' : 'data contract';
    await this.refuseRef(
      `${kind.toLowerCase()}:default/${entityNameForId(id)}`,
      `${words} "${id}"`,
    );
  }

  /** @throws ConflictError when the catalog has an entity of this ref */
  async refuseRef(ref: string, words: string) {
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs: [ref], fields: ['metadata.name'] },
      { credentials: await this.auth.getOwnServiceCredentials() },
    );
    if (items[0]) {
      throw new ConflictError(
        `There is a ${words} already. Choose another id; nothing was made.`,
      );
    }
  }
}
