import { SliceState } from '@backstage-data-mesh/service-level';
import { StoredSlice } from './storedSlice';

const LETTERS = {
  good: 'g',
  bad: 'b',
  'not-measured': 'n',
  excused: 'e',
  pending: 'p',
} as const satisfies Record<SliceState, string>;

/** By the code of their letter: each slice of years is looked up. */
const STATES: readonly (SliceState | undefined)[] = statesByCode();

function statesByCode(): SliceState[] {
  const states: SliceState[] = [];
  // Object.entries forgets that the keys are states.
  for (const [state, letter] of Object.entries(LETTERS) as [
    SliceState,
    string,
  ][]) {
    states[letter.charCodeAt(0)] = state;
  }
  return states;
}

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

/** One value after the other. */
class Runs {
  private at = 0;
  private left: number;

  constructor(private readonly runs: readonly number[]) {
    this.left = runs[1];
  }

  next(): number {
    if (this.left === 0) {
      this.at += 2;
      this.left = this.runs[this.at + 1];
    }
    this.left -= 1;
    return this.runs[this.at];
  }
}

/** @returns slices by start */
export function decodeSlices(text: string): StoredSlice[] {
  // Nobody else writes these texts.
  const [first, spans, states, terms, values, measurements] = JSON.parse(
    text,
  ) as Columns;
  const slices: StoredSlice[] = [];
  const ofTerms = new Runs(terms);
  const ofMeasurements = new Runs(measurements);
  let before = first;
  for (let at = 0; at < spans.length; at += 3) {
    const gap = spans[at];
    const length = spans[at + 1];
    for (let left = spans[at + 2]; left > 0; left -= 1) {
      const index = slices.length;
      const start = before + gap;
      const end = start + length;
      // All with the same keys in the same order: years of them are looked through in a fraction of the time.
      slices.push({
        start,
        end,
        state: STATES[states.charCodeAt(index)] ?? 'not-measured',
        terms: ofTerms.next(),
        value: values === 0 ? undefined : values[index] ?? undefined,
        measurements: ofMeasurements.next(),
      });
      before = end;
    }
  }
  return slices;
}
