import { duplicates } from './duplicates';
import { Rule } from './rule';

export const duplicateRole: Rule = {
  id: 'duplicate-role',
  severity: 'warning',
  about: 'Two roles of one list have the same name.',
  contract: ({ roles, servers }, report) => {
    for (const list of [roles, ...servers.map(server => server.roles)]) {
      for (const { part, key } of duplicates(list, ({ role }) => role)) {
        report(part, ['role'], {
          message: `The role "${key}" is there twice: it is not plain which approvers count.`,
          fix: 'Merge the two, or rename one of them.',
        });
      }
    }
  },
};
