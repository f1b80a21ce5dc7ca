import { diffContracts, readDocuments } from '@backstage-data-mesh/contract';
import { Row } from '../report';
import { cpuMs } from './race';

const HEAD =
  'apiVersion: v3.1.0\nkind: DataContract\nid: big\nversion: 1.0.0\nstatus: active\nschema:\n';

/** A contract with a finding in each object; no two versions share a column. */
function contractText(objects: number, version: string): string {
  return (
    HEAD +
    Array.from(
      { length: objects },
      (_, object) =>
        `  - nmae: x\n    name: object_${object}\n    properties:\n${Array.from(
          { length: 20 },
          (__, column) =>
            `      - name: ${version}_${object}_${column}\n        logicalType: string\n        physicalType: varchar(200)\n        description: The column ${column} of it.\n        required: true\n        tags: [a, b]\n`,
        ).join('')}`,
    ).join('')
  );
}

function contractOf(text: string) {
  const [reading] = readDocuments(text);
  if (reading?.type !== 'contract') {
    throw new Error('The huge contract is no contract any more');
  }
  return reading;
}

const best = (work: () => unknown) =>
  Math.min(...[1, 2, 3, 4, 5].map(() => cpuMs(work)));

/** The places of all findings beside reading and linting, and versions of which nothing is left: up to 4 MB. */
export function huge(): Row[] {
  return [57, 1_200].flatMap(objects => {
    const text = contractText(objects, 'old');
    const before = contractOf(text).contract;
    const after = contractOf(contractText(objects, 'new')).contract;
    const changes = diffContracts(before, after).changes.length;
    const label = `${Math.round(text.length / 1000)} KB`;
    return [
      {
        case: `${label}, ${contractOf(text).problems.length} problems`,
        metric: 'read + lint + the place of each problem',
        value: best(() => contractOf(text).problems.map(({ place }) => place)),
        unit: 'ms',
        ...(text.length < 300_000 && { target: '<= 50' as const }),
      },
      {
        case: `two of ${label}, ${changes} changes`,
        metric: 'diff',
        value: best(() => diffContracts(before, after)),
        unit: 'ms',
        target: text.length < 300_000 ? '<= 100' : '<= 1000',
      },
    ];
  });
}
