import {
  BrokenReading,
  ContractReading,
  diffReadings,
  readDocuments,
} from '@backstage-data-mesh/contract';
import {
  ContractDetails,
  LineageNode,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { DescribedDiff, describeDiff } from '../sync/describeDiff';
import { ContractService } from './ContractService';
import { LineageService } from './LineageService';
import { notAContract } from './problems';

const DEPTH = 5;
const LIMIT = 100;

/** What would follow if a text came into force. */
export interface ProposalEffect {
  readonly contract: ContractDetails;
  readonly diff: DescribedDiff;
  /** Products behind the product that offers it, nearest first; `complete` is false when there are more. */
  readonly downstream: readonly LineageNode[];
  readonly complete: boolean;
}

/** Judges texts of contracts that are not in force. Nothing is stored. */
export class ProposalService {
  constructor(
    private readonly contracts: ContractService,
    private readonly lineage: LineageService,
  ) {}

  /**
   * What would change for those who read the data if this text took the place of the contract's current one.
   *
   * @throws NotFoundError also when the catalog hides the contract; InputError when the text holds no contract that can be
   *   read
   */
  async effectOf(
    ref: string,
    definition: string,
    credentials: BackstageCredentials,
  ): Promise<ProposalEffect> {
    const contract = await this.contracts.get(ref, credentials);
    const current = await this.contracts.version(
      ref,
      contract.versionId,
      credentials,
    );
    const before = readContract(current.text);
    const after = readContract(definition);
    const provider = contract.providers[0]?.product.ref;
    const around = provider
      ? await this.lineage.around(
          provider,
          { depth: DEPTH, limit: LIMIT },
          credentials,
        )
      : { nodes: [], complete: true };
    return {
      contract,
      diff: describeDiff(diffReadings(before, after)),
      downstream: around.nodes.filter(
        ({ direction }) => direction === 'downstream' || direction === 'both',
      ),
      complete: around.complete,
    };
  }
}

function readContract(text: string): ContractReading {
  const readings = readDocuments(text);
  const found = readings.find(
    (reading): reading is ContractReading => reading.type === 'contract',
  );
  if (found) return found;
  const broken = readings.find(
    (reading): reading is BrokenReading => reading.type === 'broken',
  );
  throw notAContract(broken?.problems[0]?.message);
}
