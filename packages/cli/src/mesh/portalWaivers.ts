import { Waiver } from '@backstage-data-mesh/governance';
import { askPortal, Portal } from '../portal/portal';
import { recordOf, textOf } from './entity';

const AT_ONCE = 100;
/** Whoever has more waives rules, not exceptions. */
const MOST_PAGES = 50;

/** The waivers of products that are in force, by the name of the product: only a portal knows them. */
export async function portalWaivers(
  portal: Portal,
): Promise<ReadonlyMap<string, readonly Waiver[]>> {
  const found = new Map<string, Waiver[]>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({
      state: 'active',
      limit: String(AT_ONCE),
      ...(cursor !== undefined && { cursor }),
    });
    const answer = await askPortal(
      portal,
      `/api/data-mesh/v1/waivers?${query}`,
    );
    const items: unknown = answer?.items;
    for (const item of Array.isArray(items) ? items : []) {
      const { subject, ...rest } = recordOf(item);
      const waiver = waiverOf(rest);
      const ref = textOf(recordOf(subject).ref);
      const name = nameIn(ref);
      if (waiver && name && ref?.startsWith('dataproduct:')) {
        found.set(name, [...(found.get(name) ?? []), waiver]);
      }
    }
    cursor = textOf(answer?.nextCursor);
    if (cursor === undefined) break;
  }
  return found;
}

function waiverOf(item: Readonly<Record<string, unknown>>): Waiver | undefined {
  const id = textOf(item.id);
  const ruleSet = nameIn(recordOf(item.ruleSet).ref);
  const rule = textOf(item.rule);
  const until = Date.parse(textOf(item.expiresAt) ?? '');
  return id && ruleSet && rule && Number.isFinite(until)
    ? {
        id,
        ruleSet,
        rule,
        until,
        reason: textOf(item.reason) ?? '',
        approvedBy: textOf(recordOf(item.decidedBy).ref) ?? '',
      }
    : undefined;
}

function nameIn(ref: unknown): string | undefined {
  return textOf(ref)?.split('/').pop();
}
