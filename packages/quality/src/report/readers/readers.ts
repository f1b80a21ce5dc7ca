import { batch } from './batch';
import { datacontractCli } from './datacontractCli';
import { dbtFreshness } from './dbtFreshness';
import { dbtRunResults } from './dbtRunResults';
import { greatExpectations } from './greatExpectations';
import { junit } from './junit';
import { oors } from './oors';
import { openLineage } from './openLineage';
import { Reader } from './reader';
import { soda } from './soda';

/** All readers; those that are recognised by a mark of their own come before those told by their shape. */
export const READERS: readonly Reader[] = [
  batch,
  dbtRunResults,
  dbtFreshness,
  oors,
  datacontractCli,
  soda,
  openLineage,
  greatExpectations,
  junit,
];
