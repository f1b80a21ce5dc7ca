import { Rule } from './rule';

/** Never says the value: problems are shown to everybody who may see the contract. */
export const credentialInServer: Rule = {
  id: 'credential-in-server',
  severity: 'warning',
  about: 'A server carries what looks like a password, token or key.',
  document: ({ faults }, report) => {
    for (const fault of faults) {
      if (fault.type === 'credential') {
        report.at(fault.path, {
          message: `The server "${fault.server}" carries what looks like a credential in \`${fault.key}\`; it is left out.`,
          fix: 'Remove it from the file, replace it where it is in use (it is in the history of the repository), and keep secrets in configuration.',
        });
      }
    }
  },
};
