import { QualityScope } from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { whereContractInScope } from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { openContract } from '../../service/openContract';
import { findProduct } from '../../service/openProduct';
import { invalidQuery } from '../../service/problems';
import { CatalogView } from '../../service/VisibilityService';

/** Contracts of which a person asks, as far as they may see them. */
export interface OpenScope {
  /** Entity ref of what was asked for: marks cursors. */
  readonly of: string;
  readonly view: CatalogView;
  /** In the order of the product's output ports. */
  readonly contracts: readonly ScopedContract[];
}

export interface ScopedContract {
  readonly ref: string;
  readonly title: string;
  /** Names of the product's output ports; empty when the contract itself was asked for. */
  readonly ports: readonly string[];
}

/**
 * @throws InputError for both or none of product and contract; NotFoundError and NotAllowedError as for the page of
 *   either
 */
export async function openScope(
  knex: Knex,
  access: AccessService,
  { product, contract }: QualityScope,
  credentials: BackstageCredentials,
): Promise<OpenScope> {
  if ((product === undefined) === (contract === undefined)) {
    throw invalidQuery(
      'Give one of `product` and `contract`: whose data quality is meant.',
    );
  }
  if (contract !== undefined) {
    const of = contract.toLocaleLowerCase('en-US');
    const open = await openContract(knex, access, of, credentials);
    const { title } = open.contract;
    return { of, view: open.view, contracts: [{ ref: of, title, ports: [] }] };
  }
  const of = (product ?? '').toLocaleLowerCase('en-US');
  // At once: what the ports say is of no use to who may not see the product.
  const [{ view }, rows] = await Promise.all([
    findProduct(knex, access, of, credentials),
    readPortContracts(knex, access, of, credentials),
  ]);
  const found = new Map<string, { title: string; ports: string[] }>();
  for (const { ref, title, name } of rows) {
    const known = found.get(ref);
    if (known) known.ports.push(name);
    else found.set(ref, { title, ports: [name] });
  }
  return {
    of,
    view,
    contracts: [...found].map(([ref, rest]) => ({ ref, ...rest })),
  };
}

/** In the order of the product's output ports. */
async function readPortContracts(
  knex: Knex,
  access: AccessService,
  productRef: string,
  credentials: BackstageCredentials,
): Promise<{ ref: string; title: string; name: string }[]> {
  const { contracts } = await access.toContracts(credentials);
  const query = knex('products as p')
    .select('c.ref', 'c.title', 'po.name')
    .join('product_ports as po', 'po.product_id', 'p.id')
    .join('contracts as c', 'c.ref', 'po.contract_ref')
    .where({ 'p.ref': productRef, 'po.direction': 'out' })
    .orderBy('po.position');
  return whereContractInScope(knex, query, 'c', contracts);
}
