import { Rule } from './rule';
import { knownLevel } from './serviceLevels';

export const impossibleServiceLevel: Rule = {
  id: 'impossible-service-level',
  severity: 'warning',
  about:
    'A service level promises what cannot be: 110 percent, or less than nothing.',
  level: (level, report) => {
    const known = knownLevel(level.property);
    const { value, unit } = level;
    if (!known || value === undefined || value.includes('${')) {
      return;
    }
    const number = Number(value.replace(/%\s*$/, ''));
    const isPercent = known.measure === 'percent';
    const fault = faultOf(number, isPercent);
    if (fault && !(isPercent && isThousandth(unit))) {
      report(level, ['value'], {
        message: `The service level "${level.property}" promises ${value}${
          unit ? ` ${unit}` : ''
        }, which ${fault}.`,
        fix: 'Correct the value or the unit.',
      });
    }
  },
};

function faultOf(number: number, isPercent: boolean): string | undefined {
  if (isPercent && number > 100) {
    return 'is more than 100 percent';
  }
  return number < 0 ? 'is less than nothing' : undefined;
}

/** Error rates are given in parts per million, too. */
function isThousandth(unit: string | undefined): boolean {
  return (
    unit !== undefined && !/^(?:%|percent|percentage|pct)$/i.test(unit.trim())
  );
}
