import { CustomProperty } from '@backstage-data-mesh/contract';

/** Custom properties as texts, by their name; the last of a name counts. Lists are joined by commas. */
export function customOf(
  properties: readonly CustomProperty[],
): Record<string, string> {
  return Object.fromEntries(
    properties.map(({ property, value }) => [property, textOf(value)]),
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(textOf).join(', ');
  }
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : String(value ?? '');
}
