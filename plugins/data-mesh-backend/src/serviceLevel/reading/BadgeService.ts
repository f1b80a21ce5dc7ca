import { Badge } from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { openProduct } from '../../service/openProduct';
import { badgeOf } from './badge';
import { readLevelSigns } from './levelSigns';

const ALL = { type: 'all' } as const;

/** What badges say of products. */
export class BadgeService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  /** @throws NotFoundError also when the catalog hides it */
  async badge(
    productRef: string,
    credentials: BackstageCredentials,
  ): Promise<Badge> {
    await openProduct(this.knex, this.access, productRef, credentials);
    const signs = await readLevelSigns(
      this.knex,
      [productRef],
      await this.access.toProducts(credentials),
      await this.access.toContractsOrNone(credentials),
    );
    return badgeOf(signs.get(productRef));
  }

  /** For those who need not say who they are: only where the configuration makes badges public. */
  async publicBadge(productRef: string): Promise<Badge | undefined> {
    const row = await this.knex('products')
      .first('id')
      .where('ref', productRef);
    if (!row) return undefined;
    const view = { products: ALL, contracts: ALL, sees: () => true };
    const signs = await readLevelSigns(
      this.knex,
      [productRef],
      { view, products: { visible: ALL } },
      { visible: ALL },
    );
    return badgeOf(signs.get(productRef));
  }
}
