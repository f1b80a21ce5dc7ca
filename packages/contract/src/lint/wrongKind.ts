import { Rule } from './rule';
import { spell } from './spell';

/** Noted by the readers of standards whose structure is not written down in `structure/`. */
export const wrongKind: Rule = {
  id: 'wrong-kind',
  severity: 'error',
  about: 'A value is of another kind than its field needs.',
  document: ({ faults }, report) => {
    for (const fault of faults) {
      if (fault.type === 'wrong-kind') {
        report.at(fault.path, {
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
