import {
  gainsOf,
  OUTCOME_STATUSES,
  OutcomeStatus,
  RuleSet,
  Score,
  scoreOf,
} from '@backstage-data-mesh/governance';
import { NextAction } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { statusAt } from '../scoring/statuses';
import { countLettersOf } from './listScored';
import { StoredRuleSet, toLabel } from './ruleSetRows';
import { ScoreScope } from './scoreScope';

const FEW = 5;

/** Rules that raise the mean score most when all products keep them. */
export async function readNextActions(
  knex: Knex,
  scope: ScoreScope,
  rows: readonly (StoredRuleSet & { readonly set?: RuleSet })[],
): Promise<NextAction[]> {
  const actions: NextAction[] = [];
  for (const row of rows) {
    const { set } = row;
    if (!set) continue;
    const groups = await countLettersOf(knex, scope, row);
    const products = groups.reduce((sum, { count }) => sum + count, 0);
    const gained = new Map<string, { products: number; points: number }>();
    for (const { statuses, count } of groups) {
      const scored = { ...set, levels: [], bands: [] };
      for (const { rule, points } of gainsOf(
        scored,
        scoreIn(scored, statuses),
      )) {
        const known = gained.get(rule) ?? { products: 0, points: 0 };
        known.products += count;
        known.points += points * count;
        gained.set(rule, known);
      }
    }
    for (const { id, title, links } of set.rules) {
      const gain = gained.get(id);
      if (!gain) continue;
      actions.push({
        ruleSet: toLabel(row),
        rule: id,
        title,
        links: links.map(link => ({ url: link.url, title: link.title })),
        products: gain.products,
        gain: Math.round((gain.points / products) * 10) / 10,
      });
    }
  }
  return actions.sort((a, b) => b.gain - a.gain).slice(0, FEW);
}

/** The score that stored outcomes make. */
function scoreIn(set: Parameters<typeof scoreOf>[0], letters: string): Score {
  const statuses = set.rules.map(
    (_, position): OutcomeStatus => statusAt(letters, position) ?? 'error',
  );
  const counts = Object.fromEntries(
    OUTCOME_STATUSES.map(status => [
      status,
      statuses.filter(one => one === status).length,
    ]),
  ) as Record<OutcomeStatus, number>; // of every status there is
  return scoreOf(set, {
    outcomes: statuses.map((status, position) => ({
      rule: set.rules[position].id,
      status,
      message: '',
      facts: [],
    })),
    counts,
  });
}
