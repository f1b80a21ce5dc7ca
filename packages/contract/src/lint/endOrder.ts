import { ServiceLevel } from '../model/contract';
import { isMoment } from './moment';
import { Rule } from './rule';
import { knownLevel } from './serviceLevels';

const ORDER: readonly (readonly [before: string, after: string])[] = [
  ['generalAvailability', 'endOfSupport'],
  ['generalAvailability', 'endOfLife'],
  ['endOfSupport', 'endOfLife'],
];

export const endOrder: Rule = {
  id: 'end-order',
  severity: 'warning',
  about: 'The data would end before it begins, or support after the data.',
  contract: ({ serviceLevels }, report) => {
    const dates = new Map<string, ServiceLevel>();
    for (const level of serviceLevels) {
      const known = knownLevel(level.property);
      const date = level.value?.trim();
      if (
        known?.measure === 'date' &&
        date &&
        !/\$/.test(date) &&
        isMoment(date)
      ) {
        dates.set(known.name, level);
      }
    }
    for (const [before, after] of ORDER) {
      const [first, second] = [dates.get(before), dates.get(after)];
      if (first?.value && second?.value && first.value > second.value) {
        report(second, ['value'], {
          message: `${after} (${second.value}) is before ${before} (${first.value}).`,
          fix: 'Correct the one that is wrong.',
        });
      }
    }
  },
};
