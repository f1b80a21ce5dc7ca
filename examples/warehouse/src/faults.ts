import { addDays, Day } from './days';
import { DatasetPlan, FaultPlan, PlantedFault } from './plan/dataset';
import { chance, pick } from './random';

/** Whether the seed puts this fault on this day. */
export function isPlanted(
  dataset: DatasetPlan,
  fault: FaultPlan,
  day: Day,
  seed: number,
): boolean {
  const span = fault.kind === 'schema-drift' ? fault.lastsDays : 1;
  for (let back = 0; back < span; back++) {
    const start = addDays(day, -back);
    if (
      chance(seed, 'fault', dataset.name, identity(fault), start) <
      1 / fault.everyDays
    ) {
      return true;
    }
  }
  return false;
}

/** Loads that someone wants to see late, with their hours, beside those of the seed. */
const byHand = new Map<string, number>();

/** From now on the load of this business day comes so many hours late, whatever the seed says. For this process only. */
export function plantLate(dataset: string, day: Day, hours: number): void {
  byHand.set(`${dataset} ${day}`, hours);
}

/** Hours by which the load of a day is late; 0 on a usual day. */
export function hoursLate(
  dataset: DatasetPlan,
  day: Day,
  seed: number,
): number {
  const planted = byHand.get(`${dataset.name} ${day}`);
  if (planted !== undefined) return planted;
  for (const fault of dataset.faults) {
    if (fault.kind === 'late' && isPlanted(dataset, fault, day, seed)) {
      return pick(...fault.hours, seed, 'late', dataset.name, day);
    }
  }
  return 0;
}

/** Every fault of a dataset on the given days, oldest first: the truth that the ledger states. */
export function plantedFaults(
  dataset: DatasetPlan,
  days: readonly Day[],
  seed: number,
): readonly PlantedFault[] {
  return days.flatMap(day => {
    const isByHand = byHand.has(`${dataset.name} ${day}`);
    return [
      ...(isByHand
        ? [
            {
              dataset: dataset.name,
              contractId: dataset.contractId,
              day,
              kind: 'late' as const,
              hours: hoursLate(dataset, day, seed),
            },
          ]
        : []),
      ...dataset.faults
        .filter(fault => isPlanted(dataset, fault, day, seed))
        .filter(({ kind }) => !(isByHand && kind === 'late'))
        .map(fault => describe(dataset, fault, day, seed)),
    ];
  });
}

function identity(fault: FaultPlan): string {
  return fault.kind === 'late'
    ? fault.kind
    : [fault.kind, fault.table, 'column' in fault ? fault.column : ''].join();
}

function describe(
  dataset: DatasetPlan,
  fault: FaultPlan,
  day: Day,
  seed: number,
): PlantedFault {
  const where = {
    dataset: dataset.name,
    contractId: dataset.contractId,
    day,
    kind: fault.kind,
  };
  switch (fault.kind) {
    case 'late':
      return { ...where, hours: hoursLate(dataset, day, seed) };
    case 'schema-drift':
      return {
        ...where,
        table: fault.table,
        column: fault.rename?.column,
        found: fault.rename?.to ?? fault.add?.column,
      };
    case 'duplicates':
      return { ...where, table: fault.table, share: fault.share };
    default:
      return {
        ...where,
        table: fault.table,
        column: fault.column,
        share: fault.share,
      };
  }
}
