import { duplicates } from './duplicates';
import { Rule } from './rule';

/** In another environment it is at least plain what is meant. */
export const duplicateServer: Rule = {
  id: 'duplicate-server',
  severity: 'error',
  about: 'Two servers have the same name.',
  contract: ({ servers }, report) => {
    for (const { part, first, key } of duplicates(servers, s => s.server)) {
      const same = part.environment === first.environment;
      report(part, ['server'], {
        severity: same ? 'error' : 'warning',
        message: `There is more than one server "${key}"${
          same ? '' : ', of different environments'
        }.`,
        fix: 'Give each server a name of its own: tools choose a server by its name.',
      });
    }
  },
};
