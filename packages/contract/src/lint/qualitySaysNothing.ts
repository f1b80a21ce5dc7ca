import { Rule } from './rule';

export const qualitySaysNothing: Rule = {
  id: 'quality-says-nothing',
  severity: 'warning',
  about: 'A quality rule says neither what is checked nor what is expected.',
  quality: (rule, _, report) => {
    const says =
      rule.metric ??
      rule.query ??
      rule.implementation ??
      rule.engine ??
      rule.description ??
      rule.name;
    if (!says) {
      report(rule, [], {
        message: 'The quality rule does not say what is checked.',
        fix: 'Add `metric`, `query`, or `type: text` with a `description`.',
      });
    }
  },
};
