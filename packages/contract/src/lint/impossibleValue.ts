import { SchemaProperty } from '../model/contract';
import { valueTest } from './allowedValue';
import { Report } from './rule';

/** More values of a property are never looked at one by one. */
export const MOST_VALUES = 200;

/** Says which of a property's values it does not allow, if any. */
export function checkValues(
  property: SchemaProperty,
  field: 'examples' | 'enum',
  values: readonly string[],
  report: Report,
): boolean {
  const test = valueTest(property);
  let isWrong = false;
  values.slice(0, MOST_VALUES).forEach((value, index) => {
    // `null` is allowed by `required`, not by the type.
    const reason = value === 'null' ? undefined : test(value);
    if (reason) {
      isWrong = true;
      sayImpossible(property, field, index, reason, report);
    }
  });
  return isWrong;
}

export function sayImpossible(
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
