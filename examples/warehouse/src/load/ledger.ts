import { dayOf, dayRange } from '../days';
import { plantedFaults } from '../faults';
import { PLAN } from '../plan';
import { paths, Stamp, writeJson } from '../warehouse';
import { Done } from './due';
import { Work } from './stage';

/** Writes `faults.json`: what the seed has planted in the loads that are there. */
export async function writeLedger(
  out: string,
  stamp: Stamp,
  done: Done,
  due: Work,
) {
  const until = dayOf(Date.parse(stamp.updatedAt));
  const days = dayRange(stamp.firstDay, until);
  const faults = PLAN.flatMap(dataset => {
    const loaded = new Set([
      ...(done.get(dataset.name) ?? []),
      ...(due.get(dataset.name) ?? []),
    ]);
    // the running day of a stream is not in the log yet, but its batches are there
    if (dataset.mode === 'stream') loaded.add(until);
    return plantedFaults(
      dataset,
      days.filter(day => loaded.has(day)),
      stamp.seed,
    );
  });
  await writeJson(paths.ledger(out), { seed: stamp.seed, faults });
}
