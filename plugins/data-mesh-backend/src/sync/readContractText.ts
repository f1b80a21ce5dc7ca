import {
  Contract,
  ContractReading,
  Problem,
  emptyContract,
  readDocuments,
} from '@backstage-data-mesh/contract';
import { ContractText } from '../database/records';
import { sha256 } from '../text/sha256';
import { gravest } from './problems';

/** Goes up when texts would be read differently than before: stored ones are then read again at the next sync. */
export const READER_REVISION = 2;

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
  const { model, problems } = read(text, fallback);
  return { hash: sha256(text), text, model, problems: gravest(problems) };
}

function read(
  text: string,
  fallback: Fallback,
): { model: Contract; problems: readonly Problem[] } {
  const readings = readDocuments(text);
  const found = readings.find(
    (reading): reading is ContractReading => reading.type === 'contract',
  );
  if (found) return { model: found.contract, problems: found.problems };
  const model = emptyContract({
    ...fallback,
    standard: { name: 'odcs', version: 'unknown' },
  });
  for (const reading of readings) {
    if (reading.type === 'broken') return { model, problems: reading.problems };
  }
  return { model, problems: [notAContract] };
}
