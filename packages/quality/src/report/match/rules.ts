import { Check } from '../../model/check';
import { add } from './lookup';
import { MatchTarget } from './match';

/**
 * The checks of a contract by what a report may call them: the id of their rule, of their service level, or their own.
 * A service level of several elements has several checks.
 */
export function rulesOf(
  target: MatchTarget,
): ReadonlyMap<string, readonly Check[]> {
  const rules = new Map<string, Check[]>();
  const ages = new Map<string, Check[]>();
  for (const check of target.checks) {
    const { id, ruleId = id, origin, kind, object, property } = check;
    add(rules, ruleId, check);
    if (ruleId !== id) add(rules, id, check);
    if (origin === 'service-level') {
      add(ages, `${kind} ${object}.${property}`, check);
    }
  }
  for (const { id, property, elements } of target.contract.serviceLevels) {
    if (id !== undefined && !rules.has(id)) {
      const kind = /^re(?:tention)?$/i.test(property.trim())
        ? 'retention'
        : 'freshness';
      for (const element of elements) {
        for (const check of ages.get(`${kind} ${element}`) ?? []) {
          add(rules, id, check);
        }
      }
    }
  }
  return rules;
}
