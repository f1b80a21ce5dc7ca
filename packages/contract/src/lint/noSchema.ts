import { Rule } from './rule';

export const noSchema: Rule = {
  id: 'no-schema',
  severity: 'info',
  about: 'The contract describes no data.',
  contract: (contract, report) => {
    if (contract.schema.length === 0) {
      report(contract, ['schema'], {
        message: 'The contract does not describe any data.',
        fix: 'Add `schema:` with the objects and properties that are promised.',
      });
    }
  },
};
