import { CustomProperty, Role, Team } from '@backstage-data-mesh/contract';

/**
 * What a resolver may go by: what stands in one contract or product, and where the document stands.
 * @public
 */
export interface DocumentFacts {
  readonly kind: 'contract' | 'product';
  /** The `id` in the document's own standard. */
  readonly id: string;
  readonly name?: string;
  /** The domain as the document names it. */
  readonly domain?: string;
  readonly tenant?: string;
  readonly tags: readonly string[];
  readonly team: Team;
  /** Of a contract; a product has none. */
  readonly roles: readonly Role[];
  /** What the standards have in the place of Backstage's annotations. */
  readonly customProperties: readonly CustomProperty[];
  /** The location that the document was read from; `target` is a URL or the path of a file. */
  readonly source: { readonly type: string; readonly target: string };
}
