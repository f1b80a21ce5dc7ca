import { Rule } from './rule';

const STATUSES: readonly string[] = [
  'proposed',
  'draft',
  'active',
  'deprecated',
  'retired',
];

export const unknownStatus: Rule = {
  id: 'unknown-status',
  severity: 'warning',
  about: 'The status is none of those the standard names.',
  document: ({ subject: document }, report) => {
    const { status } = document;
    if (
      status !== undefined &&
      !status.includes('${') &&
      !STATUSES.includes(status.toLowerCase())
    ) {
      report(document, ['status'], {
        message: `The status "${status}" is not one that tools know.`,
        fix: `Use one of ${STATUSES.join(', ')}.`,
      });
    }
  },
};
