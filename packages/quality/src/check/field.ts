import { SchemaObject, SchemaProperty } from '@backstage-data-mesh/contract';
import { Field, Step } from '../model/executable';

/** A property of a table, the way to it, and whether what holds it is one value, not many. */
export interface Located {
  readonly property: SchemaProperty;
  readonly field: Field;
  /** `false` within lists and maps, where a row has any number of these values. */
  readonly single: boolean;
}

/** All properties of an object at every depth, in the order of the document. */
export function fieldsOf(object: SchemaObject): readonly Located[] {
  const found: Located[] = [];
  add(found, object.properties, '', [], true, undefined);
  return found;
}

function add(
  found: Located[],
  properties: readonly SchemaProperty[],
  path: string,
  steps: readonly Step[],
  single: boolean,
  columnType: string | undefined,
) {
  for (const property of properties) {
    const here: Located = {
      property,
      field: {
        path: `${path}${property.name}`,
        steps: [...steps, { to: 'member', name: physicalNameOf(property) }],
        ...(property.logicalType && { logicalType: property.logicalType }),
        ...(property.physicalType && { physicalType: property.physicalType }),
        ...(columnType && { columnType }),
      },
      single,
    };
    found.push(here);
    addInner(
      found,
      property,
      here.field.path,
      here.field.steps,
      single,
      steps.length === 0 ? property.physicalType : columnType,
    );
  }
}

function addInner(
  found: Located[],
  property: SchemaProperty,
  path: string,
  steps: readonly Step[],
  single: boolean,
  columnType: string | undefined,
) {
  add(found, property.properties, `${path}.`, steps, single, columnType);
  if (property.items) {
    const inner: Step[] = [...steps, { to: 'items' }];
    addInner(found, property.items, `${path}[]`, inner, false, columnType);
  }
  if (property.map) {
    const inner: Step[] = [...steps, { to: 'values' }];
    addInner(found, property.map.value, `${path}{}`, inner, false, columnType);
  }
}

/** What the engine calls it. */
export function physicalNameOf(property: SchemaProperty): string {
  return property.physicalName?.trim() || property.name;
}
