import { Contract } from '@backstage-data-mesh/contract';
import {
  DataMeshDocument,
  freshnessTokens,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { indicatorOf } from '@backstage-data-mesh/service-level';
import { IndexedContract } from '../indexed';
import { contractParts, textOf } from './emptyDocument';

export function contractDocument(contract: IndexedContract): DataMeshDocument {
  const { model } = contract;
  const maxAgeSeconds = maxAgeOf(model);
  return {
    ...contractParts(contract),
    title: contract.title,
    text: textOf(
      model.description.purpose,
      model.description.limitations,
      model.description.usage,
      model.schema
        .map(({ name, businessName }) => businessName ?? name)
        .join(', '),
      model.tags.join(', '),
      contract.contractId,
    ),
    synonyms: model.schema.flatMap(({ synonyms }) => synonyms).join(', '),
    concepts:
      maxAgeSeconds === undefined
        ? ''
        : freshnessTokens(maxAgeSeconds).join(' '),
    classification: contract.classifications.join(' '),
    maxAgeSeconds,
    place: 'contract',
  };
}

/** The oldest that data may be by its promises of freshness and latency, in seconds: the strictest counts. */
export function maxAgeOf(contract: Contract): number | undefined {
  const ages = contract.serviceLevels.flatMap(({ property, quantity }) => {
    const indicator = indicatorOf(property)?.indicator;
    return (indicator === 'freshness' || indicator === 'latency') &&
      quantity?.type === 'duration'
      ? [quantity.seconds]
      : [];
  });
  return ages.length > 0 ? Math.min(...ages) : undefined;
}
