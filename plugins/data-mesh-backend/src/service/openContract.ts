import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  readContract,
  StoredContract,
} from '../database/operations/readContract';
import { LineScope } from '../database/operations/readLines';
import { isVisible } from '../database/scope';
import { AccessService } from './AccessService';
import { notFound } from './problems';
import { CatalogView } from './VisibilityService';

/** A contract that a person may see, and what else they may see of its line. */
export interface OpenContract {
  readonly contract: StoredContract;
  readonly view: CatalogView;
  readonly scope: LineScope;
}

/** @throws NotFoundError also when the catalog hides it; NotAllowedError when the suite's own permission does */
export async function openContract(
  knex: Knex,
  access: AccessService,
  ref: string,
  credentials: BackstageCredentials,
): Promise<OpenContract> {
  const contract = await readContract(knex, ref);
  const view = await access.toCatalog(credentials);
  if (!contract || !isVisible(view.contracts, contract.id)) {
    throw notFound('data contract', ref);
  }
  await access.requireContract(credentials, ref);
  const { contracts } = await access.toContracts(credentials);
  return { contract, view, scope: { products: view.products, contracts } };
}
