import {
  BrokenReading,
  ContractReading,
  ForeignReading,
  Problem,
  ProductReading,
  readDocuments,
} from '@backstage-data-mesh/contract';
import { Finding } from '../report/report';
import { Source } from './sources';

/** A document, and the file that it stands in. */
export interface Document<R> {
  readonly source: Source;
  readonly reading: R;
}

/** What files hold. */
export interface Documents {
  readonly contracts: readonly Document<ContractReading>[];
  readonly products: readonly Document<ProductReading>[];
  /** One of ours, but too damaged to be read. */
  readonly broken: readonly Document<BrokenReading>[];
  /** Backstage's own kinds, scorecards and policies among them, and what is none of our business. */
  readonly others: readonly Document<ForeignReading>[];
}

export function documentsIn(sources: Iterable<Source>): Documents {
  const contracts: Document<ContractReading>[] = [];
  const products: Document<ProductReading>[] = [];
  const broken: Document<BrokenReading>[] = [];
  const others: Document<ForeignReading>[] = [];
  for (const source of sources) {
    for (const reading of readDocuments(source.text)) {
      if (reading.type === 'contract') contracts.push({ source, reading });
      else if (reading.type === 'product') products.push({ source, reading });
      else if (reading.type === 'broken') broken.push({ source, reading });
      else others.push({ source, reading });
    }
  }
  return { contracts, products, broken, others };
}

const HELP =
  'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/docs/lint-rules.md';

/** A problem of a document, as a finding. */
export function findingOf(
  problem: Problem,
  file: string,
  subject: string | undefined,
): Finding {
  const { code, severity, message, fix, place } = problem;
  return {
    code,
    severity,
    message,
    ...(fix !== undefined && { fix }),
    ...(subject !== undefined && { subject }),
    file,
    ...(place && { line: place.line, column: place.column }),
    help: HELP,
  };
}
