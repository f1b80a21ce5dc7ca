import { acceptedBy, contains, measureOf } from './qualityRange';
import { Rule } from './rule';

export const qualityNeverFails: Rule = {
  id: 'quality-never-fails',
  severity: 'warning',
  about: 'A quality rule can never fail, whatever the data.',
  quality: (rule, _, report) => {
    const measure = measureOf(rule);
    if (!measure) {
      return;
    }
    for (const threshold of rule.thresholds) {
      const accepted = acceptedBy(threshold);
      const { operator, value } = threshold;
      if (
        (accepted && contains(accepted, measure)) ||
        (operator === 'mustNotBe' && typeof value === 'number' && value < 0)
      ) {
        report(rule, [operator], {
          message: `The rule can never fail: every ${
            measure.high === 100 ? 'percentage' : 'count'
          } is so.`,
          fix: 'Correct the value, or remove the rule: it promises nothing.',
        });
      }
    }
  },
};
