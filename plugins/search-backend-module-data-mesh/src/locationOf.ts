import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The address of a document's place. It ends with a slash where the place is the entity itself: Backstage's Lunr engine keeps
 * one document per address, and the page of the entity is that of the catalog's own document.
 */
export function locationOf(
  { entityRef, place }: Pick<DataMeshDocument, 'entityRef' | 'place'>,
  template: string,
): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const page = template
    .replace(':namespace', encodeURIComponent(namespace))
    .replace(':kind', encodeURIComponent(kind.toLocaleLowerCase('en-US')))
    .replace(':name', encodeURIComponent(name));
  return `${page}/${place}`;
}
