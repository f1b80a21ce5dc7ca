import { Rule } from './rule';

/** `/` and `#` divide references to parts of a contract, and blanks end them. */
export const unusualId: Rule = {
  id: 'unusual-id',
  severity: 'info',
  about: 'The id holds characters with which it cannot be referred to.',
  document: ({ subject: document }, report) => {
    const found = /[\s/#?%\\]/.exec(document.id);
    if (found && !document.id.includes('${')) {
      const character = /\s/.test(found[0]) ? 'a blank' : `"${found[0]}"`;
      report(document, ['id'], {
        message: `The id holds ${character}, which has a meaning of its own in references.`,
        fix: 'Use letters, digits, `-`, `_`, `.` and `:` only.',
      });
    }
  },
};
