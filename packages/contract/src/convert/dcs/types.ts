import { logicalTypeOf } from '../logicalType';
import { Shape } from '../shape';
import { Source } from '../source';
import { physicalTypeOf } from './config';

/**
 * The type of a field: what it is called in ODCS, and the word of the file (or of the one system that `config` names) as
 * its physical type, because the words of the older standard say more (`long`, `timestamp_ntz`).
 *
 * @returns the logical type
 */
export function setType(field: Source, property: Shape): string | undefined {
  const word = field.takeText('type');
  const type = logicalOf(word?.trim().toLowerCase(), field);
  const way = field.wayTo('type');
  property
    .set('logicalType', type, way)
    .set('physicalType', physicalTypeOf(field) ?? word, way);
  return type;
}

function logicalOf(word: string | undefined, field: Source) {
  switch (word) {
    case undefined:
      return inferred(field);
    case 'map':
      return field.has('keys') && field.has('values') ? 'map' : 'object';
    case 'bytes':
      return 'string';
    default:
      return logicalTypeOf(word);
  }
}

/** What has fields is an object, what has items a list: nobody needs to say so. */
function inferred(field: Source): string | undefined {
  if (field.has('fields')) {
    return 'object';
  }
  return field.has('items') ? 'array' : undefined;
}
