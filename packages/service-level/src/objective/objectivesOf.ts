import { Contract, ServiceLevel } from '@backstage-data-mesh/contract';
import { windowAt, Window } from '../budget/window';
import { Cadence, countSlices, lengthOf } from '../time/cadence';
import { DAY } from '../time/zone';
import { cadenceFrom } from './cadence';
import { elementsOf } from './elements';
import { indicatorOf, INDICATORS, Measure } from './indicator';
import {
  Objective,
  ObjectiveSettings,
  ServiceLevelObjective,
  SettingSource,
  Sourced,
} from './objective';
import { ruleOf, textOf } from './rule';
import {
  calendarFrom,
  Layer,
  runTimeFrom,
  settingsOf,
  targetFrom,
  windowsFrom,
  zoneFrom,
} from './settings';

/** What surrounds a contract. @public */
export interface ObjectiveContext {
  /** What the product says, and what it promises of its own. */
  readonly product?: ObjectiveSettings & {
    readonly serviceLevels?: readonly ServiceLevel[];
  };
  readonly domain?: ObjectiveSettings;
  readonly defaults?: ObjectiveSettings;
}

/**
 * Everything that a contract and its product promise, in the order it is written, with target, window and slices, each
 * with who says so: custom properties of the promise (ODCS 3.2) or of the contract, else the product, its domain, the
 * defaults. What cannot be measured stays, with the reason. Nothing throws.
 * @public
 */
export function objectivesOf(
  contract: Contract,
  { product, domain, defaults }: ObjectiveContext = {},
): readonly ServiceLevelObjective[] {
  const layers: readonly Layer[] = [
    { value: settingsOf(contract.customProperties), from: 'contract' as const },
    { value: product ?? {}, from: 'product' as const },
    { value: domain ?? {}, from: 'domain' as const },
    { value: defaults ?? {}, from: 'default' as const },
  ];
  const elements = elementsOf(contract);
  const all = [...contract.serviceLevels, ...(product?.serviceLevels ?? [])];
  const ids = new Map<string, number>();
  return all.map((level, index) => {
    const objective = objectiveOf(level, {
      by: index < contract.serviceLevels.length ? 'contract' : 'product',
      levels: all,
      elements,
      layers: [
        { value: settingsOf(level.customProperties), from: 'promise' },
        ...layers,
      ],
    });
    // The same thing promised twice is two promises.
    const times = (ids.get(objective.id) ?? 0) + 1;
    ids.set(objective.id, times);
    return times === 1
      ? objective
      : { ...objective, id: `${objective.id}#${times}` };
  });
}

interface Surroundings {
  readonly by: 'contract' | 'product';
  readonly levels: readonly ServiceLevel[];
  readonly layers: readonly Layer[];
  readonly elements: ReadonlySet<string>;
}

function objectiveOf(
  level: ServiceLevel,
  { by, levels, layers, elements }: Surroundings,
): ServiceLevelObjective {
  const notes: string[] = [];
  const known = indicatorOf(level.property);
  const promised = {
    id:
      level.id ??
      [known?.indicator ?? level.property, ...level.elements].join(':'),
    by,
    property: level.property,
    text: textOf(level),
    elements: level.elements,
    driver: level.driver?.trim().toLowerCase(),
    description: level.description,
    notes,
  };
  const notMeasurable = (why: string) =>
    ({ ...promised, type: 'not-measurable', why } as const);
  if (!known) {
    return notMeasurable(
      `"${
        level.property
      }" is not a service level that can be measured: those are ${INDICATORS.join(
        ', ',
      )}.`,
    );
  }
  const missing =
    by === 'contract'
      ? level.elements.find(each => !elements.has(each.toLowerCase()))
      : undefined;
  if (missing !== undefined) {
    const why = `The contract has no element "${missing}".`;
    if (needsElement(known.measure)) {
      return notMeasurable(why);
    }
    notes.push(why);
  }
  const zone = zoneFrom(layers, notes);
  const reading = ruleOf(level, known.measure, zone);
  if (reading.type === 'none') {
    return notMeasurable(reading.why);
  }
  if (reading.type === 'date') {
    return {
      ...promised,
      type: 'milestone',
      indicator: known.indicator,
      date: reading.date,
      warnDays:
        known.indicator === 'generalAvailability' ? [7] : [180, 90, 30, 7],
    };
  }
  const calendar = calendarFrom(layers, notes);
  // A frequency is its own interval, whatever others are promised.
  const ownFirst = [level, ...levels.filter(each => each !== level)];
  const expected = cadenceFrom(ownFirst, { zone, calendar }, notes);
  const isTooShort =
    known.measure === 'clock' && lengthOf(expected.value) < DAY;
  // A time of the day comes once a day, however often there is new data.
  const cadence: Objective['cadence'] = isTooShort
    ? { value: { type: 'days', days: 1, zone, calendar }, from: 'default' }
    : expected;
  if (known.indicator === 'frequency' && cadence.from !== 'frequency') {
    return notMeasurable(`${promised.text} is not understood as an interval.`);
  }
  const runTime = runTimeFrom(layers, notes);
  return {
    ...promised,
    type: 'objective',
    indicator: known.indicator,
    rule:
      isTooShort && reading.rule.type === 'by'
        ? { ...reading.rule, often: true }
        : reading.rule,
    target: targetFrom(layers, notes),
    window: windowFor(cadence.value, windowsFrom(layers, notes), notes),
    cadence,
    ...(runTime !== undefined && { runTime }),
  };
}

/** Whether it is about values; other promises are about the whole, whatever element they name. */
function needsElement(measure: Measure): boolean {
  return !['date', 'clock', 'interval'].includes(measure);
}

/** Windows with more slices than this are too much to keep. */
const MOST_SLICES = 100_000;
const LONGEST_DAYS = 1830;

function windowFor(
  cadence: Cadence,
  windows: readonly Sourced<Window, SettingSource>[],
  notes: string[],
): Sourced<Window, SettingSource> {
  for (const { value, from } of windows) {
    const period = windowAt(value, Date.UTC(2026, 0, 31, 12));
    const slices = countSlices(cadence, period, MOST_SLICES + 1);
    const said =
      value.type === 'rolling' ? `${value.days} days` : `a ${value.unit}`;
    if (period.end - period.start < lengthOf(cadence) || slices < 1) {
      notes.push(
        `A window of ${said} (${from}) is shorter than a slice: it does not count.`,
      );
    } else if (
      slices > MOST_SLICES ||
      (value.type === 'rolling' && value.days > LONGEST_DAYS)
    ) {
      notes.push(
        `A window of ${said} (${from}) is too long: it does not count.`,
      );
    } else {
      return { value, from };
    }
  }
  const days = Math.min(
    LONGEST_DAYS,
    Math.ceil((10 * lengthOf(cadence)) / DAY),
  );
  notes.push(`The window is ten slices: ${days} days.`);
  return { value: { type: 'rolling', days }, from: 'default' };
}
