import {
  Contract,
  fieldPathText,
  indexSchema,
} from '@backstage-data-mesh/contract';
import { CheckDetails } from '@backstage-data-mesh/plugin-data-mesh-common';

/**
 * What a check is about, as the keys of `indexSchema`.
 *
 * @param property - as checks name it: `address.city`, `lines[].sku`, `prices{}.amount`
 */
export function placeInSchema(
  { schema }: Contract,
  object: string | null,
  property: string | null,
): CheckDetails['inSchema'] {
  const table = indexSchema(schema).objects.find(
    each => each.object.name === object,
  );
  if (!table) return undefined;
  const field =
    property === null
      ? undefined
      : table.fields.find(
          node => fieldPathText(node).replaceAll('<value>', '{}') === property,
        );
  return { table: table.key, ...(field && { field: field.key }) };
}
