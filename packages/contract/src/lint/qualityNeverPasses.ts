import { acceptedBy, areApart, measureOf } from './qualityRange';
import { Rule } from './rule';

export const qualityNeverPasses: Rule = {
  id: 'quality-never-passes',
  severity: 'error',
  about: 'A quality rule can never pass, whatever the data.',
  quality: (rule, _, report) => {
    const measure = measureOf(rule);
    for (const threshold of rule.thresholds) {
      const accepted = acceptedBy(threshold);
      if (
        accepted &&
        (accepted.low > accepted.high ||
          (measure && areApart(accepted, measure)))
      ) {
        report(rule, [threshold.operator], {
          message:
            accepted.low > accepted.high
              ? `The rule can never pass: nothing is between ${accepted.low} and ${accepted.high}.`
              : `The rule can never pass: a ${
                  measure?.high === 100 ? 'percentage' : 'count'
                } is never so.`,
          fix:
            accepted.low > accepted.high
              ? 'Write the lower bound first.'
              : 'Correct the value, or the unit.',
        });
      }
    }
  },
};
