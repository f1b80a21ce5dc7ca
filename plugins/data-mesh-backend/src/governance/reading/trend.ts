import { ScorePoint } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime } from '../../service/labels';
import { ScoreScope } from './scoreScope';
import { meansOf, Moment, readMoments, weeksBefore } from './sums';

const DAY = 86_400_000;
const WEEKS = 13;

/** The last quarter, week by week. */
export async function readTrend(
  knex: Knex,
  now: number,
  scope: ScoreScope,
  ruleSetRefs: readonly string[],
  domainRefs?: readonly string[],
): Promise<ScorePoint[]> {
  const moments = await readMoments(
    knex,
    scope,
    ruleSetRefs,
    weeksBefore(now, WEEKS),
    domainRefs,
  );
  return toTrend(knex, moments, ruleSetRefs);
}

/** The same of products by some scorecards or policies and of domains by others, added up. */
export async function readTrendOfBoth(
  knex: Knex,
  now: number,
  scope: ScoreScope,
  ofProducts: readonly string[],
  ofDomains: {
    readonly ruleSetRefs: readonly string[];
    readonly domainRefs: readonly string[];
  },
): Promise<ScorePoint[]> {
  const weeks = weeksBefore(now, WEEKS);
  const { ruleSetRefs, domainRefs } = ofDomains;
  const products = await readMoments(knex, scope, ofProducts, weeks);
  const domains = await readMoments(
    knex,
    scope,
    ruleSetRefs,
    weeks,
    domainRefs,
  );
  const both = weeks.map((at, index) => {
    const parts = [products[index], domains[index]].filter(Boolean);
    const sum = (of: (moment: Moment) => number) =>
      parts.reduce((total, part) => total + of(part), 0);
    return {
      at,
      pairs: sum(({ pairs }) => pairs),
      scored: sum(({ scored }) => scored),
      score: sum(({ score }) => score),
      coverage: sum(({ coverage }) => coverage),
      compliant: sum(({ compliant }) => compliant),
    };
  });
  return toTrend(knex, both, [...ofProducts, ...ruleSetRefs]);
}

async function toTrend(
  knex: Knex,
  moments: readonly Moment[],
  ruleSetRefs: readonly string[],
): Promise<ScorePoint[]> {
  const versions: { since: number | string }[] = await knex('rule_set_versions')
    .whereIn('rule_set_ref', ruleSetRefs)
    .select('since');
  return moments
    .map((moment, index) => {
      const before = moments[index - 1]?.at ?? moment.at - 7 * DAY;
      return {
        at: isoTime(moment.at),
        products: moment.pairs,
        ...meansOf(moment),
        compliant: moment.compliant,
        ruleChange: versions.some(
          ({ since }) => Number(since) > before && Number(since) <= moment.at,
        ),
      };
    })
    .filter(
      ({ products }, index, all) =>
        // Weeks before anything was scored say nothing.
        all.slice(0, index + 1).some(one => one.products > 0) || products > 0,
    );
}
