import { mockServices } from '@backstage/backend-test-utils';
import { RuleFunctions } from '@backstage-data-mesh/governance';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { World } from '../../__testUtils__/world';
import { CatalogReader } from '../../sync/CatalogReader';
import { RuleSetRegistry } from '../registry/RuleSetRegistry';
import { RuleSets } from '../registry/RuleSets';
import { SideBySide } from '../registry/SideBySide';
import { expireWaivers } from '../waivers/expireWaivers';
import { DomainKeeper } from '../scoring/DomainKeeper';
import { MonthKeeper } from '../scoring/MonthKeeper';
import { ScoreKeeper } from '../scoring/ScoreKeeper';

let serial = 0;

function ruleSet(kind: string, name: string, spec: JsonObject): Entity {
  serial += 1;
  return {
    apiVersion: 'data-mesh/v1',
    kind,
    metadata: { namespace: 'default', name, etag: `rules-${serial}` },
    spec: {
      type: 'product',
      lifecycle: 'production',
      owner: 'group:default/guild',
      ...spec,
    },
  };
}

export const scorecard = (name: string, spec: JsonObject) =>
  ruleSet('DataScorecard', name, spec);

export const policy = (name: string, spec: JsonObject) =>
  ruleSet('DataPolicy', name, spec);

/** Has an owner (bronze), says what it is for (silver), and tags (no level). */
export const readiness = (extra: JsonObject = {}) =>
  scorecard('readiness', {
    levels: ['bronze', 'silver'],
    rules: [
      {
        id: 'owner',
        title: 'Somebody answers for it',
        level: 'bronze',
        weight: 2,
        check: { path: 'ownership.ownerFound', equals: true },
      },
      {
        id: 'purpose',
        title: 'It says what it is for',
        level: 'silver',
        weight: 1,
        check: { path: 'documentation.description', required: true },
      },
      {
        id: 'tags',
        title: 'It can be found',
        weight: 1,
        check: { path: 'product.tags', atLeast: 1 },
      },
    ],
    ...extra,
  });

export interface Governed {
  readonly registry: RuleSetRegistry;
  readonly functions: RuleFunctions;
  readonly ruleSets: RuleSets;
  readonly keeper: ScoreKeeper;
  readonly domains: DomainKeeper;
  /** Replaces what the catalog has, and does all that follows. */
  catalogHas(entities: readonly Entity[]): Promise<void>;
  /** Moves the clock, and does all that follows. */
  timePasses(milliseconds: number): Promise<void>;
  now: number;
}

/** Scorecards and policies over a world, with a clock that stands still. */
export function govern(world: World, start = Date.UTC(2026, 10, 29)): Governed {
  const functions = new RuleFunctions();
  const logger = mockServices.logger.mock();
  const governed = { now: start } as { now: number };
  const now = () => governed.now;
  const registry = new RuleSetRegistry(
    world.knex,
    world.store,
    new CatalogReader(world.catalog, mockServices.auth()),
    functions,
    logger,
    now,
  );
  const ruleSets = new RuleSets(functions);
  const keeper = new ScoreKeeper(world.knex, ruleSets, logger, now);
  const domains = new DomainKeeper(world.knex, ruleSets, logger, now);
  const sideBySide = new SideBySide(world.knex, world.store, ruleSets);
  const months = new MonthKeeper(world.knex, now);
  return Object.assign(governed, {
    registry,
    functions,
    ruleSets,
    keeper,
    domains,
    async catalogHas(entities: readonly Entity[]) {
      await world.catalogHas(entities);
      await registry.run();
      await sideBySide.run();
      await months.run();
      await keeper.run();
      await domains.run();
    },
    async timePasses(milliseconds: number) {
      governed.now += milliseconds;
      await expireWaivers(world.knex, governed.now);
      await months.run();
      await keeper.run();
      await domains.run();
    },
  });
}
