import {
  BrokenReading,
  ContractReading,
  Problem,
  emptyContract,
  readDocuments,
} from '@backstage-data-mesh/contract';
import { ContractText } from '../database/records';
import { sha256 } from '../text/sha256';
import { countsOf, gravest } from './problems';

/** Goes up when texts would be read differently than before: stored ones are then read again at the next sync. */
export const READER_REVISION = 5;

/** What stands for a contract whose text cannot be read. */
interface Fallback {
  readonly id: string;
  readonly version: string;
}

const notAContract: Problem = {
  code: 'not-a-contract',
  severity: 'error',
  message: 'The definition holds no data contract that can be read.',
  fix: 'Write the whole contract (ODCS, `kind: DataContract` with `apiVersion: v3…`) into `spec.definition`.',
  path: [],
};

/** The text with its model and all its problems; a text that cannot be read gets an empty model and its problems say why. */
export function readContractText(
  text: string,
  fallback: Fallback,
): ContractText {
  const readings = readDocuments(text);
  const found = readings.find(
    (reading): reading is ContractReading => reading.type === 'contract',
  );
  if (found) return { ...textOfReading(found), hash: sha256(text), text };
  const broken = readings.find(
    (reading): reading is BrokenReading => reading.type === 'broken',
  );
  const problems = broken?.problems ?? [notAContract];
  return {
    hash: sha256(text),
    text,
    model: emptyContract({
      ...fallback,
      standard: { name: 'odcs', version: 'unknown' },
    }),
    problems: gravest(problems),
    counts: countsOf(problems),
    readable: false,
  };
}

/** What is stored of one document of a file. */
export function textOfReading(reading: ContractReading): ContractText {
  return {
    hash: sha256(reading.text),
    text: reading.text,
    model: reading.contract,
    problems: gravest(reading.problems),
    counts: countsOf(reading.problems),
    readable: true,
  };
}
