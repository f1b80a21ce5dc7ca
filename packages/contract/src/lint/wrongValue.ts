import { Rule, spell } from './rule';

/** A word where only some words have a meaning. */
export const wrongValue: Rule = {
  id: 'wrong-value',
  severity: 'error',
  about: 'A value is none of those its field allows.',
  check: ({ faults }, report) => {
    for (const fault of faults) {
      if (fault.type === 'wrong-value') {
        report({
          path: fault.path,
          message: `${spell(fault.path)} is "${
            fault.value
          }", which has no meaning here; it is left out.`,
          fix: `Use one of ${fault.allowed.join(', ')}.`,
        });
      }
    }
  },
};
