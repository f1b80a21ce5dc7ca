import { ProductView } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
// Nobody else needs them, so that the plugin does not export them; the facts are the same that are measured.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { buildView } from '../../../../plugins/data-mesh-backend/src/governance/scoring/buildView';
import { ContractFactsCache } from '../../../../plugins/data-mesh-backend/src/governance/scoring/ContractFactsCache';
import { readProducts } from '../../../../plugins/data-mesh-backend/src/governance/scoring/readDueProducts';
import { readInputs } from '../../../../plugins/data-mesh-backend/src/governance/scoring/readInputs';
/* eslint-enable @backstage/no-relative-monorepo-imports */

export type Facts = Readonly<Record<string, string | number | boolean>>;

/** A rule as the peers know it. */
export interface FlatRule {
  readonly id: string;
  readonly fact: string;
  readonly operator:
    | 'equal'
    | 'notEqual'
    | 'greaterThanInclusive'
    | 'lessThanInclusive';
  readonly value: string | number | boolean;
}

/** `CHECKS` of the same order: the peers know no lists, so that theirs hold the least of each. */
const FLAT: readonly Omit<FlatRule, 'id'>[] = [
  { fact: 'owner', operator: 'notEqual', value: '' },
  { fact: 'description', operator: 'notEqual', value: '' },
  { fact: 'tags', operator: 'greaterThanInclusive', value: 1 },
  { fact: 'rules', operator: 'greaterThanInclusive', value: 3 },
  { fact: 'support', operator: 'greaterThanInclusive', value: 1 },
  { fact: 'stage', operator: 'equal', value: 'production' },
  { fact: 'hasContract', operator: 'equal', value: true },
  { fact: 'describedColumns', operator: 'greaterThanInclusive', value: 80 },
  { fact: 'openIncidents', operator: 'lessThanInclusive', value: 0 },
  { fact: 'consumers', operator: 'greaterThanInclusive', value: 1 },
];

export function flatRules(rules: number): FlatRule[] {
  return Array.from({ length: rules }, (_, i) => ({
    id: `rule-${i}`,
    ...FLAT[i % FLAT.length],
  }));
}

const AT_ONCE = 500;

/** The facts that these rules ask for, of all products, as they are in the tables. */
export async function readFlatFacts(
  knex: Knex,
): Promise<{ readonly name: string; readonly facts: Facts }[]> {
  const now = Date.now();
  const cache = new ContractFactsCache();
  const ids: number[] = await knex('products').orderBy('id').pluck('id');
  const found: { name: string; facts: Facts }[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const products = await readProducts(
      knex,
      ids.slice(from, from + AT_ONCE).map(id => [id, 0] as const),
    );
    const inputs = await readInputs(knex, products, cache, now);
    for (const product of products) {
      found.push({
        name: product.ref.slice(product.ref.lastIndexOf('/') + 1),
        facts: flatOf(buildView(product, inputs, now).view),
      });
    }
  }
  return found;
}

function flatOf(view: ProductView): Facts {
  const contracts = view.contracts ?? [];
  const least = (values: readonly number[]) => Math.min(...values, 1_000);
  return {
    owner: view.ownership?.owner ?? '',
    description: view.documentation?.description ?? '',
    tags: view.product?.tags?.length ?? 0,
    rules: least(contracts.map(({ rules }) => rules)),
    support: least(contracts.map(({ support }) => support)),
    stage: view.lifecycle?.stage ?? '',
    hasContract: (view.ports ?? []).every(({ hasContract }) => hasContract),
    describedColumns: least(
      contracts.map(({ describedColumns = 0 }) => describedColumns),
    ),
    openIncidents: view.incidents?.open ?? 0,
    consumers: view.consumers?.count ?? 0,
  };
}
