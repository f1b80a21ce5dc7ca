import { Rule, spell } from './rule';

/** A list where a text belongs, and the like. Where the meaning was plain all the same, it is a warning only. */
export const wrongKind: Rule = {
  id: 'wrong-kind',
  severity: 'error',
  about: 'A value is of another kind than its field needs.',
  check: ({ faults }, report) => {
    for (const fault of faults) {
      if (fault.type === 'wrong-kind') {
        report({
          path: fault.path,
          severity: fault.used ? 'warning' : 'error',
          message: `${spell(fault.path)} should be ${fault.expected}, but is ${
            fault.got
          }${fault.used ? '' : '; it is left out'}.`,
          fix: `Write ${fault.expected} here.`,
        });
      }
    }
  },
};
