import { Knex } from 'knex';
import { chunks } from '../chunks';
import { ProductRecord } from '../records';
import { markChangesDue } from './changesDue';

const CHUNK = 200;

/** That a contract stands, or stood, for an output port. */
export interface Line {
  readonly productRef: string;
  readonly port: string;
  readonly contractRef: string;
}

export function linesOf(product: ProductRecord): Line[] {
  return product.ports.flatMap(({ direction, name, contractRef }) =>
    direction === 'out' && contractRef
      ? [{ productRef: product.ref, port: name, contractRef }]
      : [],
  );
}

/** Lines stay for good; a new one says anew which version came before which. */
export async function storeLines(
  tx: Knex.Transaction,
  lines: readonly Line[],
): Promise<void> {
  const stored: { product_ref: string; port: string; contract_ref: string }[] =
    await tx('contract_lines').whereIn('product_ref', [
      ...new Set(lines.map(line => line.productRef)),
    ]);
  const known = new Set(
    stored.map(row =>
      JSON.stringify([row.product_ref, row.port, row.contract_ref]),
    ),
  );
  const missing = lines.filter(
    line =>
      !known.has(
        JSON.stringify([line.productRef, line.port, line.contractRef]),
      ),
  );
  for (const chunk of chunks(missing, CHUNK)) {
    await tx('contract_lines')
      .insert(
        chunk.map(line => ({
          product_ref: line.productRef,
          port: line.port,
          contract_ref: line.contractRef,
        })),
      )
      .onConflict(['product_ref', 'port', 'contract_ref'])
      .ignore();
  }
  await markChangesDue(
    tx,
    missing.map(line => line.contractRef),
  );
}
