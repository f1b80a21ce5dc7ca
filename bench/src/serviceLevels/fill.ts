import { Knex } from 'knex';

/** How often data is expected, and for how long it has come. */
export interface Shape {
  readonly name: string;
  readonly objectives: number;
  readonly slices: number;
  /** In milliseconds. */
  readonly slice: number;
}

/** Promises of each contract; all are measured by looks at the age of the same table. */
export const PROMISES = 4;

const TOLERANCE = 0.1;

/** Contracts with promises and a result for each slice, up to a moment, in empty tables. */
export async function fill(
  knex: Knex,
  { objectives, slices, slice }: Shape,
  now: number,
): Promise<void> {
  for (const table of [
    'results',
    'check_series',
    'checks',
    'objective_months',
    'slice_blocks',
    'objective_terms',
    'objectives',
    'results_arrived',
  ]) {
    await knex(table).delete();
  }
  const contracts = objectives / PROMISES;
  const seconds = slice / 1000;
  const cadence =
    slice === 86_400_000
      ? { type: 'days', days: 1, zone: 'UTC' }
      : { type: 'every', seconds };
  const terms = (rule: object) => ({
    rule,
    cadence: { value: cadence, from: 'frequency' },
    target: { value: 0.95, from: 'default' },
    window: { value: { type: 'rolling', days: 90 }, from: 'contract' },
  });
  const age = { type: 'at-most', limit: seconds * (1 + TOLERANCE) };
  const promises = [
    ['freshness', terms(age)],
    ['latency', terms(age)],
    ['freshness', terms({ ...age, limit: seconds * 2 })],
    ['frequency', terms({ type: 'happens' })],
  ] as const;
  await insert(
    knex,
    'checks',
    count(contracts, i => ({
      id: i + 1,
      contract_ref: contractRef(i),
      check_key: 'fresh',
      origin: 'service-level',
      kind: 'freshness',
      name: 'Freshness',
      sort_name: 'freshness',
      object: 'orders',
      property: 'loaded_at',
      executable: true,
      details: '{}',
      promised: true,
      status: 3,
      severity_order: 6,
    })),
  );
  await insert(
    knex,
    'check_series',
    count(contracts, i => ({
      id: i + 1,
      check_id: i + 1,
      tool: 'data-mesh',
      server: '',
      status: 3,
      since: now,
      observed_at: now,
      backfilled: false,
      recent: '[]',
    })),
  );
  await insert(
    knex,
    'objectives',
    count(objectives, i => {
      const [indicator, own] = promises[i % PROMISES];
      return {
        id: i + 1,
        product_ref: '',
        contract_ref: contractRef(Math.floor(i / PROMISES)),
        objective_key: `promise-${i % PROMISES}`,
        type: 'objective',
        indicator,
        details: JSON.stringify({
          id: `promise-${i % PROMISES}`,
          by: 'contract',
          property: indicator,
          text: '',
          elements: ['orders.loaded_at'],
          notes: [],
          type: 'objective',
          indicator,
          ...own,
        }),
        promised: true,
        standing: 'not-measured',
        target: 0.95,
        next_at: 0,
        changed_at: now,
      };
    }),
  );
  await insert(
    knex,
    'objective_terms',
    count(objectives, i => ({
      objective_id: i + 1,
      number: 1,
      from_at: now,
      version: '1.0.0',
      terms: JSON.stringify(promises[i % PROMISES][1]),
    })),
  );
  const first = Math.floor(now / slice) * slice - slices * slice;
  for (let from = 0; from < contracts; from += 50) {
    const some = Math.min(50, contracts - from);
    await insert(
      knex,
      'results',
      count(some * slices, n => {
        const contract = from + Math.floor(n / slices);
        const number = n % slices;
        // One of forty is late, at other times for each.
        const isLate = (number * 7 + contract) % 40 === 0;
        return {
          series_id: contract + 1,
          observed_at: first + number * slice + slice / 2,
          result_key: 1,
          status: isLate ? 1 : 3,
          backfilled: false,
          measure: seconds * (isLate ? 1.4 : 0.3),
        };
      }),
    );
  }
}

export function contractRef(i: number): string {
  return `datacontract:default/contract-${i}`;
}

function* count<T>(times: number, make: (i: number) => T): Generator<T> {
  for (let i = 0; i < times; i += 1) yield make(i);
}

/** SQLite takes no more rows in a statement as they are put here. */
const ROWS = 400;

async function insert(
  knex: Knex,
  table: string,
  rows: Iterable<object>,
): Promise<void> {
  let some: object[] = [];
  const flush = async () => {
    if (some.length > 0) await knex(table).insert(some);
    some = [];
  };
  for (const row of rows) {
    some.push(row);
    if (some.length >= ROWS) await flush();
  }
  await flush();
}
