import { Rule } from './rule';

/** Since ODCS 3.1 the structure asks for a threshold; before, a rule without one is valid and still no promise. */
export const qualityWithoutThreshold: Rule = {
  id: 'quality-without-threshold',
  severity: 'warning',
  about: 'A quality rule measures something and compares it with nothing.',
  quality: (rule, _, report, look) => {
    if (
      rule.thresholds.length === 0 &&
      look.readAs.startsWith('v3.0') &&
      ((rule.type === 'library' && rule.metric) ||
        (rule.type === 'sql' && rule.query))
    ) {
      report(rule, [], {
        message: 'The rule measures something, but compares it with nothing.',
        fix: 'Add a comparison such as `mustBe: 0`.',
      });
    }
  },
};
