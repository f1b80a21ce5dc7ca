import { duplicates } from './duplicates';
import { Report, Rule } from './rule';

/** Ids are for references: within their list they must be unique. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'warning',
  about: 'Two parts of one list have the same id.',
  contract: (contract, report) => {
    check(contract.schema, report);
    check(contract.servers, report);
    check(contract.roles, report);
    check(contract.serviceLevels, report);
    contract.servers.forEach(server => check(server.roles, report));
  },
  object: ({ quality, relationships }, report) => {
    check(quality, report);
    check(relationships, report);
  },
  siblings: (properties, _, report) => check(properties, report),
  property: ({ quality, relationships }, report) => {
    check(quality, report);
    check(relationships, report);
  },
};

function check(
  list: readonly (object & { readonly id?: string })[],
  report: Report,
): void {
  for (const { part, key } of duplicates(list, ({ id }) => id)) {
    report(part, ['id'], {
      message: `The id "${key}" is used twice in one list.`,
      fix: 'Give each its own id: references to it cannot tell which one is meant.',
    });
  }
}
