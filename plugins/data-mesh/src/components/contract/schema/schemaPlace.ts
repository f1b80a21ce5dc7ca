import { SchemaTarget } from './references';
import { fieldPathText } from './schemaIndex';

/** A place in the schema as the page's address names it. */
export function schemaPlace({ object, field }: SchemaTarget) {
  return { section: 'schema', table: object.key, field: field?.key } as const;
}

/** A place in the schema as a person would write it: `orders.lines[].sku`. */
export function schemaPlaceText({ object, field }: SchemaTarget): string {
  return field
    ? `${object.object.name}.${fieldPathText(field)}`
    : object.object.name;
}
