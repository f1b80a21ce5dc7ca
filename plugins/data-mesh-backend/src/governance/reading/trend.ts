import { ScorePoint } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime } from '../../service/labels';
import { ScoreScope } from './scoreScope';
import { meansOf, readMoments, weeksBefore } from './sums';

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
