import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDocuments } from '@backstage-data-mesh/contract';

export interface ContractFile {
  readonly name: string;
  readonly text: string;
  /** UTF-8 bytes. */
  readonly bytes: number;
  readonly apiVersion: string;
}

export interface Collection {
  readonly name: string;
  readonly files: readonly ContractFile[];
}

// A benchmark is only ever run from the repository.
// eslint-disable-next-line no-restricted-syntax
const ROOT = resolve(__dirname, '../../..');

/** The example company's contracts, and the real ones beside the repository where they are. */
export function collections(): Collection[] {
  const corpus = resolve(ROOT, '../shared/corpus/odcs');
  return [
    { name: 'examples', files: cleanContracts(join(ROOT, 'examples/org')) },
    ...(existsSync(corpus)
      ? [{ name: 'real files', files: cleanContracts(corpus) }]
      : []),
  ];
}

/** Files that are one contract without an error. */
function cleanContracts(folder: string): ContractFile[] {
  return pathsUnder(folder).flatMap(path => {
    const text = readFileSync(path, 'utf8');
    const [reading, ...others] = readDocuments(text);
    return reading?.type === 'contract' &&
      others.length === 0 &&
      reading.problems.every(({ severity }) => severity !== 'error')
      ? [
          {
            name: path.slice(folder.length + 1),
            text,
            bytes: Buffer.byteLength(text),
            apiVersion: reading.contract.standard.version,
          },
        ]
      : [];
  });
}

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.odcs\.ya?ml$/.test(name))
    .sort()
    .map(name => join(folder, name));
}

export function bytesOf(files: readonly ContractFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
