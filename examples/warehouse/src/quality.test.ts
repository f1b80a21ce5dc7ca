import { opened, warehouseContracts } from './__testUtils__/checks';
import {
  Finding,
  findingsNow,
  findingsOf,
  shows,
} from './__testUtils__/history';
import {
  folder,
  ledger,
  NOON,
  sharedSmall,
  small,
} from './__testUtils__/warehouse';
import { addDays, Day, dayOf, dayRange, startOf } from './days';
import { plantedFaults } from './faults';
import { make } from './make';
import { PLAN } from './plan';
import { DatasetPlan, PlantedFault } from './plan/dataset';
import { loadTime } from './schedule';

jest.setTimeout(900_000);

/** Days of data; `DATA_MESH_WAREHOUSE_DAYS=60` looks at more of them. */
const LENGTH = Number(process.env.DATA_MESH_WAREHOUSE_DAYS ?? 10);

/** Nobody has looked at it while the contracts were written. `DATA_MESH_WAREHOUSE_SEEDS=1,2` tries others. */
const SEEDS = process.env.DATA_MESH_WAREHOUSE_SEEDS?.split(',').map(Number) ?? [
  516_203,
];

const LAST = addDays(dayOf(NOON), -1);
/** Two days later than the data begins, so that each of them has a day before it. */
const DAYS = dayRange(addDays(LAST, 3 - LENGTH), LAST);

const contracts = new Map(warehouseContracts().map(each => [each.id, each]));

function contractOf({ contractId }: DatasetPlan) {
  const contract = contracts.get(contractId);
  if (!contract) throw new Error(`There is no contract ${contractId}`);
  return contract;
}

/** The day as of whose end a fault can first be seen: what is loaded overnight, on the day after. */
function seenOn(fault: PlantedFault): Day {
  const dataset = PLAN.find(({ name }) => name === fault.dataset);
  return dataset?.mode === 'stream' ? fault.day : addDays(fault.day, 1);
}

/** Why nothing that a contract can promise shows a fault; undefined when something should. */
function invisible(fault: PlantedFault, others: readonly PlantedFault[]) {
  if (fault.kind === 'schema-drift' && fault.column === undefined) {
    return 'One more column breaks no promise';
  }
  const late = others.find(
    ({ kind, dataset, day }) =>
      kind === 'late' && dataset === fault.dataset && day === fault.day,
  );
  return fault.kind !== 'late' && late && (late.hours ?? 0) > 14
    ? 'The rows came after the day on which they would have been the newest'
    : undefined;
}

describe.each(SEEDS)('the checks of the example company, seed %i', seed => {
  let findings: readonly Finding[];
  let planted: readonly PlantedFault[];
  const missed = () =>
    planted.filter(
      fault =>
        DAYS.includes(seenOn(fault)) &&
        !findings.some(finding => shows(fault, finding)),
    );

  function recallOf(kind: PlantedFault['kind']): string {
    const all = planted.filter(
      fault => fault.kind === kind && DAYS.includes(seenOn(fault)),
    );
    const unseen = missed().filter(fault => fault.kind === kind);
    const shown = findings.filter(finding =>
      planted.some(fault => fault.kind === kind && shows(fault, finding)),
    );
    const reasons = unseen.map(
      fault => `; ${fault.dataset} ${fault.day}: ${invisible(fault, planted)}`,
    );
    return `${kind}: ${all.length - unseen.length} of ${all.length} found, by ${
      shown.length
    } checks${reasons.join('')}`;
  }

  beforeAll(async () => {
    const out = await folder();
    await make({ out, seed, scale: 1, days: LENGTH, now: NOON });
    // what only the newest picture is kept of cannot be looked at as of an earlier day
    const kept = PLAN.filter(({ mode }) => mode !== 'snapshot');
    const names = new Set(kept.map(({ name }) => name));
    planted = (await ledger(out)).filter(({ dataset }) => names.has(dataset));
    findings = (
      await Promise.all(
        kept.map(dataset =>
          findingsOf(out, contractOf(dataset), dataset, DAYS),
        ),
      )
    ).flat();
  });

  it('find nothing but what was planted', () => {
    const unexplained = findings.filter(
      finding => !planted.some(fault => shows(fault, finding)),
    );
    expect(
      unexplained.map(
        ({ dataset, day, check, outcome }) =>
          `${dataset} ${day} ${check.id}: ${outcome.reason}`,
      ),
    ).toEqual([]);
  });

  it('find all that was planted and can be seen', () => {
    expect(
      missed().filter(fault => invisible(fault, planted) === undefined),
    ).toEqual([]);
  });

  it('say how well they did', () => {
    const kinds = [...new Set(planted.map(({ kind }) => kind))].sort();
    process.stdout.write(
      kinds.map(kind => `seed ${seed}, ${recallOf(kind)}\n`).join(''),
    );
    const wrong = findings.filter(
      finding => !planted.some(fault => shows(fault, finding)),
    );
    process.stdout.write(
      `seed ${seed}: ${findings.length} checks failed, ${wrong.length} without a cause\n`,
    );
    expect(kinds).toEqual(
      expect.arrayContaining(['duplicates', 'late', 'nulls']),
    );
  });
});

