import { RuleSet } from '@backstage-data-mesh/governance';
import {
  RuleCounts,
  RuleProblemPage,
  RuleProblemQuery,
  RuleSetDetails,
  RuleSetKind,
  RuleSetPage,
  RuleSetQuery,
  RuleSetScope,
  ScoredDomainPage,
  ScoredDomainQuery,
  ScoredProductPage,
  ScoredProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { labelsFor } from '../../service/labels';
import { invalidCursor, invalidQuery, notFound } from '../../service/problems';
import { wordsOf } from '../../text/fold';
import { CampaignService } from '../campaigns/CampaignService';
import { LoadedRuleSet, RuleSets } from '../registry/RuleSets';
import { countLetters } from '../scoring/statuses';
import {
  countLettersOf,
  countScored,
  listScored,
  scoredPositionOf,
  positionAfterScored,
  toScoredProduct,
} from './listScored';
import {
  problemsOf,
  readRuleSets,
  StoredRuleSet,
  toProblem,
  toRow,
  toRuleText,
} from './ruleSetRows';
import { markOfScope, openScores, ScoreScope } from './scoreScope';
import {
  countProducts,
  pickDomains,
  readScoredDomains,
  ScoredDomainRow,
  sumsOfDomains,
  toScoredDomain,
} from './scoredDomains';
import { readSums, SumRow } from './sums';
import { readTrend } from './trend';

const DEFAULT_LIMIT = 25;

/** Scorecards and policies with how products stand, as a person may see them. */
export class RuleSetService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly campaigns: CampaignService,
    private readonly now: () => number = Date.now,
  ) {}

  async list(
    query: RuleSetQuery,
    credentials: BackstageCredentials,
  ): Promise<RuleSetPage> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const words = wordsOf(query.q);
    const all = (await readRuleSets(this.knex, scope.view)).filter(
      ({ kind, search_text }) =>
        (!query.kind?.length || query.kind.includes(kind)) &&
        words.every(word => search_text.includes(word)),
    );
    const mark = ['rule-sets', markOfScope(scope), query.kind, words];
    const from = query.cursor
      ? positionOf(decodeCursor(mark, query.cursor), all.length)
      : 0;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const page = all.slice(from, from + limit);
    const loaded = await this.loaded();
    const sums = await this.sums(scope, page);
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      page.flatMap(({ owner_ref, domain_ref }) => [
        owner_ref ?? undefined,
        domain_ref ?? undefined,
      ]),
    );
    return {
      items: page.map(row =>
        toRow(
          row,
          loaded.get(row.id)?.set,
          sums.filter(({ ruleSetId }) => ruleSetId === row.id),
          labelOf,
        ),
      ),
      total: all.length,
      nextCursor:
        from + limit < all.length
          ? encodeCursor(mark, from + limit)
          : undefined,
    };
  }

  async get(
    kind: RuleSetKind,
    ref: string,
    query: RuleSetScope,
    credentials: BackstageCredentials,
  ): Promise<RuleSetDetails> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const row = await this.open(kind, ref, scope);
    const set = (await this.loaded()).get(row.id)?.set;
    const ofDomains = await this.scoredDomains(scope, [row]);
    const sums = ofDomains
      ? sumsOfDomains(ofDomains)
      : await readSums(this.knex, scope, 'none', [row.id]);
    const labelOf = await labelsFor(this.knex, scope.view, [
      row.owner_ref ?? undefined,
      row.domain_ref ?? undefined,
    ]);
    const counts = ofDomains
      ? ofDomains
          .filter(({ rules_hash }) => rules_hash === row.rules_hash)
          .map(({ statuses }) => ({ statuses, count: 1 }))
      : await countLettersOf(this.knex, scope, row);
    const problems = problemsOf(row);
    const file = row.source_file ?? undefined;
    return {
      ...toRow(row, set, sums, labelOf),
      pending: await this.pending(),
      ruleList: (set?.rules ?? []).map((rule, position) => ({
        ...toRuleText(rule),
        usable: rule.broken.length === 0,
        counts: sumAt(counts, position),
      })),
      categories: [
        ...new Set(
          (set?.rules ?? []).flatMap(({ category }) => category ?? []),
        ),
      ],
      levelList:
        set?.kind === 'scorecard'
          ? set.levels.map(({ name, title, description }) => ({
              id: name,
              title,
              description,
            }))
          : [],
      bandList:
        set?.kind === 'scorecard'
          ? set.bands.map(({ name, title, from }) => ({
              id: name,
              title,
              from,
            }))
          : [],
      trend: await readTrend(
        this.knex,
        this.now(),
        scope,
        [row.ref],
        ofDomains?.map(({ ref: domainRef }) => domainRef),
      ),
      problemList: problems.map(problem => toProblem(problem, file, set)),
      campaigns: await this.campaigns.of(row, set, scope),
      source: file ? { file, line: row.source_line ?? undefined } : undefined,
    };
  }

  /** @throws InputError for a rule that there is not */
  async products(
    kind: RuleSetKind,
    ref: string,
    query: ScoredProductQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoredProductPage> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const row = await this.open(kind, ref, scope);
    const position = positionOfRule(
      row,
      (await this.loaded()).get(row.id)?.set,
      query.rule,
    );
    const { level, band, status } = query;
    const filter = {
      ruleSetId: row.id,
      level,
      band,
      ...(position !== undefined && status?.length && { position, status }),
    };
    const order = query.sort ?? 'score';
    const mark = ['scored', ref, markOfScope(scope), filter, order];
    const after = query.cursor
      ? scoredPositionOf(decodeCursor(mark, query.cursor), order)
      : undefined;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [found, total] = await Promise.all([
      listScored(this.knex, scope, filter, order, limit + 1, after),
      countScored(this.knex, scope, filter),
    ]);
    const page = found.slice(0, limit);
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      page.flatMap(({ owner_ref, domain_ref }) => [
        owner_ref ?? undefined,
        domain_ref ?? undefined,
      ]),
    );
    return {
      items: page.map(each => toScoredProduct(each, labelOf)),
      total,
      nextCursor:
        found.length > limit
          ? encodeCursor(
              mark,
              positionAfterScored(page[page.length - 1], order),
            )
          : undefined,
    };
  }

  /**
   * The domains that a scorecard or policy about domains applies to.
   *
   * @throws InputError for a rule that there is not
   */
  async domains(
    kind: RuleSetKind,
    ref: string,
    query: ScoredDomainQuery,
    credentials: BackstageCredentials,
  ): Promise<ScoredDomainPage> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const row = await this.open(kind, ref, scope);
    const position = positionOfRule(
      row,
      (await this.loaded()).get(row.id)?.set,
      query.rule,
    );
    const all = pickDomains(
      (await this.scoredDomains(scope, [row])) ?? [],
      query,
      position,
    );
    const mark = [
      'scored-domains',
      ref,
      markOfScope(scope),
      [query.level, query.band, query.rule, query.status, query.sort],
    ];
    const from = query.cursor
      ? positionOf(decodeCursor(mark, query.cursor), all.length)
      : 0;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const page = all.slice(from, from + limit);
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      page.flatMap(({ owner_ref }) => owner_ref ?? []),
    );
    const productsOf = await countProducts(this.knex, scope);
    return {
      items: page.map(each =>
        toScoredDomain(each, labelOf, productsOf(each.ref)),
      ),
      total: all.length,
      nextCursor:
        from + limit < all.length
          ? encodeCursor(mark, from + limit)
          : undefined,
    };
  }

  async problems(
    query: RuleProblemQuery,
    credentials: BackstageCredentials,
  ): Promise<RuleProblemPage> {
    const { view } = await this.access.toProducts(credentials);
    const loaded = await this.loaded();
    const severities = ['error', 'warning', 'info'];
    const all = (await readRuleSets(this.knex, view))
      .flatMap(row => {
        return problemsOf(row).map(problem => ({
          ...toProblem(
            problem,
            row.source_file ?? undefined,
            loaded.get(row.id)?.set,
          ),
          ruleSet: { ref: row.ref, kind: row.kind, title: row.title },
        }));
      })
      .sort(
        (a, b) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity),
      );
    const from = query.cursor
      ? positionOf(decodeCursor('rule-problems', query.cursor), all.length)
      : 0;
    const limit = query.limit ?? DEFAULT_LIMIT;
    return {
      items: all.slice(from, from + limit),
      total: all.length,
      nextCursor:
        from + limit < all.length
          ? encodeCursor('rule-problems', from + limit)
          : undefined,
    };
  }

  /** @throws NotFoundError also for one that the catalog hides */
  private async open(
    kind: RuleSetKind,
    ref: string,
    { view }: ScoreScope,
  ): Promise<StoredRuleSet> {
    const row = (await readRuleSets(this.knex, view)).find(
      one => one.ref === ref,
    );
    if (!row) {
      throw notFound(kind === 'datapolicy' ? 'policy' : 'scorecard', ref);
    }
    return row;
  }

  private async loaded(): Promise<ReadonlyMap<number, LoadedRuleSet>> {
    const all = await this.ruleSets.current(this.knex);
    return new Map(all.map(one => [one.id, one]));
  }

  /** Of those about products the database makes the sums. */
  private async sums(
    scope: ScoreScope,
    rows: readonly StoredRuleSet[],
  ): Promise<SumRow[]> {
    const ofProducts = await readSums(
      this.knex,
      scope,
      'none',
      rows.filter(({ about }) => about === 'product').map(({ id }) => id),
    );
    const ofDomains = (await this.scoredDomains(scope, rows)) ?? [];
    return [...ofProducts, ...sumsOfDomains(ofDomains)];
  }

  /** Nothing where none of them is about domains. */
  private async scoredDomains(
    scope: ScoreScope,
    rows: readonly StoredRuleSet[],
  ): Promise<ScoredDomainRow[] | undefined> {
    const about = rows.filter(row => row.about === 'domain');
    return about.length === 0
      ? undefined
      : readScoredDomains(
          this.knex,
          scope,
          about.map(({ id }) => id),
        );
  }

  private async pending(): Promise<number> {
    const [{ count }] = await this.knex('score_due').count({ count: '*' });
    return Number(count);
  }
}

/** How often a rule came out how, over products with the same outcomes. */
function sumAt(
  groups: readonly { readonly statuses: string; readonly count: number }[],
  position: number,
): RuleCounts {
  const total = { ...countLetters('') };
  for (const { statuses, count } of groups) {
    const one = countLetters(statuses.charAt(position));
    for (const key of Object.keys(total) as (keyof RuleCounts)[]) {
      total[key] += one[key] * count;
    }
  }
  return total;
}

/**
 * Where the outcomes of a rule stand; nothing when none is asked for.
 *
 * @throws InputError for a rule that there is not
 */
function positionOfRule(
  { title }: StoredRuleSet,
  set: RuleSet | undefined,
  rule: string | undefined,
): number | undefined {
  if (rule === undefined) return undefined;
  const position = (set?.rules ?? []).findIndex(({ id }) => id === rule);
  if (position < 0) {
    throw invalidQuery(
      `${title} has no rule \`${rule}\`. Take the \`id\` of one of its rules.`,
    );
  }
  return position;
}

/** @throws InputError for what is no position of the list */
function positionOf(value: unknown, length: number): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw invalidCursor();
  return Math.min(Number(value), length);
}
