import { QualitySign } from '../api';

/**
 * The document types of the suite in Backstage's search.
 * @public
 */
export const dataMeshDocumentTypes = [
  'data-product',
  'data-contract',
  'data-field',
  'data-rule',
  'data-term',
] as const;

/** @public */
export type DataMeshDocumentType = (typeof dataMeshDocumentTypes)[number];

/**
 * One thing that can be found. All texts are words of the index; those without a value are empty, because Backstage's Lunr
 * engine takes its fields from the first document.
 * @public
 */
export interface DataMeshDocument {
  readonly title: string;
  readonly text: string;
  /** Other names for the same thing. */
  readonly synonyms: string;
  /** What of the vocabulary it is about, as tokens; see {@link understandQuery}. */
  readonly concepts: string;
  readonly classification: string;
  readonly lifecycle: string;
  readonly owner: string;
  readonly domain: string;
  /** Where it is: the title of the product, and the way from it to the hit. */
  readonly product: string;
  readonly port: string;
  readonly contract: string;
  /** Table, topic or file. */
  readonly object: string;
  /** `lines[].sku` */
  readonly field: string;
  /** How its data stands; of a rule, the rule alone. */
  readonly quality: QualitySign['status'];
  /** Trust and use together, 0 to 1, in steps of 0.05: a count of consumers cannot be told from it. */
  readonly weight: number;
  /** The oldest that its data may be by contract, in seconds; absent where nothing is promised. */
  readonly maxAgeSeconds?: number;
  /** Ref of the entity that decides who sees it, and on whose page it is. */
  readonly entityRef: string;
  /** Below the page of that entity: `contract?section=schema&table=orders`. */
  readonly place: string;
}
