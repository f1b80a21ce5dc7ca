import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { IndexedContract } from '../indexed';
import { weightOf } from '../weight';

const LONGEST_TEXT = 1_000;

/** What documents say of nothing. */
export const emptyDocument = {
  text: '',
  synonyms: '',
  concepts: '',
  classification: '',
  lifecycle: '',
  owner: '',
  domain: '',
  product: '',
  port: '',
  contract: '',
  object: '',
  field: '',
} as const;

/** What all documents of a contract have in common. */
export function contractParts(
  contract: Omit<IndexedContract, 'model' | 'classifications'>,
) {
  return {
    ...emptyDocument,
    lifecycle: contract.lifecycle,
    owner: contract.owner,
    domain: contract.domain,
    product: contract.provider?.title ?? '',
    port: contract.provider?.port ?? '',
    contract: contract.title,
    quality: contract.quality,
    weight: weightOf(contract),
    entityRef: contract.ref,
  } satisfies Partial<DataMeshDocument>;
}

/** Sentences of one text, without what is missing, not longer than a result can show. */
export function textOf(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined && part.trim() !== '')
    .join(' · ')
    .replace(/\s+/gu, ' ')
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** The address of a place on the contract's page. */
export function schemaPlace(place: {
  readonly table?: string;
  readonly field?: string;
  readonly q?: string;
}): string {
  const query = new URLSearchParams({ section: 'schema' });
  for (const [key, value] of Object.entries(place)) {
    if (value) query.set(key, value);
  }
  return `contract?${query}`;
}