describe('while the data comes in', () => {
  const seed = SEEDS[0];
  const HOUR = 3_600_000;

  it('the checks find nothing else either, by day and by night', async () => {
    const out = await folder();
    const midnight = startOf(LAST);
    const found: Finding[] = [];
    for (const hour of [2.8, 5.8, 11.8, 23.8]) {
      const now = midnight + hour * HOUR;
      await make({ out, seed, scale: 1, days: 3, now });
      const at = await Promise.all(
        PLAN.map(dataset =>
          findingsNow(out, contractOf(dataset), dataset, now),
        ),
      );
      found.push(...at.flat());
    }
    const faults = PLAN.flatMap(dataset =>
      plantedFaults(dataset, dayRange(addDays(LAST, -6), LAST), seed),
    );
    expect(
      found
        .filter(finding => !faults.some(fault => shows(fault, finding)))
        .map(
          ({ dataset, day, check, outcome }) =>
            `${dataset} ${day} ${check.id}: ${outcome.reason}`,
        ),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a table that is replaced as a whole', () => {
  const seed = SEEDS[0];
  const snapshots = PLAN.filter(({ mode }) => mode === 'snapshot');

  /** The last day of the year before on which the load of a dataset was late. */
  const lastLate = (dataset: DatasetPlan) =>
    plantedFaults(dataset, dayRange(addDays(LAST, -365), LAST), seed)
      .filter(({ kind }) => kind === 'late')
      .at(-1);

  it.each(
    snapshots
      .filter(dataset => lastLate(dataset))
      .map(dataset => [dataset.name, dataset] as const),
  )('%s is found late while it is awaited', async (_, dataset) => {
    const day = lastLate(dataset)?.day ?? LAST;
    const { loadedAt } = loadTime(dataset, day, seed);
    const out = await folder();
    const MINUTE = 60_000;
    for (const [now, expected] of [
      [loadedAt - 5 * MINUTE, 'fail'],
      [loadedAt + 5 * MINUTE, 'pass'],
    ] as const) {
      await small(out, { days: 2, seed, now });
      const db = await opened(out, contractOf(dataset));
      const outcomes = await db.run({ now: new Date(now) });
      await db.close();
      expect(
        outcomes
          .filter(({ outcome }) => outcome.status !== 'pass')
          .map(({ check }) => check.kind),
      ).toEqual(expected === 'fail' ? ['freshness'] : []);
    }
  });

  describe('otherwise', () => {
    let out: string;
    let now: number;

    beforeAll(async () => {
      const quiet = [...dayRange(addDays(LAST, -365), LAST)]
        .reverse()
        .find(day =>
          snapshots.every(
            dataset =>
              plantedFaults(dataset, [addDays(day, -1), day], seed).length ===
              0,
          ),
        );
      if (!quiet) throw new Error('Something is wrong on each day of the year');
      const loads = snapshots.map(
        dataset => loadTime(dataset, quiet, seed).loadedAt,
      );
      now = Math.max(...loads) + 60_000;
      out = await sharedSmall({ days: 2, seed, now });
    });

    it.each(snapshots.map(dataset => [dataset.name, dataset] as const))(
      '%s keeps all its promises',
      async (_, dataset) => {
        const db = await opened(out, contractOf(dataset));
        const outcomes = await db.run({ now: new Date(now) });
        await db.close();
        expect(
          outcomes
            .filter(({ outcome }) => outcome.status !== 'pass')
            .map(({ check, outcome }) => `${check.id}: ${outcome.reason}`),
        ).toEqual([]);
        expect(outcomes.length).toBeGreaterThan(10);
      },
    );
  });
});
