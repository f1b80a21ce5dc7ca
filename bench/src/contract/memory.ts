import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Reading, readDocuments } from '@backstage-data-mesh/contract';
import { Row } from '../report';
import { ContractFile } from './files';

const TEXT_BYTES = 8_000_000;

/** What readings hold while somebody holds them, and what is left when nobody does. */
export function memory(files: readonly ContractFile[]): Row[] {
  const collect = collector();
  const texts = files.map(({ text }) => text);
  let held: (readonly Reading[])[] = [];
  let bytes = 0;

  const read = () => {
    held = [];
    bytes = 0;
    while (bytes < TEXT_BYTES) {
      for (const [index, text] of texts.entries()) {
        held.push(readDocuments(text));
        bytes += files[index].bytes;
      }
    }
  };

  // Once for what compiles and caches.
  read();
  held = [];
  collect();
  const before = process.memoryUsage().heapUsed;
  read();
  collect();
  const holding = process.memoryUsage().heapUsed - before;
  held = [];
  collect();
  const after = process.memoryUsage().heapUsed - before;
  const label = `${files.length} files, ${Math.round(bytes / 1e6)} MB read`;
  return [
    {
      case: label,
      metric: 'heap per MB of text, held',
      value: holding / bytes,
      unit: 'MB',
    },
    {
      case: label,
      metric: 'heap per MB of text, let go',
      value: Math.max(0, after) / bytes,
      unit: 'MB',
      target: '<= 0.1',
    },
  ];
}

/** A full collection of garbage, as often as it takes. */
function collector(): () => void {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') {
    throw new Error('This Node does not collect garbage when told to');
  }
  return () => {
    for (let i = 0; i < 4; i++) {
      collect();
    }
  };
}
