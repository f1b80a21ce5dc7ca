import { ProductView } from '../product';

/** Of what a domain is told the share, and how many of them hold in one product: `undefined` is not known. */
const SHARES = {
  owned: view => one(view.ownership?.owner ? view.ownership.ownerFound : false),
  described: view =>
    one(isSaid(view.documentation?.purpose ?? view.documentation?.description)),
  supported: view => one(view.ownership && view.ownership.support.length > 0),
  contracted: view => some(view.ports, port => port.hasContract),
  classified: view =>
    some(
      view.contracts?.flatMap(({ fields }) => fields),
      ({ classification }) => isSaid(classification),
    ),
  compatible: view =>
    some(
      view.contracts?.flatMap(({ lastChange }) => lastChange ?? []),
      ({ version }) =>
        version === 'unknown'
          ? undefined
          : !['too-low', 'lower', 'unchanged'].includes(version),
    ),
  consumed: view => one(view.consumers && view.consumers.count > 0),
  checked: view => one(view.quality && view.quality.measuredAt !== undefined),
  promised: view => one(view.serviceLevels && view.serviceLevels.length > 0),
  kept: view =>
    some(view.serviceLevels, ({ broken }) =>
      broken === undefined ? undefined : !broken,
    ),
} as const satisfies Record<string, (view: ProductView) => Part>;

/** How many hold, and of how many that is known. */
type Part = readonly [holds: number, of: number];

/** @public */
export type DomainShare = keyof typeof SHARES;

/** What is counted of each product for its domain: the number of those that hold, and of those that are known (`…Of`). @public */
export const DOMAIN_TALLY_KEYS = [
  'products',
  'openIncidents',
  'openIncidentsOf',
  ...(Object.keys(SHARES) as DomainShare[]).flatMap(
    share => [share, `${share}Of`] as const,
  ),
] as const;

/** What one or many products come to for their domain; adds up key by key, so that it can be kept beside each product. @public */
export type DomainTally = Readonly<
  Record<(typeof DOMAIN_TALLY_KEYS)[number], number>
>;

/** @public */
export const NO_DOMAIN_TALLY = Object.fromEntries(
  DOMAIN_TALLY_KEYS.map(key => [key, 0]),
) as DomainTally; // of every key there is

/** What one product comes to for its domain. @public */
export function domainTally(view: ProductView): DomainTally {
  const tally: Record<string, number> = {
    products: 1,
    openIncidents: view.incidents?.open ?? 0,
    openIncidentsOf: view.incidents ? 1 : 0,
  };
  for (const [share, count] of Object.entries(SHARES)) {
    const [holds, of] = count(view);
    tally[share] = holds;
    tally[`${share}Of`] = of;
  }
  return tally as DomainTally; // every key was set
}

/** @public */
export function addTallies(tallies: Iterable<DomainTally>): DomainTally {
  const total: Record<string, number> = { ...NO_DOMAIN_TALLY };
  for (const tally of tallies) {
    for (const key of DOMAIN_TALLY_KEYS) total[key] += tally[key];
  }
  return total as DomainTally; // of every key there is
}

function one(holds: boolean | undefined): Part {
  return [holds ? 1 : 0, holds === undefined ? 0 : 1];
}

function some<T>(
  members: readonly T[] | undefined,
  holds: (member: T) => boolean | undefined,
): Part {
  let [held, of] = [0, 0];
  for (const member of members ?? []) {
    const holdsHere = holds(member);
    if (holdsHere !== undefined) of += 1;
    if (holdsHere) held += 1;
  }
  return [held, of];
}

function isSaid(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}
