import { Following } from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { openProduct } from '../../service/openProduct';
import { notAllowed } from '../../service/problems';

/** Who wants to hear of the incidents of products. */
export class FollowingService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
  ) {}

  async get(
    productRef: string,
    userRef: string,
    credentials: BackstageCredentials,
  ): Promise<Following> {
    await openProduct(this.knex, this.access, productRef, credentials);
    const followers: string[] = await this.knex('followers')
      .where('product_ref', productRef)
      .pluck('user_ref');
    return {
      following: followers.includes(userRef),
      followers: followers.length,
    };
  }

  /** @throws NotAllowedError for who is no person */
  async set(
    productRef: string,
    following: boolean,
    userRef: string,
    credentials: BackstageCredentials,
  ): Promise<Following> {
    await openProduct(this.knex, this.access, productRef, credentials);
    if (!userRef.startsWith('user:')) {
      throw notAllowed('follow products: only people can');
    }
    const row = { product_ref: productRef, user_ref: userRef };
    if (following) {
      await this.knex('followers')
        .insert({ ...row, since: Date.now() })
        .onConflict(['product_ref', 'user_ref'])
        .ignore();
    } else {
      await this.knex('followers').where(row).delete();
    }
    return this.get(productRef, userRef, credentials);
  }
}
