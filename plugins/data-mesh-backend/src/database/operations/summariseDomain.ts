import { Knex } from 'knex';
import { Scope, Visible, whereProductInScope, whereVisible } from '../scope';

export interface DomainCounts {
  readonly products: number;
  readonly byType: ReadonlyMap<string, number>;
  readonly byLifecycle: ReadonlyMap<string, number>;
  readonly outputPorts: number;
  readonly contractedPorts: number;
  /** Errors and warnings about its products and their contracts. */
  readonly findings: number;
}

/** What a domain holds, with its sub-domains, of the products in scope. A fixed number of statements. */
export async function summariseDomain(
  knex: Knex,
  ref: string,
  scope: Scope,
  contracts: Visible,
): Promise<DomainCounts> {
  const within = () => {
    const query = knex('products as p').whereIn(
      'p.domain_ref',
      knex('domain_closure').select('descendant').where('ancestor', ref),
    );
    return whereProductInScope(knex, query, 'p', scope);
  };
  const groups: {
    type: string;
    lifecycle: string;
    count: number | string;
    problems: number | string;
  }[] = await within()
    .select(
      'p.type',
      'p.lifecycle',
      knex.raw('count(*) as count'),
      knex.raw('sum(p.problem_count) as problems'),
    )
    .groupBy('p.type', 'p.lifecycle');
  const ports = within()
    .join('product_ports as po', 'po.product_id', 'p.id')
    .leftJoin('contracts as c', join => {
      join.on('c.ref', 'po.contract_ref');
    })
    .where('po.direction', 'out');
  const [outputs] = await ports.clone().count({ count: '*' });
  const seen = whereVisible(
    knex,
    ports.clone().whereNotNull('c.id'),
    'c.id',
    contracts,
  );
  const [contracted] = await seen.clone().count({ count: '*' });
  const used = seen.clone().distinct('c.ref', 'c.problem_count');
  const [contractProblems] = await knex
    .from(used.clone().as('used'))
    .sum({ problems: 'problem_count' });
  const [findings] = await knex('findings')
    .count({ count: '*' })
    .whereIn('source', ['status', 'derived'])
    .whereNot('severity', 'info')
    .where(q =>
      q
        .whereIn('entity_ref', within().select('p.ref'))
        .orWhereIn('entity_ref', seen.clone().select('c.ref')),
    );
  const tally = (column: 'type' | 'lifecycle') => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const value = group[column];
      counts.set(value, (counts.get(value) ?? 0) + Number(group.count));
    }
    return counts;
  };
  const sum = (numbers: readonly unknown[]) =>
    numbers.reduce<number>((total, n) => total + Number(n ?? 0), 0);
  return {
    products: sum(groups.map(group => group.count)),
    byType: tally('type'),
    byLifecycle: tally('lifecycle'),
    outputPorts: Number(outputs.count),
    contractedPorts: Number(contracted.count),
    findings: sum([
      ...groups.map(group => group.problems),
      contractProblems.problems,
      findings.count,
    ]),
  };
}

/** How many products in scope each direct sub-domain holds, with its own sub-domains. */
export async function countSubdomains(
  knex: Knex,
  ref: string,
  scope: Scope,
): Promise<{ ref: string; title: string; products: number }[]> {
  const counted = whereProductInScope(
    knex,
    knex('products as p')
      .join('domain_closure as tree', 'tree.descendant', 'p.domain_ref')
      .select('tree.ancestor')
      .count({ count: '*' })
      .groupBy('tree.ancestor'),
    'p',
    scope,
  );
  const rows = await knex('domains as d')
    .leftJoin(counted.as('n'), 'n.ancestor', 'd.ref')
    .select('d.ref', 'd.title', 'n.count as products')
    .where('d.parent_ref', ref)
    .whereNot('d.ref', ref)
    .orderBy(['d.title', 'd.ref']);
  return rows.map(row => ({
    ref: row.ref,
    title: row.title,
    products: Number(row.products ?? 0),
  }));
}
