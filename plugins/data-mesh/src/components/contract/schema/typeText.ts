import { SchemaProperty } from '@backstage-data-mesh/contract';

/** A field's type in a word: the logical one, for an array with what it is made of, else the physical one. */
export function typeText(property: SchemaProperty): string {
  const { logicalType, physicalType, items } = property;
  if (logicalType === 'array' && items) {
    const of = typeText(items);
    return of ? `array<${of}>` : 'array';
  }
  return logicalType ?? physicalType ?? '';
}
