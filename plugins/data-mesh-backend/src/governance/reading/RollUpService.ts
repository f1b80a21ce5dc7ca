import {
  NextAction,
  RollUpRow,
  ScoreBoard,
  ScoreBoardQuery,
  ScoreMover,
  ScoreRollUp,
  ScoreRollUpQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { AccessService } from '../../service/AccessService';
import { isoTime, labelsFor } from '../../service/labels';
import { RuleSets } from '../registry/RuleSets';
import { statusAt } from '../scoring/statuses';
import { SurveyService } from '../surveys/SurveyService';
import { readTree } from './ComplianceService';
import {
  countLettersOf,
  SCORED_COLUMNS,
  ScoredRow,
  toScoredProduct,
} from './listScored';
import { momentOf } from './ProductScoreService';
import { RuleSetService } from './RuleSetService';
import {
  levelCounts,
  readRuleSets,
  StoredRuleSet,
  toLabel,
} from './ruleSetRows';
import { openScores, refsOf, ScoreScope, whereScored } from './scoreScope';
import { addUp, meanMovement, meansOf, readMovement, readSums } from './sums';

const DAY = 86_400_000;
const MOST = 500;
const FEW = 5;

/** Scores summed up: over domains and owners, and what someone who answers for them needs. */
export class RollUpService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly reading: RuleSetService,
    private readonly surveys: SurveyService,
    private readonly now: () => number = Date.now,
  ) {}

  async rollUp(
    query: ScoreRollUpQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoreRollUp> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const by = query.by ?? 'domain';
    const rows = await this.scorecards(scope, query.ruleSet);
    const ids = rows.map(({ id }) => id);
    const sums = await readSums(this.knex, scope, by, ids);
    const movement = await readMovement(
      this.knex,
      scope,
      by,
      this.now() - 30 * DAY,
    );
    const products = await this.products(scope, by, ids);
    const { above } = await readTree(this.knex);
    const aboveOf = (key: string) =>
      by === 'domain' ? above.get(key) ?? [key] : [key];
    const keys = [...new Set(sums.map(({ key }) => key))].filter(
      key => key !== '',
    );
    const entities = [...new Set(keys.flatMap(aboveOf))].filter(ref =>
      scope.view.sees(ref),
    );
    const labelOf = await labelsFor(this.knex, scope.view, entities);
    const set = rows.length === 1 ? await this.setOf(rows[0].id) : undefined;
    const items = entities.map((ref): RollUpRow => {
      const own = keys.filter(key => aboveOf(key).includes(ref));
      const some = sums.filter(({ key }) => own.includes(key));
      const sum = addUp(some);
      return {
        entity: labelOf(ref),
        parent: by === 'domain' ? above.get(ref)?.[1] : undefined,
        products: own.reduce(
          (total, key) => total + (products.get(key) ?? 0),
          0,
        ),
        ...meansOf(sum),
        change: meanMovement(
          own.flatMap(key => rows.map(row => movement(row.ref, key))),
        ),
        compliant: sum.compliant,
        levels: levelCounts(set, some),
        counts: sum.counts,
      };
    });
    const all = addUp(sums);
    return {
      items: items.sort((a, b) => b.products - a.products).slice(0, MOST),
      total: {
        products: [...products.values()].reduce((sum, one) => sum + one, 0),
        ...meansOf(all),
        compliant: all.compliant,
      },
    };
  }

  async board(
    query: ScoreBoardQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoreBoard> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const since = query.since ? momentOf(query.since) : this.now() - 30 * DAY;
    const rows = await this.scorecards(scope, query.ruleSet);
    const ids = rows.map(({ id }) => id);
    const sums = await readSums(this.knex, scope, 'none', ids);
    const movement = await readMovement(this.knex, scope, 'none', since);
    const all = addUp(sums);
    const products = await this.products(scope, 'domain', ids);
    const moved = meanMovement(rows.map(({ ref }) => movement(ref, '')));
    const means = meansOf(all);
    const [worst, rising, falling] = [
      await this.worst(scope, rows),
      await this.movers(scope, rows, since, 'desc'),
      await this.movers(scope, rows, since, 'asc'),
    ];
    const [first] = rows;
    const domains = query.domain?.length ? refsOf(query.domain) : [];
    return {
      products: [...products.values()].reduce((sum, one) => sum + one, 0),
      ...means,
      scoreBefore: before(means.score, moved),
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
                scoreBefore: before(
                  score,
                  meanMovement([movement(row.ref, '')]),
                ),
                coverage,
              },
            ];
      }),
      levels: first
        ? levelCounts(
            await this.setOf(first.id),
            sums.filter(({ ruleSetId }) => ruleSetId === first.id),
          )
        : [],
      trend: await this.reading.trend(
        scope,
        rows.map(({ ref }) => ref),
      ),
      worst,
      rising,
      falling,
      actions: await this.actions(scope, rows),
      violations: await this.violations(scope),
      waivers: await this.waivers(scope),
      survey:
        domains.length === 1
          ? await this.surveys.latest(domains[0], scope.view)
          : undefined,
    };
  }

  /** Those about products, by title. */
  private async scorecards(
    { view }: ScoreScope,
    wanted: readonly string[] | undefined,
  ): Promise<StoredRuleSet[]> {
    const refs = wanted?.length ? refsOf(wanted) : undefined;
    return (await readRuleSets(this.knex, view)).filter(
      ({ kind, about, ref }) =>
        about === 'product' &&
        (refs ? refs.includes(ref) : kind === 'datascorecard'),
    );
  }

  private async setOf(id: number) {
    return (await this.ruleSets.current(this.knex)).find(one => one.id === id)
      ?.set;
  }

  private async products(
    scope: ScoreScope,
    by: 'domain' | 'owner',
    ruleSetIds: readonly number[],
  ): Promise<ReadonlyMap<string, number>> {
    const column = by === 'domain' ? 'p.domain_ref' : 'p.owner_ref';
    const query = this.knex('products as p')
      .whereExists(
        this.knex('scores as s')
          .select(this.knex.raw('1'))
          .whereRaw('s.product_id = p.id')
          .whereRaw(dialectOf(this.knex).inIds('s.rule_set_id', ruleSetIds)),
      )
      .select(this.knex.raw(`coalesce(${column}, '') as product_key`))
      .select(this.knex.raw('count(*) as products'))
      .groupByRaw(`coalesce(${column}, '')`);
    const rows: { product_key: string; products: number | string }[] =
      await whereScored(this.knex, query, scope);
    return new Map(rows.map(row => [row.product_key, Number(row.products)]));
  }

  private async worst(
    scope: ScoreScope,
    rows: readonly StoredRuleSet[],
  ): Promise<ScoreBoard['worst']> {
    const query = this.knex('scores as s')
      .join('products as p', 'p.id', 's.product_id')
      .whereRaw(
        dialectOf(this.knex).inIds(
          's.rule_set_id',
          rows.map(({ id }) => id),
        ),
      )
      .whereNotNull('s.score')
      .where('s.score', '<', 100)
      .select(...SCORED_COLUMNS, 's.rule_set_id')
      .orderBy(['s.score', 's.product_id', 's.rule_set_id'])
      .limit(FEW);
    const found: (ScoredRow & { rule_set_id: number })[] = await whereScored(
      this.knex,
      query,
      scope,
    );
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      found.flatMap(({ owner_ref, domain_ref }) => [
        owner_ref ?? undefined,
        domain_ref ?? undefined,
      ]),
    );
    return found.flatMap(row => {
      const ruleSet = rows.find(({ id }) => id === row.rule_set_id);
      return ruleSet
        ? [{ ...toScoredProduct(row, labelOf), ruleSet: toLabel(ruleSet) }]
        : [];
    });
  }

  /** Those whose score went furthest, where it was not the rules that changed. */
  private async movers(
    scope: ScoreScope,
    rows: readonly StoredRuleSet[],
    since: number,
    direction: 'asc' | 'desc',
  ): Promise<ScoreMover[]> {
    const query = this.knex('scores as s')
      .join('products as p', 'p.id', 's.product_id')
      .join('rule_sets as t', 't.id', 's.rule_set_id')
      .join('score_history as h', function then() {
        this.on('h.product_ref', 'p.ref').andOn('h.rule_set_ref', 't.ref');
      })
      .whereRaw(
        dialectOf(this.knex).inIds(
          's.rule_set_id',
          rows.map(({ id }) => id),
        ),
      )
      .where('h.from_at', '<=', since)
      .where(open => open.whereNull('h.to_at').orWhere('h.to_at', '>', since))
      .whereRaw(
        direction === 'desc' ? 's.score > h.score' : 's.score < h.score',
      )
      .whereNot('s.cause', 'rule')
      .select(
        'p.ref',
        'p.title',
        's.rule_set_id',
        's.score',
        's.level',
        's.since',
        's.cause',
        'h.score as score_before',
        'h.level as level_before',
      )
      .orderByRaw(`s.score - h.score ${direction}, s.product_id`)
      .limit(FEW);
    const found: {
      ref: string;
      title: string;
      rule_set_id: number;
      score: number;
      level: string | null;
      since: number | string;
      cause: ScoreMover['cause'];
      score_before: number;
      level_before: string | null;
    }[] = await whereScored(this.knex, query, scope);
    return found.flatMap(row => {
      const ruleSet = rows.find(({ id }) => id === row.rule_set_id);
      return ruleSet
        ? [
            {
              product: { ref: row.ref, title: row.title, exists: true },
              ruleSet: toLabel(ruleSet),
              score: row.score,
              scoreBefore: row.score_before,
              level: row.level ?? undefined,
              levelBefore: row.level_before ?? undefined,
              at: isoTime(Number(row.since)),
              cause: row.cause,
            },
          ]
        : [];
    });
  }

  /** Rules that raise the mean score most when all products keep them. */
  private async actions(
    scope: ScoreScope,
    rows: readonly StoredRuleSet[],
  ): Promise<NextAction[]> {
    const actions: NextAction[] = [];
    for (const row of rows) {
      const set = await this.setOf(row.id);
      if (!set) continue;
      const groups = await countLettersOf(this.knex, scope, row);
      const products = groups.reduce((sum, { count }) => sum + count, 0);
      set.rules.forEach((rule, position) => {
        let open = 0;
        let gain = 0;
        for (const { statuses, count } of groups) {
          const status = statusAt(statuses, position);
          if (status !== 'fail' && status !== 'not-measured') continue;
          const applicable = set.rules.reduce((sum, { weight }, index) => {
            const other = statusAt(statuses, index);
            return other === 'not-applicable' || other === 'waived'
              ? sum
              : sum + weight;
          }, 0);
          open += count;
          if (applicable > 0) gain += (count * rule.weight * 100) / applicable;
        }
        if (open > 0) {
          actions.push({
            ruleSet: toLabel(row),
            rule: rule.id,
            title: rule.title,
            links: rule.links.map(({ url, title }) => ({ url, title })),
            products: open,
            gain: Math.round((gain / products) * 10) / 10,
          });
        }
      });
    }
    return actions.sort((a, b) => b.gain - a.gain).slice(0, FEW);
  }

  private async violations(
    scope: ScoreScope,
  ): Promise<ScoreBoard['violations']> {
    const policies = await readRuleSets(this.knex, scope.view);
    const query = this.knex('violations as v')
      .join('products as p', 'p.id', 'v.product_id')
      .whereRaw(
        dialectOf(this.knex).inIds(
          'v.rule_set_id',
          policies.map(({ id }) => id),
        ),
      )
      .select(
        this.knex.raw(
          `sum(case when v.state = 'open' then 1 else 0 end) as open,
           sum(case when v.state = 'open' and v.enforcement = 'block' then 1 else 0 end) as blocking,
           sum(case when v.state = 'waived' then 1 else 0 end) as waived`,
        ),
      );
    const [row] = await whereScored(this.knex, query, scope);
    return {
      open: Number(row?.open ?? 0),
      blocking: Number(row?.blocking ?? 0),
      waived: Number(row?.waived ?? 0),
    };
  }

  private async waivers(scope: ScoreScope): Promise<ScoreBoard['waivers']> {
    const query = this.knex('waivers as w')
      .join('products as p', 'p.ref', 'w.product_ref')
      .select(
        this.knex.raw(
          `sum(case when w.state = 'requested' then 1 else 0 end) as requested,
           sum(case when w.state = 'active' then 1 else 0 end) as active,
           sum(case when w.state = 'active' and w.expires_at <= ? then 1 else 0 end) as expiring`,
          [this.now() + 30 * DAY],
        ),
      );
    const [row] = await whereScored(this.knex, query, scope);
    return {
      requested: Number(row?.requested ?? 0),
      active: Number(row?.active ?? 0),
      expiring: Number(row?.expiring ?? 0),
    };
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
