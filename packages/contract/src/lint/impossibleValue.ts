import { SchemaProperty } from '../model/contract';
import { valueTest } from './allowedValue';
import { Report, Rule } from './rule';

/** More are never looked at one by one. */
const MOST = 200;

export const impossibleExample: Rule = {
  id: 'impossible-example',
  severity: 'warning',
  about: 'An example breaks the type, the limits or the enum of its property.',
  property: (property, report) => {
    if (property.examples.length === 0) {
      return;
    }
    const reasons = check(property, 'examples', property.examples, report);
    if (property.enum.length > 0 && !reasons) {
      const allowed = new Set(property.enum.map(({ value }) => value));
      property.examples.slice(0, MOST).forEach((example, index) => {
        if (!allowed.has(example)) {
          say(property, 'examples', index, 'is not in the enum', report);
        }
      });
    }
  },
};

export const impossibleEnumValue: Rule = {
  id: 'impossible-enum-value',
  severity: 'warning',
  about: 'An allowed value breaks the type or the limits of its property.',
  property: (property, report) => {
    if (property.enum.length > 0) {
      const values = property.enum.map(({ value }) => value);
      check(property, 'enum', values, report);
    }
  },
};

function check(
  property: SchemaProperty,
  field: 'examples' | 'enum',
  values: readonly string[],
  report: Report,
): boolean {
  const test = valueTest(property);
  let isWrong = false;
  values.slice(0, MOST).forEach((value, index) => {
    // `null` is allowed by `required`, not by the type.
    const reason = value === 'null' ? undefined : test(value);
    if (reason) {
      isWrong = true;
      say(property, field, index, reason, report);
    }
  });
  return isWrong;
}

function say(
  property: SchemaProperty,
  field: 'examples' | 'enum',
  index: number,
  reason: string,
  report: Report,
): void {
  const what = field === 'enum' ? 'An allowed value' : 'An example';
  report(property, [field, index], {
    message: `${what} of "${property.name}" ${reason}.`,
    fix: 'Correct the value, or what the property says of its values.',
  });
}
