import { Rule } from './rule';

const STATUSES: readonly string[] = [
  'proposed',
  'draft',
  'active',
  'deprecated',
  'retired',
];

/** The words of the Linux Foundation's ODPS. */
const STATUSES_OF_LF: readonly string[] = [
  'announcement',
  'draft',
  'development',
  'testing',
  'acceptance',
  'production',
  'sunset',
  'retired',
];

export const unknownStatus: Rule = {
  id: 'unknown-status',
  severity: 'warning',
  about: 'The status is none of those the standard names.',
  document: ({ subject: document }, report) => {
    const { status, standard } = document;
    const statuses = standard.name === 'odps-lf' ? STATUSES_OF_LF : STATUSES;
    if (
      status !== undefined &&
      !status.includes('${') &&
      !statuses.includes(status.toLowerCase())
    ) {
      report(document, ['status'], {
        message: `The status "${status}" is not one that tools know.`,
        fix: `Use one of ${statuses.join(', ')}.`,
      });
    }
  },
};
