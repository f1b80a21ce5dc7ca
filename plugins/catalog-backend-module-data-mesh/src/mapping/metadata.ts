import { Contract, Product, tagsOf } from '@backstage-data-mesh/contract';
import {
  dataMeshAnnotations,
  entityNameForId,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ANNOTATION_VIEW_URL, EntityMeta } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import { linksOf } from './links';
import { shortText } from './shortText';

/** Where a document stands. */
export interface DocumentPlace {
  readonly location: LocationSpec;
  /** 1-based line of the file on which the document starts. */
  readonly firstLine: number;
}

export function metadataOf(
  document: Contract | Product,
  place: DocumentPlace,
  namespace: string,
  annotations: Readonly<Record<string, string>>,
): EntityMeta {
  const title = document.name?.trim();
  const description = shortText(document.description.purpose);
  const tags = tagsOf(document.tags);
  const links = linksOf(document.links);
  return {
    namespace,
    name: entityNameForId(document.id),
    ...(title && { title }),
    ...(description && { description }),
    ...(tags.length > 0 && { tags }),
    ...(links.length > 0 && { links }),
    annotations: { ...placeAnnotations(place), ...annotations },
  };
}

/** The catalog itself says from which location an entity is; only the line within the file is not known to it. */
export function placeAnnotations({
  location,
  firstLine,
}: DocumentPlace): Record<string, string> {
  return {
    [dataMeshAnnotations.sourceLine]: String(firstLine),
    ...(location.type === 'url' &&
      firstLine > 1 && {
        [ANNOTATION_VIEW_URL]: `${location.target}#L${firstLine}`,
      }),
  };
}
