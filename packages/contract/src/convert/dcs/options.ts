import { textOf } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];

const NUMBER_FORMATS: Readonly<Record<string, RegExp>> = {
  integer: /^[iu](?:8|16|32|64|128)$/,
  number: /^f(?:32|64)$/,
};

/** Restrictions that ODCS has for the type become `logicalTypeOptions`; the others are kept by the caller. */
export function setOptions(
  field: Source,
  property: Shape,
  type: string | undefined,
): void {
  const options = new Shape(field.transformation, field.way);
  const word = String(field.look('type')).toLowerCase();
  const move = (...keys: readonly string[]) =>
    keys.filter(key => field.has(key)).forEach(key => options.move(field, key));
  switch (type) {
    case 'string':
      move('minLength', 'maxLength');
      options.texts(
        field,
        ['pattern', 'format'].filter(key => field.has(key)),
      );
      if (word === 'bytes' && options.value.format === undefined) {
        options.set('format', 'binary', field.wayTo('type'));
      }
      break;
    case 'integer':
    case 'number':
      move(...BOUNDS);
      if (NUMBER_FORMATS[type].test(textOf(field.look('format')) ?? '')) {
        move('format');
      }
      break;
    case 'date':
    case 'time':
    case 'timestamp':
      options.texts(
        field,
        ['format', ...BOUNDS].filter(key => field.has(key)),
      );
      if (/^timestamp_n?tz$/.test(word)) {
        options.set('timezone', word === 'timestamp_tz', field.wayTo('type'));
      }
      break;
    default:
  }
  property.child('logicalTypeOptions', options);
}
