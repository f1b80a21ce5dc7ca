import { SliceState } from '@backstage-data-mesh/service-level';
import { StoredSlice } from './storedSlice';

const LETTERS = {
  good: 'g',
  bad: 'b',
  'not-measured': 'n',
  excused: 'e',
  pending: 'p',
} as const satisfies Record<SliceState, string>;

const STATES: ReadonlyMap<string, SliceState> = new Map(
  // Object.entries forgets that the keys are states.
  (Object.entries(LETTERS) as [SliceState, string][]).map(([state, letter]) => [
    letter,
    state,
  ]),
);

/**
 * Slices in columns, since most of a column is the same: the first start, how far from the end of the one before and how
 * long each is, a letter for each state, terms, values, numbers of measurements. Runs of the same are written with their
 * count.
 */
type Columns = readonly [
  first: number,
  spans: readonly number[],
  states: string,
  terms: readonly number[],
  values: readonly (number | null)[] | 0,
  measurements: readonly number[],
];

/** @param slices - by start, at least one */
export function encodeSlices(slices: readonly StoredSlice[]): string {
  const spans: number[] = [];
  const terms: number[] = [];
  const measurements: number[] = [];
  const values: (number | null)[] = [];
  let states = '';
  let hasValues = false;
  let before = slices[0].start;
  for (const slice of slices) {
    const gap = slice.start - before;
    const length = slice.end - slice.start;
    const last = spans.length - 3;
    if (last >= 0 && spans[last] === gap && spans[last + 1] === length) {
      spans[last + 2] += 1;
    } else {
      spans.push(gap, length, 1);
    }
    before = slice.end;
    states += LETTERS[slice.state];
    run(terms, slice.terms);
    run(measurements, slice.measurements);
    const { value } = slice;
    const isNumber = value !== undefined && Number.isFinite(value);
    values.push(isNumber ? value : null);
    hasValues ||= isNumber;
  }
  const columns: Columns = [
    slices[0].start,
    spans,
    states,
    terms,
    hasValues ? values : 0,
    measurements,
  ];
  return JSON.stringify(columns);
}

function run(runs: number[], value: number) {
  const last = runs.length - 2;
  if (last >= 0 && runs[last] === value) runs[last + 1] += 1;
  else runs.push(value, 1);
}

export function decodeSlices(text: string): StoredSlice[] {
  // Nobody else writes these texts.
  const [first, spans, states, terms, values, measurements] = JSON.parse(
    text,
  ) as Columns;
  const slices: StoredSlice[] = [];
  const term = inRuns(terms);
  const measured = inRuns(measurements);
  let before = first;
  for (let at = 0; at < spans.length; at += 3) {
    for (let count = 0; count < spans[at + 2]; count += 1) {
      const index = slices.length;
      const start = before + spans[at];
      const end = start + spans[at + 1];
      const value = values === 0 ? null : values[index];
      slices.push({
        start,
        end,
        state: STATES.get(states[index]) ?? 'not-measured',
        terms: term(),
        measurements: measured(),
        ...(value !== null && { value }),
      });
      before = end;
    }
  }
  return slices;
}

/** One value after the other. */
function inRuns(runs: readonly number[]): () => number {
  let at = 0;
  let taken = 0;
  return () => {
    if (taken === runs[at + 1]) {
      at += 2;
      taken = 0;
    }
    taken += 1;
    return runs[at];
  };
}
