import { burnDown, CampaignEvent } from './burnDown';
import { Campaign } from './campaign';
import { campaignProgress, isDone, Participant, takesPart } from './progress';
import { nextReminder, reminderDue } from './reminders';

const DAY = 86_400_000;
const FROM = Date.parse('2026-11-01T00:00:00Z');
const scorecard = {
  levels: ['bronze', 'silver', 'gold'].map(name => ({ name, title: name })),
};
const EVERYWHERE = { domains: [], types: [], lifecycles: [], tags: [] };
const campaign: Campaign = {
  id: 'silver',
  title: 'All silver',
  target: { level: 'silver' },
  scope: { ...EVERYWHERE, lifecycles: ['production'] },
  from: FROM,
  deadline: FROM + 10 * DAY,
  reminders: [5 * DAY, 2 * DAY],
};

function products(...levels: (string | undefined)[]): Participant[] {
  return levels.map((level, index) => ({
    product: `p${index}`,
    domain: index % 2 === 0 ? 'checkout' : 'logistics',
    level,
  }));
}

describe('a campaign', () => {
  it('is for products in the scope of its scorecard and in its own', () => {
    const subject = {
      domains: ['checkout'],
      tags: [],
      lifecycle: 'production',
    };
    const all = { scope: EVERYWHERE };
    expect(takesPart(all, campaign, subject)).toBe(true);
    expect(
      takesPart(all, campaign, { ...subject, lifecycle: 'experimental' }),
    ).toBe(false);
    expect(takesPart({ ...all, domain: 'logistics' }, campaign, subject)).toBe(
      false,
    );
  });

  it('is kept by products that are there or further', () => {
    const done = (level?: string) => isDone(campaign, scorecard, { level });
    expect([undefined, 'bronze', 'silver', 'gold', 'other'].map(done)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    const eighty = { target: { score: 80 } };
    expect(isDone(eighty, scorecard, { score: 80 })).toBe(true);
    expect(isDone(eighty, scorecard, { score: 79.9 })).toBe(false);
    expect(isDone(eighty, scorecard, {})).toBe(false);
  });

  it('shows how far it is, and who leads', () => {
    expect(
      campaignProgress(
        campaign,
        scorecard,
        products('gold', undefined, 'silver', 'silver', 'bronze'),
        FROM + 5 * DAY,
      ),
    ).toEqual({
      state: 'running',
      products: 5,
      done: 3,
      share: 60,
      open: ['p1', 'p4'],
      onTrack: true,
      leaderboard: [
        { domain: 'checkout', products: 3, done: 2, share: 66.6, rank: 1 },
        { domain: 'logistics', products: 2, done: 1, share: 50, rank: 2 },
      ],
    });
  });

  it('is planned, done or missed', () => {
    const state = (now: number, ...levels: string[]) =>
      campaignProgress(campaign, scorecard, products(...levels), now).state;
    expect(state(FROM - 1, 'gold')).toBe('planned');
    expect(state(FROM, 'bronze')).toBe('running');
    expect(state(FROM, 'gold')).toBe('done');
    expect(state(campaign.deadline + 1, 'bronze')).toBe('missed');
    expect(state(FROM)).toBe('running');
  });

  it('burns down day by day', () => {
    const event = (
      day: number,
      product: string,
      type: CampaignEvent['type'],
    ): CampaignEvent => ({ at: FROM + day * DAY, product, type });
    const days = burnDown(
      campaign,
      [
        event(-20, 'a', 'joined'),
        event(-3, 'b', 'joined'),
        event(1, 'a', 'reached'),
        event(2, 'c', 'joined'),
        event(3, 'a', 'lost'),
        event(3, 'b', 'left'),
      ],
      FROM + 3 * DAY + 5,
    );
    expect(days).toEqual([
      { day: '2026-11-01', products: 2, open: 2, ideal: 1.8 },
      { day: '2026-11-02', products: 2, open: 1, ideal: 1.6 },
      { day: '2026-11-03', products: 3, open: 2, ideal: 2.1 },
      { day: '2026-11-04', products: 2, open: 2, ideal: 1.2 },
    ]);
  });

  it('ends its burn-down with its deadline, and shows no more than the last 400 days', () => {
    expect(burnDown(campaign, [], FROM + 100 * DAY)).toHaveLength(11);
    const long = { from: FROM, deadline: FROM + 5_000 * DAY };
    expect(burnDown(long, [], FROM + 4_000 * DAY)).toHaveLength(400);
  });

  it('reminds once for each period, and is quiet when done', () => {
    const due = (day: number, rest = {}) =>
      reminderDue(campaign, { now: FROM + day * DAY, open: 3, ...rest });
    expect(due(4)).toBeUndefined();
    expect(due(5)).toEqual({ at: FROM + 5 * DAY, before: 5 * DAY });
    expect(due(6, { sentAt: FROM + 5 * DAY })).toBeUndefined();
    expect(due(9)).toEqual({ at: FROM + 8 * DAY, before: 2 * DAY });
    expect(due(9, { open: 0 })).toBeUndefined();
    expect(due(11)).toBeUndefined();
    expect(nextReminder(campaign, FROM + 6 * DAY)).toBe(FROM + 8 * DAY);
    expect(nextReminder(campaign, FROM + 9 * DAY)).toBeUndefined();
  });
});
