import { QualityScope } from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { whereContractInScope } from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { openContract } from '../../service/openContract';
import { openProduct } from '../../service/openProduct';
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
  const { row } = await openProduct(knex, access, of, credentials);
  const { view, contracts } = await access.toContracts(credentials);
  const query = knex('product_ports as po')
    .select('c.ref', 'c.title', 'po.name')
    .join('contracts as c', 'c.ref', 'po.contract_ref')
    .where({ 'po.product_id': row.id, 'po.direction': 'out' })
    .orderBy('po.position');
  const rows: { ref: string; title: string; name: string }[] =
    await whereContractInScope(knex, query, 'c', contracts);
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
