/** Where scores of products are kept, or those of domains. History and details are in one table for both, by ref. */
export interface ScoreTable {
  readonly table: 'scores' | 'domain_scores';
  readonly key: 'product_id' | 'domain_ref';
  readonly type: 'integer' | 'text';
}

export const PRODUCT_SCORES: ScoreTable = {
  table: 'scores',
  key: 'product_id',
  type: 'integer',
};

export const DOMAIN_SCORES: ScoreTable = {
  table: 'domain_scores',
  key: 'domain_ref',
  type: 'text',
};

/** What is evaluated: a product or a domain. */
export interface Subject {
  /** Of its rows: the id of a product, the ref of a domain. */
  readonly key: number | string;
  readonly ref: string;
}
