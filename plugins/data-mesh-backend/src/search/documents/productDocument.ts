import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { IndexedProduct } from '../indexed';
import { weightOf } from '../weight';
import { emptyDocument, textOf } from './emptyDocument';

export function productDocument(product: IndexedProduct): DataMeshDocument {
  const { details } = product;
  return {
    ...emptyDocument,
    title: product.title,
    text: textOf(
      details.purpose ?? details.description,
      details.limitations,
      details.usage,
      product.ports
        .map(({ name, description }) =>
          description ? `${name}: ${description}` : name,
        )
        .join(', '),
      product.tags.join(', '),
      product.type,
    ),
    synonyms: (details.synonyms ?? []).join(', '),
    lifecycle: product.lifecycle,
    owner: product.owner,
    domain: product.domain,
    product: product.title,
    quality: product.quality,
    weight: weightOf(product),
    entityRef: product.ref,
    place: '',
  };
}
