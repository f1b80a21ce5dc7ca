import { Rule } from './rule';

export const noDescription: Rule = {
  id: 'no-description',
  severity: 'info',
  about: 'The document does not say what the data is for.',
  document: ({ subject: document }, report) => {
    const { purpose, usage } = document.description;
    if (!purpose && !usage) {
      const what = document.kind === 'contract' ? 'contract' : 'data product';
      report(document, ['description'], {
        message: `This ${what} does not say what its data is for.`,
        fix: 'Add `description:` with a `purpose`.',
      });
    }
  },
};
