import { ContractVersionChanges } from '../api';

/**
 * Topic on which the backend says that a contract came in with a new version. The event's `metadata.verdict` is the
 * verdict, so that a listener finds the breaking ones without opening the payload.
 * @public
 */
export const DATA_MESH_CONTRACT_VERSION_TOPIC = 'data-mesh.contract-version';

/**
 * A contract of the catalog has a new version. Not sent for the first version of a line, nor for earlier versions that
 * are imported from files.
 * @public
 */
export interface ContractVersionEvent {
  /** Entity ref of the contract. */
  readonly contractRef: string;
  readonly contractTitle: string;
  /** Entity refs of the products that give or gave data under a contract of this line. */
  readonly productRefs: readonly string[];
  /** The output port, when the line is that of exactly one. */
  readonly port?: string;
  readonly versionId: string;
  /** The version before it. */
  readonly previousId: string;
  /** As written in the text. */
  readonly version: string;
  readonly previousVersion: string;
  /** The worst of its changes; absent when nothing changed that has a meaning. */
  readonly verdict?: ContractVersionChanges['verdict'];
  /** How many changes there are of each verdict. */
  readonly counts: {
    readonly breaking: number;
    readonly dangerous: number;
    readonly compatible: number;
  };
  /** The kinds of change that occur, worst first, e.g. `property-removed`. */
  readonly kinds: readonly string[];
  /** How the declared version number goes with what changed. */
  readonly judgement: ContractVersionChanges['judgement'];
  /** The smallest version number that tells the truth. */
  readonly honestVersion?: string;
}
