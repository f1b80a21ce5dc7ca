import { Place } from '../model/place';
import { ContractReading } from '../read/reading';
import { Change, ContractDiff } from './change';
import { compareContracts } from './compare';
import { diffOf } from './diffContracts';
import { Origin } from './origin';
import { Found } from './site';

/**
 * The same as {@link diffContracts}, with the places of each change in the two files. What is absent has the place of
 * what it would be in. Places are looked for when they are read.
 *
 * @public
 */
export function diffReadings(
  before: ContractReading,
  after: ContractReading,
): ContractDiff {
  const contracts = { before: before.contract, after: after.contract };
  return diffOf(
    contracts,
    compareContracts(contracts).map(found =>
      withPlaces(found, { before, after }),
    ),
  );
}

function withPlaces(
  { change, before, after }: Found,
  readings: {
    readonly before: ContractReading;
    readonly after: ContractReading;
  },
): Change {
  let placeBefore: Place | undefined;
  let placeAfter: Place | undefined;
  return {
    ...change,
    get placeBefore() {
      placeBefore ??= placeOf(readings.before, before);
      return placeBefore;
    },
    get placeAfter() {
      placeAfter ??= placeOf(readings.after, after);
      return placeAfter;
    },
  };
}

function placeOf(
  reading: ContractReading,
  origin: Origin | undefined,
): Place | undefined {
  return (
    origin && reading.placeOf([...reading.pathOf(origin.part), ...origin.tail])
  );
}
