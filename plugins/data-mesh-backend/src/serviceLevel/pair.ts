/** What promises, incidents and warnings are about: a product under a contract, either of them empty. */
export interface Pair {
  /** Of what breaks a policy it may be a domain. */
  readonly productRef: string;
  readonly contractRef: string;
}

export function pairKey({ productRef, contractRef }: Pair): string {
  return `${productRef}\n${contractRef}`;
}

/** The same of a row. */
export function pairOf(row: {
  readonly product_ref: string;
  readonly contract_ref: string;
}): Pair {
  return { productRef: row.product_ref, contractRef: row.contract_ref };
}
