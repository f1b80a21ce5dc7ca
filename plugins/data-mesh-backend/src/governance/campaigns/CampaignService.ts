import {
  appliesTo,
  Campaign as WrittenCampaign,
  CampaignProgress,
  campaignProgress,
  RuleSet,
  Scorecard,
} from '@backstage-data-mesh/governance';
import {
  Campaign,
  CampaignDetails,
  CampaignQuery,
  CampaignScope,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { AccessService } from '../../service/AccessService';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { isoTime, labelsFor } from '../../service/labels';
import { invalidCursor, notFound } from '../../service/problems';
import {
  SCORED_COLUMNS,
  ScoredRow,
  toScoredProduct,
} from '../reading/listScored';
import { readRuleSets, StoredRuleSet, toLabel } from '../reading/ruleSetRows';
import {
  markOfScope,
  openScores,
  ScoreScope,
  whereScored,
} from '../reading/scoreScope';
import { RuleSets } from '../registry/RuleSets';
import { isReached, namesInScope } from './standing';

const MOST = 100;
const POINTS = 60;
const DAY = 86_400_000;
const DEFAULT_LIMIT = 25;

type CampaignRow = ScoredRow & { readonly type: string; readonly tags: string };

/** Campaigns of scorecards: who has to be where by when, and how it goes. */
export class CampaignService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly ruleSets: RuleSets,
    private readonly now: () => number = Date.now,
  ) {}

  async list(
    query: CampaignQuery,
    credentials: BackstageCredentials,
  ): Promise<Campaign[]> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const rows = await readRuleSets(this.knex, scope.view);
    const loaded = new Map(
      (await this.ruleSets.current(this.knex)).map(one => [one.id, one.set]),
    );
    const all: Campaign[] = [];
    for (const row of rows) {
      all.push(...(await this.of(row, loaded.get(row.id), scope)));
    }
    return all
      .filter(
        ({ state }) => !query.state?.length || query.state.includes(state),
      )
      .sort((a, b) => (a.deadline < b.deadline ? -1 : 1))
      .slice(0, MOST);
  }

  /** Those of one scorecard; none in no statement for one without. */
  async of(
    row: StoredRuleSet,
    set: RuleSet | undefined,
    scope: ScoreScope,
  ): Promise<Campaign[]> {
    if (set?.kind !== 'scorecard' || set.campaigns.length === 0) return [];
    const products = await this.products(row, scope);
    return Promise.all(
      set.campaigns.map(async campaign =>
        this.toCampaign(
          row,
          set,
          campaign,
          await this.within(campaign, products),
        ),
      ),
    );
  }

  /** @throws NotFoundError for one that there is not, or of a scorecard that the catalog hides */
  async get(
    scorecardRef: string,
    campaignId: string,
    query: CampaignScope,
    credentials: BackstageCredentials,
  ): Promise<CampaignDetails> {
    const scope = await openScores(this.knex, this.access, query, credentials);
    const row = (await readRuleSets(this.knex, scope.view)).find(
      ({ ref }) => ref === scorecardRef,
    );
    const set = (await this.ruleSets.current(this.knex)).find(
      ({ id }) => id === row?.id,
    )?.set;
    const campaign =
      set?.kind === 'scorecard'
        ? set.campaigns.find(({ id }) => id === campaignId)
        : undefined;
    if (!row || set?.kind !== 'scorecard' || !campaign) {
      throw notFound('campaign', `${scorecardRef} ${campaignId}`);
    }
    const products = await this.within(
      campaign,
      await this.products(row, scope),
    );
    const open = products.filter(one => !isReached(set, campaign, one));
    const mark = ['campaign', scorecardRef, campaignId, markOfScope(scope)];
    const from = query.cursor
      ? offsetOf(decodeCursor(mark, query.cursor), open.length)
      : 0;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const page = open.slice(from, from + limit);
    const labelOf = await labelsFor(
      this.knex,
      scope.view,
      [...page, ...products].flatMap(({ owner_ref, domain_ref }) => [
        owner_ref ?? undefined,
        domain_ref ?? undefined,
      ]),
    );
    return {
      ...this.toCampaign(row, set, campaign, products),
      burnDown: await this.burnDown(row, set, campaign, products),
      leaderboard: progressOf(
        set,
        campaign,
        products,
        this.now(),
      ).leaderboard.map(({ domain, products: all, done }) => ({
        domain: labelOf(domain),
        products: all,
        done,
      })),
      remaining: {
        items: page.map(one => toScoredProduct(one, labelOf)),
        total: open.length,
        nextCursor:
          from + limit < open.length
            ? encodeCursor(mark, from + limit)
            : undefined,
      },
    };
  }

  private toCampaign(
    row: StoredRuleSet,
    set: Scorecard,
    campaign: WrittenCampaign,
    products: readonly CampaignRow[],
  ): Campaign {
    const { state, done } = progressOf(set, campaign, products, this.now());
    const { target } = campaign;
    return {
      id: campaign.id,
      scorecard: toLabel(row),
      title: campaign.title,
      description: campaign.description,
      targetLevel: 'level' in target ? target.level : undefined,
      targetScore: 'score' in target ? target.score : undefined,
      startsAt:
        campaign.from === undefined ? undefined : isoTime(campaign.from),
      deadline: isoTime(campaign.deadline),
      state,
      products: products.length,
      done,
    };
  }

  /** The worst first. */
  private async products(
    row: StoredRuleSet,
    scope: ScoreScope,
  ): Promise<CampaignRow[]> {
    const query = this.knex('scores as s')
      .join('products as p', 'p.id', 's.product_id')
      .where('s.rule_set_id', row.id)
      .select(...SCORED_COLUMNS, 'p.type', 'p.tags')
      .orderByRaw('coalesce(s.score, -1), s.product_id');
    return whereScored(this.knex, query, scope);
  }

  private async within(
    campaign: WrittenCampaign,
    products: readonly CampaignRow[],
  ): Promise<CampaignRow[]> {
    const namesOf = await namesInScope(this.knex, campaign, products);
    return products.filter(
      ({ type, lifecycle, tags, domain_ref }) =>
        appliesTo(campaign, {
          type,
          lifecycle,
          tags: JSON.parse(tags),
          domains: namesOf(domain_ref),
        }).applies,
    );
  }

  private async burnDown(
    row: StoredRuleSet,
    set: Scorecard,
    campaign: WrittenCampaign,
    products: readonly CampaignRow[],
  ): Promise<CampaignDetails['burnDown']> {
    const now = this.now();
    const start = campaign.from ?? now - 90 * DAY;
    const end = Math.min(now, campaign.deadline);
    if (end < start || products.length === 0) return [];
    const step = Math.max(DAY, Math.ceil((end - start) / (POINTS - 1)));
    const moments: number[] = [];
    for (let at = start; at < end; at += step) moments.push(at);
    moments.push(end);
    const { target } = campaign;
    const reached = this.knex.raw('case when h.score >= ? then 1 else 0 end', [
      'score' in target ? target.score : 0,
    ]);
    const rows: {
      at: number | string;
      level: string | null;
      reached: number;
      count: number | string;
    }[] = await this.knex
      .from(
        rowsOf(
          this.knex,
          { at: 'bigint' },
          moments.map(at => [at]),
        ),
      )
      .joinRaw(
        'join score_history h on h.from_at <= r.at and (h.to_at is null or h.to_at > r.at)',
      )
      .joinRaw('join products p on p.ref = h.product_ref')
      .where('h.rule_set_ref', row.ref)
      .whereRaw(
        dialectOf(this.knex).inIds(
          'p.id',
          products.map(({ product_id }) => product_id),
        ),
      )
      .select('r.at', 'h.level')
      .select(this.knex.raw('? as reached', [reached]))
      .count({ count: '*' })
      .groupByRaw('1, 2, 3');
    return moments.map(at => {
      const done = rows
        .filter(
          one =>
            Number(one.at) === at &&
            isReached(set, campaign, {
              level: one.level,
              score: one.reached === 1 ? 100 : 0,
            }),
        )
        .reduce((sum, { count }) => sum + Number(count), 0);
      return { at: isoTime(at), remaining: products.length - done };
    });
  }
}

/** How far it is, of the products that the person may see. */
function progressOf(
  set: Scorecard,
  campaign: WrittenCampaign,
  products: readonly CampaignRow[],
  now: number,
): CampaignProgress {
  return campaignProgress(
    campaign,
    set,
    products.map(({ ref, domain_ref, score, level }) => ({
      product: ref,
      domain: domain_ref ?? undefined,
      score: score ?? undefined,
      level: level ?? undefined,
    })),
    now,
  );
}

/** @throws InputError for what is no position of the list */
function offsetOf(value: unknown, length: number): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw invalidCursor();
  return Math.min(Number(value), length);
}
