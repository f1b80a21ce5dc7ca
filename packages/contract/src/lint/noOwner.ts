import { Rule } from './rule';

export const noOwner: Rule = {
  id: 'no-owner',
  severity: 'info',
  about: 'The document names no team and nobody in it.',
  document: ({ subject: document }, report) => {
    const { name, members } = document.team;
    if (!name && members.length === 0) {
      const what = document.kind === 'contract' ? 'contract' : 'data product';
      report(document, ['team'], {
        message: `Nobody is named as the owner of this ${what}.`,
        fix: 'Add `team:` with a `name` and `members`.',
      });
    }
  },
};
