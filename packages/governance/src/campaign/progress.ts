import { Scorecard } from '../ruleset/ruleSet';
import { appliesTo, ScopeSubject } from '../ruleset/scope';
import { Campaign } from './campaign';

/** How one product stands in a campaign. @public */
export interface Participant {
  readonly product: string;
  /** Its domain, by which the leaderboard is made. */
  readonly domain?: string;
  readonly score?: number;
  readonly level?: string;
}

/** @public */
export interface LeaderboardRow {
  readonly domain: string;
  readonly products: number;
  readonly done: number;
  /** Percent with one decimal, never rounded up. */
  readonly share: number;
  readonly rank: number;
}

/** `done`: every product is there, and nobody is told any more; `missed`: the deadline is over and some are not. @public */
export type CampaignState = 'planned' | 'running' | 'done' | 'missed';

/** @public */
export interface CampaignProgress {
  readonly state: CampaignState;
  readonly products: number;
  readonly done: number;
  /** Percent; nothing without products. */
  readonly share?: number;
  readonly open: readonly string[];
  /** The best first; domains that are equally far share a rank. */
  readonly leaderboard: readonly LeaderboardRow[];
  /** Whether the open ones are fewer than a straight line from its beginning to the deadline wants; nothing before it begins. */
  readonly onTrack?: boolean;
}

/** Whether a product takes part in a campaign: it is in the scope of the scorecard and in that of the campaign. @public */
export function takesPart(
  scorecard: Pick<Scorecard, 'scope' | 'domain'>,
  campaign: Pick<Campaign, 'scope'>,
  subject: ScopeSubject,
): boolean {
  return (
    appliesTo(scorecard, subject).applies &&
    appliesTo(campaign, subject).applies
  );
}

/** Whether a product is where the campaign wants it. @public */
export function isDone(
  { target }: Pick<Campaign, 'target'>,
  { levels }: Pick<Scorecard, 'levels'>,
  { score, level }: Pick<Participant, 'score' | 'level'>,
): boolean {
  if ('score' in target) {
    return score !== undefined && score >= target.score;
  }
  const rank = (name: string | undefined) =>
    levels.findIndex(one => one.name === name);
  return rank(level) >= 0 && rank(level) >= rank(target.level);
}

/**
 * How far a campaign is.
 *
 * @param participants - the products that take part
 * @public
 */
export function campaignProgress(
  campaign: Campaign,
  scorecard: Pick<Scorecard, 'levels'>,
  participants: readonly Participant[],
  now: number,
): CampaignProgress {
  const open = participants.filter(one => !isDone(campaign, scorecard, one));
  const products = participants.length;
  const done = products - open.length;
  const state = stateOf(campaign, open.length, products, now);
  return {
    state,
    products,
    done,
    share: shareOf(done, products),
    open: open.map(({ product }) => product).sort(),
    leaderboard: leaderboardOf(participants, new Set(open)),
    onTrack:
      campaign.from === undefined || now < campaign.from
        ? undefined
        : open.length <= idealOpen(campaign, products, now),
  };
}

function stateOf(
  { from, deadline }: Campaign,
  open: number,
  products: number,
  now: number,
): CampaignState {
  if (from !== undefined && now < from) {
    return 'planned';
  }
  if (open === 0 && products > 0) {
    return 'done';
  }
  return now > deadline ? 'missed' : 'running';
}

/** How many would be open on a straight line that ends with none. */
export function idealOpen(
  { from, deadline }: Pick<Campaign, 'from' | 'deadline'>,
  products: number,
  now: number,
): number {
  const begin = from ?? deadline;
  const left = (deadline - now) / Math.max(1, deadline - begin);
  return products * Math.min(1, Math.max(0, left));
}

function leaderboardOf(
  participants: readonly Participant[],
  open: ReadonlySet<Participant>,
): readonly LeaderboardRow[] {
  const domains = new Map<string, { products: number; done: number }>();
  for (const one of participants) {
    const domain = one.domain ?? '';
    const row = domains.get(domain) ?? { products: 0, done: 0 };
    row.products += 1;
    row.done += open.has(one) ? 0 : 1;
    domains.set(domain, row);
  }
  const rows = [...domains]
    .map(([domain, { products, done }]) => ({
      domain,
      products,
      done,
      share: shareOf(done, products) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.share - a.share || b.done - a.done || (a.domain < b.domain ? -1 : 1),
    );
  return rows.map(row => ({
    ...row,
    rank: rows.findIndex(({ share }) => share === row.share) + 1,
  }));
}

function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((part / whole) * 1000 + 1e-9) / 10 : undefined;
}
