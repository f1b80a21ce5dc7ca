import { Standard } from '../model/shared';
import { MappingSpec } from './grammar';
import { DATA_CONTRACT } from './dcs/contract';
import { DCS_VERSIONS } from './dcs/versions';
import { CONTRACT } from './odcs/contract';
import { ODCS_VERSIONS } from './odcs/versions';
import { ODCS_2, ODCS_2_VERSIONS } from './odcs2';
import { ODPS_VERSIONS, PRODUCT } from './odps';

/** The standards whose structure is known: one row each, in which all its versions have one table. */
export const STANDARDS: readonly {
  readonly name: Standard['name'];
  /** Oldest first. */
  readonly versions: readonly string[];
  readonly root: MappingSpec;
  /** Whether its documents can be written in the last version as they are: then they are judged by it, too. */
  readonly newest: boolean;
}[] = [
  { name: 'odcs', versions: ODCS_VERSIONS, root: CONTRACT, newest: true },
  { name: 'odcs', versions: ODCS_2_VERSIONS, root: ODCS_2, newest: false },
  { name: 'dcs', versions: DCS_VERSIONS, root: DATA_CONTRACT, newest: false },
  { name: 'odps', versions: ODPS_VERSIONS, root: PRODUCT, newest: true },
];
