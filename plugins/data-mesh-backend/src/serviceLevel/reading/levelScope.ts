import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { withSubdomains } from '../../database/operations/withSubdomains';
import {
  Scope,
  whereContractInScope,
  whereProductInScope,
} from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { openContract } from '../../service/openContract';
import { openProduct } from '../../service/openProduct';
import { CatalogView } from '../../service/VisibilityService';

/** Whose service levels are meant; without anything all that may be seen. */
export interface LevelQuery {
  readonly product?: string;
  readonly contract?: string;
  readonly domain?: readonly string[];
  readonly owner?: readonly string[];
}

/** Whose service levels are meant, and what the person who asks may see of them. */
export interface LevelScope {
  readonly view: CatalogView;
  readonly products: Scope;
  /** Missing for someone who may see no contract at all. */
  readonly contracts: Scope | undefined;
  readonly product?: string;
  readonly contract?: string;
  /** With sub-domains; missing when all are meant. */
  readonly domains?: readonly string[];
  readonly owners?: readonly string[];
}

/**
 * @throws NotFoundError and NotAllowedError as for the page of the product or contract; NotAllowedError for someone who
 *   may see no product at all
 */
export async function openLevels(
  knex: Knex,
  access: AccessService,
  query: LevelQuery,
  credentials: BackstageCredentials,
): Promise<LevelScope> {
  const product = query.product?.toLocaleLowerCase('en-US');
  const contract = query.contract?.toLocaleLowerCase('en-US');
  if (product !== undefined) {
    await openProduct(knex, access, product, credentials);
  }
  if (contract !== undefined) {
    await openContract(knex, access, contract, credentials);
  }
  const { view, products } = await access.toProducts(credentials);
  return {
    view,
    products,
    contracts: await access.toContractsOrNone(credentials),
    product,
    contract,
    domains: query.domain?.length
      ? [...(await withSubdomains(knex, refsOf(query.domain)))].sort()
      : undefined,
    owners: query.owner?.length ? refsOf(query.owner) : undefined,
  };
}

/** What cursors are marked with. */
export function markOfScope({
  product,
  contract,
  domains,
  owners,
}: LevelScope): unknown {
  return [product, contract, domains, owners];
}

/**
 * Narrows a query over a table of objectives or incidents, beside `products as p` left-joined by its ref, to a scope: what
 * belongs to a product is seen by who sees the product and the contract it comes from, what belongs to none by who sees the
 * contract.
 */
export function whereInLevels<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  alias: string,
  scope: LevelScope,
): T {
  query.where(inner =>
    inner
      .where(ofProduct => {
        ofProduct.whereNotNull('p.id');
        whereOfProducts(knex, ofProduct, alias, scope);
      })
      .orWhere(ofNone => whereOfNone(knex, ofNone, alias, scope)),
  );
  return query;
}

/** The same beside `products as p` inner-joined: without what belongs to no product. */
export function whereOfProducts<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  alias: string,
  scope: LevelScope,
): T {
  const { products, contracts, product, contract, domains, owners } = scope;
  const { inTexts } = dialectOf(knex);
  whereProductInScope(knex, query, 'p', products);
  const contractRef = `${alias}.contract_ref`;
  if (product !== undefined) query.where('p.ref', product);
  if (contract !== undefined) query.where(contractRef, contract);
  if (domains) query.whereRaw(inTexts('p.domain_ref', domains));
  if (owners) query.whereRaw(inTexts('p.owner_ref', owners));
  if (contracts === undefined) {
    query.where(contractRef, '');
  } else if (contracts.visible.type !== 'all' || contracts.condition) {
    query.where(inner =>
      inner
        .where(contractRef, '')
        .orWhereIn(contractRef, contractsIn(knex, contracts)),
    );
  }
  return query;
}

/** Narrows down to what contracts promise that no product offers. */
export function whereOfNone<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  alias: string,
  { contracts, product, contract, domains, owners }: LevelScope,
): T {
  query.where(`${alias}.product_ref`, '');
  if (contracts === undefined || product !== undefined) {
    query.whereRaw('1 = 0');
    return query;
  }
  const { inTexts } = dialectOf(knex);
  const found = contractsIn(knex, contracts);
  if (contract !== undefined) found.where('c.ref', contract);
  if (domains) found.whereRaw(inTexts('c.domain_ref', domains));
  if (owners) found.whereRaw(inTexts('c.owner_ref', owners));
  query.whereIn(`${alias}.contract_ref`, found);
  return query;
}

function contractsIn(knex: Knex, contracts: Scope) {
  const query = knex.select('c.ref').from('contracts as c');
  return whereContractInScope(knex, query, 'c', contracts);
}

function refsOf(refs: readonly string[]): string[] {
  return [...new Set(refs.map(ref => ref.toLocaleLowerCase('en-US')))].sort();
}
