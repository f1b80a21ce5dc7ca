import { Rule } from './rule';
import { knownLevel } from './serviceLevels';
import { isMoment } from './moment';

export const invalidDate: Rule = {
  id: 'invalid-date',
  severity: 'warning',
  about: 'A date is none: it cannot be read, or there is no such day.',
  document: ({ subject: document }, report) => {
    const { createdAt } = document;
    if (createdAt !== undefined && !isMoment(createdAt)) {
      const field =
        document.kind === 'contract' ? 'contractCreatedTs' : 'productCreatedTs';
      report(document, [field], say(field, createdAt));
    }
  },
  level: (level, report) => {
    if (
      knownLevel(level.property)?.measure === 'date' &&
      level.value !== undefined &&
      !isMoment(level.value)
    ) {
      report(level, ['value'], say(level.property, level.value));
    }
  },
};

function say(what: string, text: string) {
  return {
    message: `${what} is "${text.slice(0, 60)}", which is no date.`,
    fix: 'Write it as 2030-01-31 or 2030-01-31T12:00:00Z.',
  };
}
