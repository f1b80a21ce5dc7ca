import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Contract,
  ContractReading,
  Product,
  readDocuments,
} from '@backstage-data-mesh/contract';
import { globSync } from 'glob';

export const exampleFolder = path.resolve(
  __dirname,
  '../../../../../examples/org',
);

/** A contract of the example company as its file has it. */
export interface ContractFile {
  readonly contract: Contract;
  readonly reading: ContractReading;
  readonly text: string;
}

/** What the files of the example company say, read without the portal. */
export function readExampleFiles(): {
  readonly products: readonly Product[];
  readonly contracts: readonly ContractFile[];
  readonly history: readonly ContractFile[];
} {
  return {
    products: textsOf('*/*/*.odps.yaml').flatMap(text =>
      readDocuments(text).flatMap(reading =>
        reading.type === 'product' ? [reading.product] : [],
      ),
    ),
    // One product has its contracts in its own file.
    contracts: contractsOf(
      '*/*/{*.odps,contracts/*.odcs,contracts/*.datacontract}.yaml',
    ),
    history: contractsOf('history/*/*.odcs.yaml'),
  };
}

function contractsOf(pattern: string): ContractFile[] {
  return textsOf(pattern).flatMap(text =>
    readDocuments(text).flatMap(reading =>
      reading.type === 'contract'
        ? [{ contract: reading.contract, reading, text }]
        : [],
    ),
  );
}

function textsOf(pattern: string): string[] {
  return globSync(pattern, { cwd: exampleFolder })
    .sort()
    .map(file => readFileSync(path.join(exampleFolder, file), 'utf8'));
}
