import { ScoreCause } from '@backstage-data-mesh/plugin-data-mesh-common';
import { VersionRule } from '../registry/storeRuleSets';
import { statusAt } from './statuses';

/** The weightiest first. */
const ORDER: readonly ScoreCause[] = [
  'first',
  'rule',
  'waiver',
  'ownership',
  'data',
];

/** How a product stood, with what decided it. */
export interface Stand {
  readonly letters: string;
  readonly rules: readonly VersionRule[];
  readonly ownerKey: string;
  readonly waivers: string;
  readonly rulesHash: string;
}

/**
 * Why a product stands otherwise than before: of each rule that came out otherwise, what was different. A rule that is new, or
 * asks something else, is never taken for a change of the product.
 */
export function causesOf(
  before: Stand | undefined,
  after: Stand,
): readonly [ScoreCause, ...ScoreCause[]] {
  if (!before) return ['first'];
  const causes = new Set<ScoreCause>();
  const known = new Map(
    before.rules.map((rule, position) => [rule.id, { rule, position }]),
  );
  after.rules.forEach((rule, position) => {
    const was = known.get(rule.id);
    known.delete(rule.id);
    if (!was || was.rule.hash !== rule.hash) {
      causes.add('rule');
      return;
    }
    const from = statusAt(before.letters, was.position);
    const to = statusAt(after.letters, position);
    if (from === to) return;
    if (from === 'waived' || to === 'waived') causes.add('waiver');
    else if (before.ownerKey !== after.ownerKey && readsOwnership(rule)) {
      causes.add('ownership');
    } else causes.add('data');
  });
  if (known.size > 0) causes.add('rule');
  // Bands, levels or limits that others set.
  if (causes.size === 0) {
    causes.add(before.rulesHash === after.rulesHash ? 'data' : 'rule');
  }
  const [first, ...rest] = ORDER.filter(cause => causes.has(cause));
  return [first, ...rest];
}

function readsOwnership({ paths }: VersionRule): boolean {
  return paths.some(
    path => path === 'ownership' || path.startsWith('ownership.'),
  );
}
