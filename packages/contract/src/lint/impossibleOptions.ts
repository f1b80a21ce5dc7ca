import { boundsOf } from './bounds';
import { Report, Rule } from './rule';

const PAIRS = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

export const impossibleOptions: Rule = {
  id: 'impossible-options',
  severity: 'error',
  about: 'The limits of a property leave no value that is allowed.',
  property: (property, report) => {
    const { options } = property;
    if (isEmpty(options)) {
      return;
    }
    for (const [low, high] of PAIRS) {
      if (Number(options[low]) > Number(options[high])) {
        say(report, property, low, options[low], high, options[high]);
      }
    }
    const { least, most } = boundsOf(property);
    if (
      least &&
      most &&
      (least.value > most.value ||
        (least.value === most.value && (least.exclusive || most.exclusive)))
    ) {
      say(report, property, least.option, least.text, most.option, most.text);
    }
  },
};

/** Whether a mapping has no keys; nearly all properties have no options. */
export function isEmpty(mapping: object): boolean {
  for (const key in mapping) {
    if (Object.hasOwn(mapping, key)) {
      return false;
    }
  }
  return true;
}

function say(
  report: Report,
  property: object & { readonly name: string },
  low: string,
  lowest: string,
  high: string,
  highest: string,
): void {
  report(property, ['logicalTypeOptions', low], {
    message: `No value of "${property.name}" is allowed: \`${low}\` is ${lowest} and \`${high}\` is ${highest}.`,
    fix: 'Correct the one that is wrong; they may have been swapped.',
  });
}
