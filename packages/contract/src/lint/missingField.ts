import { Rule, spell } from './rule';

/** A field without which a part cannot be understood or referred to. */
export const missingField: Rule = {
  id: 'missing-field',
  severity: 'error',
  about: 'A required field is absent or empty.',
  check: ({ faults }, report) => {
    for (const fault of faults) {
      if (fault.type === 'missing') {
        const key = String(fault.path[fault.path.length - 1]);
        report({
          path: fault.path,
          message: `${spell(fault.path)} is missing: ${fault.what}.`,
          fix: `Add \`${key}:\` with ${fault.what}.`,
        });
      }
    }
  },
};
