import { LoggerService } from '@backstage/backend-plugin-api';
import { RuleFunctions } from '@backstage-data-mesh/governance';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
// Nobody else needs them, so that the plugin does not export them; they are what is measured.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { writeContracts } from '../../../plugins/data-mesh-backend/src/database/operations/writeContracts';
import { writeProducts } from '../../../plugins/data-mesh-backend/src/database/operations/writeProducts';
import { markAllDue } from '../../../plugins/data-mesh-backend/src/governance/due/markDue';
import { normaliseRuleSet } from '../../../plugins/data-mesh-backend/src/governance/registry/normaliseRuleSet';
import { RuleSets } from '../../../plugins/data-mesh-backend/src/governance/registry/RuleSets';
import { storeRuleSets } from '../../../plugins/data-mesh-backend/src/governance/registry/storeRuleSets';
import { DomainKeeper } from '../../../plugins/data-mesh-backend/src/governance/scoring/DomainKeeper';
import { ScoreKeeper } from '../../../plugins/data-mesh-backend/src/governance/scoring/ScoreKeeper';
import { normaliseContract } from '../../../plugins/data-mesh-backend/src/sync/normaliseContract';
import { normaliseProduct } from '../../../plugins/data-mesh-backend/src/sync/normaliseProduct';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { measuredEntities } from '../quality/company';

const AT_ONCE = 500;
const DOMAINS = 50;

const SILENT: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => SILENT,
};

const functions = new RuleFunctions();

/** Products with a contract each, in domains of three levels. */
export async function fillProducts(knex: Knex, products: number) {
  for (const table of [
    'violations',
    'scores',
    'score_history',
    'score_details',
    'score_due',
    'product_tallies',
    'domain_scores',
    'domain_sums',
    'domain_due',
    'product_models',
    'product_search',
    'product_details',
    'product_tags',
    'product_ports',
    'products',
    'contract_classifications',
    'contracts',
    'domain_closure',
    'domains',
    'rule_sets',
  ]) {
    await knex(table).delete();
  }
  const context = { now: Date.now(), revision: 1, titleOf: () => undefined };
  const entities = measuredEntities(products);
  for (let from = 0; from < entities.length; from += AT_ONCE) {
    const some = entities.slice(from, from + AT_ONCE);
    await knex.transaction(async tx => {
      const of = (kind: string) => some.filter(one => one.kind === kind);
      await writeContracts(
        tx,
        of('DataContract').map(normaliseContract),
        context,
      );
      await writeProducts(
        tx,
        of('DataProduct').map((entity, index) =>
          normaliseProduct(inDomain(entity, from + index)),
        ),
        context,
      );
    });
  }
  const domains = Array.from({ length: DOMAINS }, (_, i) => domainRef(i));
  await knex('domains').insert(
    domains.map((ref, i) => ({
      ref,
      etag: '1',
      revision: 1,
      title: `Domain ${i}`,
      parent_ref: i === 0 ? null : domainRef(Math.floor((i - 1) / 7)),
      status_errors: '[]',
    })),
  );
  await knex('domain_closure').insert(
    domains.flatMap((descendant, i) =>
      aboveOf(i).map((above, distance) => ({
        ancestor: domainRef(above),
        descendant,
        distance,
      })),
    ),
  );
}

function aboveOf(domain: number): number[] {
  return domain === 0
    ? [0]
    : [domain, ...aboveOf(Math.floor((domain - 1) / 7))];
}

function domainRef(domain: number): string {
  return `domain:default/d${domain}`;
}

function inDomain(entity: Entity, index: number): Entity {
  return {
    ...entity,
    spec: { ...entity.spec, domain: domainRef(index % DOMAINS) },
  };
}

/** What is asked, over and over when there are more rules. */
export const CHECKS = [
  { path: 'ownership.owner', required: true },
  { path: 'documentation.description', required: true },
  { path: 'product.tags', atLeast: 1 },
  { path: 'contracts[].rules', atLeast: 3 },
  { path: 'contracts[].support', atLeast: 1 },
  { path: 'lifecycle.stage', equals: 'production' },
  { path: 'ports[].hasContract', equals: true },
  { path: 'contracts[].describedColumns', atLeast: 80 },
  { path: 'incidents.open', atMost: 0 },
  { path: 'consumers.count', atLeast: 1 },
];

/** One scorecard with so many rules. */
export async function fillRules(knex: Knex, rules: number, etag = '1') {
  const record = normaliseRuleSet(
    {
      apiVersion: 'data-mesh/v1',
      kind: 'DataScorecard',
      metadata: { namespace: 'default', name: 'readiness', etag },
      spec: {
        type: 'product',
        lifecycle: 'production',
        owner: 'group:default/guild',
        levels: ['bronze', 'silver'],
        rules: Array.from({ length: rules }, (_, i) => ({
          id: `rule-${i}`,
          title: `Rule ${i}`,
          weight: 1 + (i % 3),
          ...(i % 4 === 0 && { level: i % 8 === 0 ? 'bronze' : 'silver' }),
          check: CHECKS[i % CHECKS.length],
        })),
      },
    },
    functions,
  );
  const [problem] = record.problems;
  if (problem) throw new Error(`${problem.code}: ${problem.message}`);
  await knex.transaction(async tx => {
    await tx('rule_sets').delete();
    await storeRuleSets(tx, [record], { now: Date.now(), revision: 1 });
    await markAllDue(tx);
  });
}

/** One about domains beside those that there are. */
export async function addDomainRules(knex: Knex) {
  const record = normaliseRuleSet(
    {
      apiVersion: 'data-mesh/v1',
      kind: 'DataScorecard',
      metadata: { namespace: 'default', name: 'maturity', etag: '1' },
      spec: {
        type: 'domain',
        lifecycle: 'production',
        owner: 'group:default/guild',
        rules: ['owned', 'described', 'contracted', 'consumed'].map(id => ({
          id,
          title: id,
          check: { path: `products.${id}`, atLeast: 80 },
        })),
      },
    },
    functions,
  );
  await knex.transaction(tx =>
    storeRuleSets(tx, [record], { now: Date.now(), revision: 1 }),
  );
}

export function domainKeeperOf(knex: Knex): DomainKeeper {
  return new DomainKeeper(knex, new RuleSets(functions), SILENT);
}

/** One of its own each time, as after a start of the backend. */
export function keeperOf(knex: Knex): ScoreKeeper {
  return new ScoreKeeper(knex, new RuleSets(functions), SILENT);
}

export { functions };
