import { Relationship } from '@backstage-data-mesh/contract';
import { Field, Test } from '../model/executable';
import { Located } from './field';
import { FoundPlace, Table, Tables } from './place';

/** The test of a foreign key, or why it cannot be tested. */
export function referenceOf(
  { from, to }: Relationship,
  tables: Tables,
  table: Table,
  located?: Located,
): Test | string {
  const sources = located
    ? [{ table, located }]
    : from.map(reference => findIn(tables, table, reference));
  const targets = to.map(reference => tables.find(reference));
  const elsewhere = to.find((_, index) => !targets[index]?.located);
  if (to.length === 0 || elsewhere !== undefined) {
    return elsewhere === undefined
      ? 'It does not say what it refers to.'
      : `${elsewhere} is not a property of this contract.`;
  }
  const missing = from.find((_, index) => !sources[index]?.located);
  if (missing !== undefined) {
    return `${missing} is not a property of this contract.`;
  }
  if (sources.length !== targets.length) {
    return `It refers from ${sources.length} to ${targets.length} properties: there must be as many on both sides.`;
  }
  const source = sideOf(sources);
  const target = sideOf(targets);
  if (typeof source === 'string') return source;
  if (typeof target === 'string') return target;
  if (source.object !== table.object.name) {
    return `It speaks of the table ${source.object}, but stands at ${table.object.name}.`;
  }
  return { type: 'reference', fields: source.fields, to: target };
}

/** `from` may leave out its own table. */
function findIn(
  tables: Tables,
  { object }: Table,
  reference: string,
): FoundPlace | undefined {
  const found = tables.find(reference);
  return found?.located ? found : tables.find(`${object.name}.${reference}`);
}

function sideOf(
  places: readonly (FoundPlace | undefined)[],
): { readonly object: string; readonly fields: readonly Field[] } | string {
  const fields: Field[] = [];
  const objects = new Set<string>();
  for (const place of places) {
    if (place?.located) {
      if (!place.located.single) {
        return `${place.located.field.path} has many values in one row.`;
      }
      fields.push(place.located.field);
      objects.add(place.table.object.name);
    }
  }
  const [object, second] = objects;
  return second === undefined
    ? { object, fields }
    : `It mixes properties of ${object} and ${second}.`;
}
