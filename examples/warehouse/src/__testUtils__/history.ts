import { Contract } from '@backstage-data-mesh/contract';
import { asOf, CheckOutcome, partitionOf } from '@backstage-data-mesh/quality';
import { addDays, Day, dayOf, startOf } from '../days';
import { DatasetPlan, PlantedFault } from '../plan/dataset';
import { opened } from './checks';

/** A check that did not pass as of the end of a day. */
export interface Finding extends CheckOutcome {
  readonly dataset: string;
  /** The business day it speaks of: the newest that was there, or, of what was not there, the one that was missed. */
  readonly day: Day;
}

/** Runs all checks of a dataset's contract as of the end of each day, as the portal does for days before it began. */
export async function findingsOf(
  out: string,
  contract: Contract,
  dataset: DatasetPlan,
  days: readonly Day[],
): Promise<readonly Finding[]> {
  const db = await opened(out, contract);
  const findings: Finding[] = [];
  try {
    for (const day of days) {
      const end = new Date(startOf(addDays(day, 1)));
      const due = dataset.mode === 'stream' ? day : addDays(day, -1);
      const newest = new Map<string, Day>();
      for (const object of contract.schema) {
        const property = partitionOf(object);
        const [row] = await db.ask(
          `SELECT max(${property})::VARCHAR AS day FROM ${
            object.name
          } WHERE loaded_at <= TIMESTAMP '${end.toISOString().slice(0, 19)}'`,
        );
        newest.set(object.name, String(row.day));
      }
      const outcomes = await db.runThen(
        asOf(contract, end, { loadedAt: 'loaded_at' }),
      );
      for (const found of outcomes.filter(
        ({ outcome }) => outcome.status !== 'pass',
      )) {
        const { kind, object } = found.check;
        findings.push({
          ...found,
          dataset: dataset.name,
          day: kind === 'freshness' ? due : newest.get(object) ?? due,
        });
      }
    }
  } finally {
    await db.close();
  }
  return findings;
}

/** Runs all checks of a dataset's contract at this moment on the newest partition, as the portal does by its schedule. */
export async function findingsNow(
  out: string,
  contract: Contract,
  dataset: DatasetPlan,
  now: number,
): Promise<readonly Finding[]> {
  const db = await opened(out, contract);
  try {
    const outcomes = await db.run({
      now: new Date(now),
      partition: object => {
        const property = partitionOf(object);
        return property === undefined
          ? undefined
          : { property, rows: 'newest' };
      },
    });
    const newest = new Map<string, Day>();
    for (const object of contract.schema) {
      const property = partitionOf(object);
      if (property !== undefined) {
        const [row] = await db.ask(
          `SELECT max(${property})::VARCHAR AS day FROM ${object.name}`,
        );
        newest.set(object.name, String(row.day));
      }
    }
    const awaited = awaitedBy(dataset, now);
    return outcomes
      .filter(({ outcome }) => outcome.status !== 'pass')
      .map(found => ({
        ...found,
        dataset: dataset.name,
        day:
          found.check.kind === 'freshness'
            ? awaited
            : newest.get(found.check.object) ?? awaited,
      }));
  } finally {
    await db.close();
  }
}

/** The last business day whose load should be there. */
function awaitedBy(dataset: DatasetPlan, now: number): Day {
  if (dataset.mode === 'stream') return dayOf(now);
  const [hours, minutes] = dataset.dueAt.split(':').map(Number);
  const load = (hours * 60 + minutes + 10) * 60_000;
  return addDays(dayOf(now - load), -1);
}

/** Whether a finding is what one expects to see of a planted fault. */
export function shows(fault: PlantedFault, finding: Finding): boolean {
  const { check } = finding;
  if (finding.dataset !== fault.dataset || finding.day !== fault.day) {
    return false;
  }
  if (fault.kind === 'late') return check.dimension === 'timeliness';
  if (check.object !== fault.table) return false;
  switch (fault.kind) {
    case 'duplicates':
      return check.dimension === 'uniqueness';
    case 'nulls':
    case 'schema-drift':
    case 'broken-reference': {
      const { column } = fault;
      if (column === undefined) return false;
      return (
        (check.property === column &&
          (fault.kind === 'schema-drift' ||
            (check.dimension === 'completeness') ===
              (fault.kind === 'nulls'))) ||
        (check.test.type === 'query' && check.test.query.includes(column))
      );
    }
    default:
      return false;
  }
}
