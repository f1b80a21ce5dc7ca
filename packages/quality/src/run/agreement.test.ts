import fc from 'fast-check';
import { contractOf, outcomesOf } from '../__testUtils__/contract';
import {
  duckdbEngine,
  Engine,
  POSTGRES,
  postgresEngine,
} from '../__testUtils__/engines';

jest.setTimeout(120_000);

interface Row {
  readonly n: number | null;
  readonly s: string | null;
  readonly k: number | null;
}

const CONTRACT = contractOf(`
schema:
- name: r
  properties:
  - name: n
    logicalType: integer
    required: true
    unique: true
    enum: [{value: 1}, {value: 2}, {value: 3}]
    logicalTypeOptions: {minimum: 1, exclusiveMaximum: 4}
    relationships: [{type: foreignKey, to: p.id}]
    quality:
    - {metric: missingValues, arguments: {missingValues: [-1]}}
    - {metric: duplicateValues, unit: percent, mustBeLessOrEqualTo: 25}
  - name: s
    logicalType: string
    primaryKey: true
    primaryKeyPosition: 1
    logicalTypeOptions: {minLength: 1, maxLength: 2, pattern: '^[a-c]*$'}
    quality:
    - {metric: invalidValues, arguments: {validValues: [a, '', "'"]}}
    - {metric: nullValues, unit: percent, mustBeLessThan: 50}
  - {name: k, logicalType: integer, primaryKey: true, primaryKeyPosition: 2}
  quality:
  - {metric: rowCount, mustBeBetween: [2, 5]}
  - {metric: duplicateValues, arguments: {properties: [s, n]}}
- name: p
  properties: [{name: id}]
`);

/** What a person would count, row by row. */
function counted(rows: readonly Row[]): Record<string, number> {
  const count = (broken: (row: Row) => boolean) => rows.filter(broken).length;
  const is = <T>(value: T | null, test: (value: T) => boolean) =>
    value !== null && test(value);
  const repeated = (
    keysOf: (row: Row) => readonly (string | number | null)[],
  ) => {
    const seen = new Set<string>();
    return count(row => {
      const keys = keysOf(row);
      if (keys.includes(null)) return false;
      const key = JSON.stringify(keys);
      const before = seen.has(key);
      seen.add(key);
      return before;
    });
  };
  return {
    'r.n/required': count(({ n }) => n === null),
    'r.n/unique': repeated(({ n }) => [n]),
    'r.n/enum': count(({ n }) => is(n, value => ![1, 2, 3].includes(value))),
    'r.n/range': count(({ n }) => is(n, value => value < 1 || value >= 4)),
    'r.n/reference/p.id': count(({ n }) =>
      is(n, value => ![1, 2].includes(value)),
    ),
    'r.n/missingValues': count(({ n }) => n === null || n === -1),
    'r.n/duplicateValues/percent': repeated(({ n }) => [n]),
    'r.s/length': count(({ s }) =>
      is(s, value => [...value].length < 1 || [...value].length > 2),
    ),
    'r.s/pattern': count(({ s }) => is(s, value => !/^[a-c]*$/.test(value))),
    'r.s/invalidValues': count(({ s }) =>
      is(s, value => !['a', '', "'"].includes(value)),
    ),
    'r.s/nullValues/percent': count(({ s }) => s === null),
    'r/primaryKey':
      repeated(({ s, k }) => [s, k]) +
      count(({ s, k }) => s === null || k === null),
    'r/duplicateValues/s,n': repeated(({ s, n }) => [s, n]),
  };
}

const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    n: fc.option(fc.integer({ min: -1, max: 5 })),
    s: fc.option(
      fc.constantFrom(
        '',
        'a',
        'b',
        'ab',
        'abc',
        'd',
        'é',
        "'",
        'A',
        ' ',
        '😀😀',
      ),
    ),
    k: fc.option(fc.integer({ min: 0, max: 1 })),
  }),
  { maxLength: 12 },
);

async function measured(
  engine: Engine,
  dialect: 'duckdb' | 'postgres',
  data: readonly Row[],
) {
  const literal = (value: string | number | null) =>
    typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value ?? 'NULL');
  await engine.run('DELETE FROM r');
  if (data.length > 0) {
    await engine.run(
      `INSERT INTO r VALUES ${data
        .map(({ n, s, k }) => `(${[n, s, k].map(literal).join(', ')})`)
        .join(', ')}`,
    );
  }
  return outcomesOf(CONTRACT, engine, dialect);
}

describe('what engines measure', () => {
  const engines: { id: 'duckdb' | 'postgres'; engine: Engine }[] = [];
  beforeAll(async () => {
    engines.push({ id: 'duckdb', engine: await duckdbEngine() });
    if (POSTGRES) {
      engines.push({ id: 'postgres', engine: await postgresEngine() });
    }
    for (const { engine } of engines) {
      await engine.run(
        'CREATE TABLE r (n INTEGER, s VARCHAR, k INTEGER); CREATE TABLE p (id INTEGER); INSERT INTO p VALUES (1), (2), (2), (NULL)',
      );
    }
  });
  afterAll(() => Promise.all(engines.map(({ engine }) => engine.close())));

  it('is what a look at every row finds: no fault is missed, none invented, and all engines say the same', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async data => {
        const expected = counted(data);
        const answers = [];
        for (const { id, engine } of engines) {
          const outcomes = await measured(engine, id, data);
          const found = Object.fromEntries(
            Object.keys(expected).map(key => [
              key,
              outcomes[key]?.failedRowCount,
            ]),
          );
          expect(found).toEqual(expected);
          const judged = Object.keys(expected).filter(
            key => !key.endsWith('percent'),
          );
          expect(judged.map(key => [key, outcomes[key].status])).toEqual(
            judged.map(key => [key, expected[key] === 0 ? 'pass' : 'fail']),
          );
          const share =
            data.length === 0
              ? 0
              : (100 * expected['r.s/nullValues/percent']) / data.length;
          expect(outcomes['r.s/nullValues/percent']).toMatchObject({
            measure: share,
            status: share < 50 ? 'pass' : 'fail',
          });
          expect(outcomes['r/rowCount']).toMatchObject({
            measure: data.length,
            status: data.length >= 2 && data.length <= 5 ? 'pass' : 'fail',
          });
          answers.push(
            // how an engine spells its types is its own
            Object.entries(outcomes).filter(([key]) => !key.endsWith('/type')),
          );
        }
        for (const answer of answers) {
          expect(answer).toEqual(answers[0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
