import { SchemaProperty } from '@backstage-data-mesh/contract';

/** A field's type in a word: the logical one, for an array or a map with what it is made of, else the physical one. */
export function typeText(property: SchemaProperty): string {
  const { logicalType, physicalType, items, map } = property;
  if (logicalType === 'array' && items) {
    const of = typeText(items);
    return of ? `array<${of}>` : 'array';
  }
  if (logicalType === 'map' && map) {
    const of = [map.key, map.value].map(typeText).filter(Boolean).join(', ');
    return of ? `map<${of}>` : 'map';
  }
  return logicalType ?? physicalType ?? '';
}
