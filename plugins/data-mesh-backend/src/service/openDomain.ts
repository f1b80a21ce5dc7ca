import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from './AccessService';
import { notFound } from './problems';
import { CatalogView } from './VisibilityService';

/**
 * @returns what the person may see of the catalog
 * @throws NotFoundError also when the catalog hides it; NotAllowedError for someone who may see no product at all
 */
export async function openDomain(
  knex: Knex,
  access: AccessService,
  ref: string,
  credentials: BackstageCredentials,
): Promise<CatalogView> {
  const { view } = await access.toProducts(credentials);
  const row = await knex('domains').first('ref').where({ ref });
  if (!row || !view.sees(ref)) throw notFound('domain', ref);
  return view;
}
