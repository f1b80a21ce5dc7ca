import { Campaign } from './campaign';
import { idealOpen } from './progress';

const DAY = 86_400_000;

/** Something that happened to a product in a campaign. @public */
export interface CampaignEvent {
  readonly product: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** `joined` and `left`: its scope came to fit, or no longer does. `reached` and `lost`: the target. */
  readonly type: 'joined' | 'left' | 'reached' | 'lost';
}

/** The end of one day (UTC). @public */
export interface BurnDownDay {
  /** `2026-03-01` */
  readonly day: string;
  readonly products: number;
  readonly open: number;
  /** How many would be open on a straight line from the beginning to the deadline. */
  readonly ideal: number;
}

/** A campaign of years is shown by its last days. */
const MOST_DAYS = 400;

/**
 * How many products were open at the end of each day, from the beginning of the campaign until now or its deadline. A product
 * that reaches the target or is lost again before it joined has joined with that.
 * @public
 */
export function burnDown(
  campaign: Pick<Campaign, 'from' | 'deadline'>,
  events: readonly CampaignEvent[],
  now: number,
): readonly BurnDownDay[] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  const last = startOf(Math.min(now, campaign.deadline));
  const from = campaign.from ?? sorted[0]?.at ?? now;
  const first = Math.max(startOf(from), last - (MOST_DAYS - 1) * DAY);
  const isOpen = new Map<string, boolean>();
  const days: BurnDownDay[] = [];
  let next = 0;
  for (let day = first; day <= last; day += DAY) {
    const end = day + DAY;
    for (; next < sorted.length && sorted[next].at < end; next++) {
      const { product, type } = sorted[next];
      if (type === 'left') isOpen.delete(product);
      else if (type !== 'joined' || !isOpen.has(product)) {
        isOpen.set(product, type !== 'reached');
      }
    }
    const products = isOpen.size;
    days.push({
      day: new Date(day).toISOString().slice(0, 10),
      products,
      open: [...isOpen.values()].filter(Boolean).length,
      ideal: round(
        idealOpen(
          { ...campaign, from },
          products,
          Math.min(end - 1, campaign.deadline),
        ),
      ),
    });
  }
  return days;
}

function startOf(moment: number): number {
  return Math.floor(moment / DAY) * DAY;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
