import { declaredColumns, ProductReading } from '@backstage-data-mesh/contract';
import { Document } from '../files/documents';

/** Somebody who reads under a contract. */
export interface Consumer {
  readonly product: string;
  readonly title: string;
  readonly owner?: string;
  readonly port?: string;
  /** The columns that it says it takes; nothing when it does not say. */
  readonly columns?: readonly string[];
  readonly file?: string;
  readonly line?: number;
  /** Where it was found. */
  readonly from: 'files' | 'portal';
}

/** The products among the files that take data under a contract. */
export function consumersIn(
  products: readonly Document<ProductReading>[],
  contractId: string,
): Consumer[] {
  return products.flatMap(({ source, reading }) => {
    const { product } = reading;
    return product.inputPorts.flatMap((port, index): Consumer[] => {
      if (port.contractId !== contractId) return [];
      const columns = declaredColumns(port);
      return [
        {
          product: product.id,
          title: product.name ?? product.id,
          owner: product.team.name,
          port: port.name,
          ...(columns && { columns }),
          file: source.file,
          line: reading.placeOf(['inputPorts', index]).line,
          from: 'files',
        },
      ];
    });
  });
}
