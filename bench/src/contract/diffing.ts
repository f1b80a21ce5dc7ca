import {
  Contract,
  diffContracts,
  editDocument,
  readDocuments,
} from '@backstage-data-mesh/contract';
import { Row } from '../report';
import { ContractFile } from './files';
import { race } from './race';

/** Two versions of a large contract, a tenth of whose columns have changed; and one edit in it. */
export function diffing(file: ContractFile): Row[] {
  const before = contractOf(file.text);
  const again = contractOf(file.text);
  const after = contractOf(nextVersion(file.text));
  const changes = diffContracts(before, after).changes.length;
  const path = ['schema', 0, 'properties', 0, 'logicalType'];
  const ms = race(
    {
      diff: () => diffContracts(before, after),
      same: () => diffContracts(before, again),
      edit: () =>
        editDocument(file.text, [{ type: 'set', path, value: 'other' }]),
    },
    2_000,
  );
  const label = `two of ${Math.round(file.bytes / 1000)} KB`;
  return [
    {
      case: `${label}, ${changes} changes`,
      metric: 'diff',
      value: ms.diff,
      unit: 'ms',
      target: '<= 100',
    },
    {
      case: `${label}, equal`,
      metric: 'diff',
      value: ms.same,
      unit: 'ms',
      target: '<= 100',
    },
    {
      case: `one of ${Math.round(file.bytes / 1000)} KB`,
      metric: 'one edit in its text',
      value: ms.edit,
      unit: 'ms',
    },
  ];
}

function contractOf(text: string): Contract {
  const [reading] = readDocuments(text);
  if (reading?.type !== 'contract') {
    throw new Error('The large contract is no contract any more');
  }
  return reading.contract;
}

/** Every tenth column is renamed, becomes another type or loses its promise. */
function nextVersion(text: string): string {
  let column = 0;
  return text
    .split('\n')
    .map(line => {
      const isName = /^ {6}- name: /.test(line);
      column += isName ? 1 : 0;
      if (column % 10 !== 0) {
        return line;
      }
      return isName
        ? `${line}${column % 20 === 0 ? '_new' : ''}`
        : line
            .replace('logicalType: string', 'logicalType: integer')
            .replace('required: true', 'required: false');
    })
    .join('\n');
}
