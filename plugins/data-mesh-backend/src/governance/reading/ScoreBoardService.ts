import {
  ScoreBoard,
  ScoreBoardQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { RuleSet } from '@backstage-data-mesh/governance';
import { AccessService } from '../../service/AccessService';
import { RuleSets } from '../registry/RuleSets';
import { MONTH } from '../scoring/MonthKeeper';
import { SurveyService } from '../surveys/SurveyService';
import { countViolations, countWaivers } from './countOpen';
import { momentOf } from './moment';
import { readMovers, readWorst } from './movers';
import { readNextActions } from './nextActions';
import { levelCounts, StoredRuleSet, toLabel } from './ruleSetRows';
import { countProductsBy, readScorecards } from './scopedRows';
import { openScores, refsOf } from './scoreScope';
import {
  addUp,
  addUpMoved,
  changeOf,
  meansOf,
  readMovement,
  readSums,
  SumRow,
} from './sums';
import { readTrend } from './trend';

/** What someone who answers for products needs of their scores. */
export class ScoreBoardService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly surveys: SurveyService,
    private readonly now: () => number = Date.now,
    private readonly primaryScorecard?: string,
  ) {}

  async board(
    query: ScoreBoardQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoreBoard> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const since = query.since ? momentOf(query.since) : this.now() - MONTH;
    const rows = await readScorecards(this.knex, scope, query.ruleSet);
    const ids = rows.map(({ id }) => id);
    const sums = await readSums(this.knex, scope, 'none', ids);
    const all = addUp(sums);
    const changeSince = query.since
      ? await readMovement(this.knex, scope, since)
      : undefined;
    const changeIn = (some: readonly StoredRuleSet[]) =>
      changeOf(
        addUpMoved(
          changeSince
            ? some.map(({ ref }) => changeSince(ref))
            : sums.filter(({ ruleSetId }) =>
                some.some(({ id }) => id === ruleSetId),
              ),
        ),
      );
    const sets = new Map(
      (await this.ruleSets.current(this.knex)).map(({ id, set }) => [id, set]),
    );
    const products = await countProductsBy(this.knex, scope, 'domain', ids);
    const means = meansOf(all);
    const [worst, rising, falling] = [
      await readWorst(this.knex, scope, rows, sets),
      await readMovers(this.knex, scope, rows, since, 'desc'),
      await readMovers(this.knex, scope, rows, since, 'asc'),
    ];
    const primary = this.primaryOf(rows, sets, sums);
    const domains = query.domain?.length ? refsOf(query.domain) : [];
    return {
      products: [...products.values()].reduce((sum, one) => sum + one, 0),
      ...means,
      scoreBefore: before(means.score, changeIn(rows)),
      ruleSets: rows.flatMap(row => {
        const own = addUp(sums.filter(({ ruleSetId }) => ruleSetId === row.id));
        const { score, coverage } = meansOf(own);
        return own.pairs === 0
          ? []
          : [
              {
                ruleSet: toLabel(row),
                products: own.pairs,
                score,
                scoreBefore: before(score, changeIn([row])),
                coverage,
              },
            ];
      }),
      levels: primary
        ? levelCounts(
            sets.get(primary.id),
            sums.filter(({ ruleSetId }) => ruleSetId === primary.id),
          )
        : [],
      levelsOf: primary && toLabel(primary),
      trend: await readTrend(
        this.knex,
        this.now(),
        scope,
        rows.map(({ ref }) => ref),
      ),
      worst,
      rising,
      falling,
      actions: await readNextActions(
        this.knex,
        scope,
        rows.map(row => ({ ...row, set: sets.get(row.id) })),
      ),
      violations: await countViolations(this.knex, scope),
      waivers: await countWaivers(this.knex, scope, this.now()),
      survey:
        domains.length === 1
          ? await this.surveys.latest(domains[0], scope.view)
          : undefined,
    };
  }

  /** The scorecard that levels are told of. */
  private primaryOf(
    rows: readonly StoredRuleSet[],
    sets: ReadonlyMap<number, RuleSet>,
    sums: readonly SumRow[],
  ): StoredRuleSet | undefined {
    const own = this.primaryScorecard?.toLocaleLowerCase('en-US');
    const pairsOf = ({ id }: StoredRuleSet) =>
      addUp(sums.filter(({ ruleSetId }) => ruleSetId === id)).pairs;
    const [most] = rows
      .filter(row => {
        const set = sets.get(row.id);
        return set?.kind === 'scorecard' && set.levels.length > 0;
      })
      .sort((a, b) => pairsOf(b) - pairsOf(a));
    return rows.find(({ ref }) => ref === own) ?? most;
  }
}

function before(
  score: number | undefined,
  moved: number | undefined,
): number | undefined {
  return score === undefined || moved === undefined
    ? undefined
    : Math.round((score - moved) * 10) / 10;
}
