import { Check } from '../../model/check';
import { add } from './lookup';
import { MatchTarget } from './match';

/**
 * The checks of a contract by what a report may call them: the id of their rule, of their service level, or their own.
 * Where a rule and a service level have the same id, the rule is meant.
 */
export function rulesOf(
  target: MatchTarget,
): ReadonlyMap<string, readonly Check[]> {
  const rules = new Map<string, Check[]>();
  const isLevel = ({ origin }: Check) => origin === 'service-level';
  for (const check of target.checks.filter(each => !isLevel(each))) {
    const { id, ruleId = id } = check;
    add(rules, ruleId, check);
    if (ruleId !== id) add(rules, id, check);
  }
  const taken = new Set(rules.keys());
  for (const check of target.checks.filter(isLevel)) {
    for (const name of new Set([check.ruleId ?? check.id, check.id])) {
      if (!taken.has(name)) add(rules, name, check);
    }
  }
  return rules;
}
