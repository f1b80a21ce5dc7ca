import {
  contractOf,
  outcomesOf,
  planFor,
  tableOf,
} from '../__testUtils__/contract';
import { duckdbEngine, Engine } from '../__testUtils__/engines';
import { CheckOutcome, Execute, runPlan } from './runPlan';
import { splitScan } from './splitScan';
import { StatementError } from './statementError';

jest.setTimeout(60_000);

const COLUMNS = Array.from({ length: 16 }, (_, index) => `c${index}`);
const WIDE = contractOf(
  `schema:\n- name: t\n  properties:\n${COLUMNS.map(
    name => `  - {name: ${name}, quality: [{metric: nullValues}]}`,
  ).join('\n')}`,
);

async function all(
  execute: Execute,
  plan = planFor(WIDE),
  signal?: AbortSignal,
): Promise<CheckOutcome[]> {
  const found: CheckOutcome[] = [];
  for await (const outcome of runPlan(plan, execute, signal)) {
    found.push(outcome);
  }
  return found;
}

/** Knows nothing of columns, and answers everything else with zeros, unless `fails` says otherwise. */
function engineThat(fails: (statement: string) => Error | undefined) {
  const statements: string[] = [];
  const execute: Execute = async statement => {
    statements.push(statement);
    const error = fails(statement);
    if (error) throw error;
    return statement.includes('information_schema')
      ? COLUMNS.map(column_name => ({
          table_name: 't',
          column_name,
          data_type: 'INTEGER',
        }))
      : [{ row_count: 10 }];
  };
  return { statements, execute };
}

describe('a statement that fails', () => {
  it('is halved until only the checks to blame are errors', async () => {
    const { statements, execute } = engineThat(sql =>
      /"c3"|"c11"/.test(sql) ? new StatementError('value') : undefined,
    );
    const outcomes = await all(execute);
    const errors = outcomes.filter(({ outcome }) => outcome.status === 'error');
    expect(errors.map(({ check }) => check.property)).toEqual(['c3', 'c11']);
    expect(errors[0].outcome.reason).toBe(
      'The engine refused the statement: a value of the data does not fit what is asked of it.',
    );
    expect(errors[0].statement).toContain('"c3"');
    expect(errors[0].statement).not.toContain('"c4"');
    expect(outcomes).toHaveLength(32);
    // columns, the whole, the bare table, and two ways down a tree of depth four
    expect(statements).toHaveLength(1 + 1 + 1 + 2 + 4 * 3);
  });

  it('is not split when the table itself cannot be read', async () => {
    const { statements, execute } = engineThat(sql =>
      sql.includes('FROM "t"') ? new StatementError('permission') : undefined,
    );
    const outcomes = await all(execute);
    expect(statements).toHaveLength(3);
    expect(
      outcomes.filter(({ outcome }) => outcome.status === 'error'),
    ).toHaveLength(16);
  });

  it('is not split when it takes too long', async () => {
    const { statements, execute } = engineThat(sql =>
      sql.includes('FROM "t"') ? new StatementError('timeout') : undefined,
    );
    await all(execute);
    expect(statements).toHaveLength(2);
  });

  it('splits into halves that hold the same checks, and down to one', () => {
    const scan = planFor(WIDE).scans[1];
    const halves = splitScan(scan);
    expect(halves).toHaveLength(2);
    expect(
      halves.map(half => (half.kind === 'rows' ? half.measures.length : 0)),
    ).toEqual([8, 8]);
    expect(
      splitScan(splitScan(splitScan(splitScan(halves[0])[0])[0])[0]),
    ).toEqual([]);
  });
});

describe('a server that cannot be asked', () => {
  it('makes everything an error, is asked once, and nothing of its words is shown', async () => {
    const { statements, execute } = engineThat(
      () => new Error('password "hunter2" refused for postgres://u:p@host'),
    );
    const outcomes = await all(execute);
    expect(statements).toHaveLength(1);
    expect(outcomes).toHaveLength(32);
    expect(
      new Set(outcomes.map(({ outcome }) => JSON.stringify(outcome))),
    ).toEqual(
      new Set(['{"status":"error","reason":"The server could not be asked."}']),
    );
  });

  it('keeps what was measured before it went away', async () => {
    let asked = 0;
    const { execute } = engineThat(() =>
      ++asked === 2 ? new Error('gone') : undefined,
    );
    const outcomes = await all(execute);
    expect(
      outcomes.filter(({ outcome }) => outcome.status === 'pass'),
    ).toHaveLength(16);
    expect(
      outcomes.filter(({ outcome }) => outcome.status === 'error'),
    ).toHaveLength(16);
  });
});

describe('a run that is cancelled', () => {
  it('skips what is left, and says so', async () => {
    const controller = new AbortController();
    const { statements, execute } = engineThat(sql => {
      if (sql.includes('FROM "t"')) {
        controller.abort();
        return new Error('interrupted');
      }
      return undefined;
    });
    const outcomes = await all(execute, planFor(WIDE), controller.signal);
    expect(statements).toHaveLength(2);
    expect(outcomes.slice(16).map(({ outcome }) => outcome)).toEqual(
      Array(16).fill({ status: 'skip', reason: 'The run was cancelled.' }),
    );
  });

  it('asks nothing when it is cancelled before', async () => {
    const { statements, execute } = engineThat(() => undefined);
    const outcomes = await all(execute, planFor(WIDE), AbortSignal.abort());
    expect(statements).toEqual([]);
    expect(new Set(outcomes.map(({ outcome }) => outcome.status))).toEqual(
      new Set(['skip']),
    );
  });
});

describe('on a real engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await duckdbEngine();
    await engine.run(`
      CREATE TABLE t (a INTEGER, secret VARCHAR);
      INSERT INTO t VALUES (1, 'john@example.org'), (null, '2');
    `);
  });
  afterAll(() => engine?.close());

  it('a value that does not fit costs its own check only, and is not quoted', async () => {
    const outcomes = await outcomesOf(
      tableOf(
        '[{name: a, required: true}, {name: secret, logicalType: integer, logicalTypeOptions: {minimum: 0}}]',
      ),
      engine,
    );
    expect(outcomes['t.a/required']).toMatchObject({
      status: 'fail',
      failedRowCount: 1,
    });
    expect(outcomes['t.secret/range'].status).toBe('error');
    expect(JSON.stringify(outcomes)).not.toContain('john');
  });

  it('a table that is not there fails its columns; everything else is an error', async () => {
    const outcomes = await outcomesOf(
      contractOf(
        'schema: [{name: gone, properties: [{name: a, required: true, unique: true}], quality: [{metric: rowCount, mustBe: 1}]}, {name: t, properties: [{name: a}]}]',
      ),
      engine,
    );
    expect(outcomes).toEqual({
      'gone.a/column': { status: 'fail', reason: 'There is no table gone.' },
      'gone.a/required': { status: 'error', reason: 'There is no table gone.' },
      'gone.a/unique': { status: 'error', reason: 'There is no table gone.' },
      'gone/rowCount': { status: 'error', reason: 'There is no table gone.' },
      't.a/column': { status: 'pass', reason: 'a is there.' },
    });
  });

  it('what cannot be put to the engine is an error with the reason', async () => {
    const outcomes = await outcomesOf(
      tableOf(
        "[{name: secret, logicalType: string, logicalTypeOptions: {pattern: '(?=x)'}}]",
        "[{name: both, type: sql, query: 'SELECT 1; SELECT 2', mustBe: 0}]",
      ),
      engine,
    );
    expect(outcomes['t.secret/pattern']).toEqual({
      status: 'error',
      reason:
        'The pattern cannot be used: the engine cannot look ahead or behind.',
    });
    expect(outcomes['t/sql/both']).toEqual({
      status: 'error',
      reason: 'The query is refused: it holds more than one statement.',
    });
  });

  it('takes names as they are, whatever is in them', async () => {
    const names = [
      'a b',
      'x"y',
      "x'y",
      'x;y',
      'select',
      'ünï',
      'x.y',
      'x\ny',
      '{object}',
      'Ä😀',
    ];
    const quoted = names.map(name => `"${name.replaceAll('"', '""')}"`);
    await engine.run(
      `CREATE TABLE "odd ""; name" (${quoted
        .map(name => `${name} INTEGER`)
        .join(', ')});
       INSERT INTO "odd ""; name" VALUES (${names
         .map(() => 'NULL')
         .join(', ')})`,
    );
    const outcomes = await outcomesOf(
      contractOf(
        `schema: [{name: 'odd "; name', properties: [${names
          .map(
            name =>
              `{name: ${JSON.stringify(
                name,
              )}, logicalType: integer, required: true, unique: true}`,
          )
          .join(', ')}]}]`,
      ),
      engine,
    );
    const brief = Object.values(outcomes).map(({ status }) => status);
    expect(brief).toEqual([
      ...names.flatMap(() => ['pass', 'pass']),
      ...names.map(() => 'fail'),
      ...names.map(() => 'pass'),
    ]);
  });

  it('looks into objects, lists and maps', async () => {
    await engine.run(`
      CREATE TABLE n (
        customer STRUCT(id INTEGER, address STRUCT(zip VARCHAR)),
        lines STRUCT(sku VARCHAR, tags VARCHAR[])[],
        prices MAP(VARCHAR, STRUCT(net DOUBLE))
      );
      INSERT INTO n VALUES
        ({id: 1, address: {zip: '12345'}}, [{sku: 'A1', tags: ['x', 'y']}], MAP {'eur': {net: 1.0}}),
        ({id: null, address: {zip: 'x'}}, [{sku: 'A1', tags: ['x']}, {sku: null, tags: null}], MAP {'eur': {net: -1.0}, 'usd': {net: 1.0}}),
        ({id: 1, address: null}, [], MAP {}),
        (null, null, null);
    `);
    const outcomes = await outcomesOf(
      contractOf(`
schema:
- name: n
  properties:
  - name: customer
    logicalType: object
    properties:
    - {name: id, logicalType: integer, required: true, unique: true}
    - name: address
      logicalType: object
      properties:
      - {name: zip, logicalType: string, required: true, logicalTypeOptions: {pattern: '^[0-9]{5}$'}}
      - {name: city, logicalType: string}
  - name: lines
    logicalType: array
    items:
      logicalType: object
      properties:
      - {name: sku, logicalType: string, required: true, enum: [{value: A2}]}
      - {name: price, logicalType: number}
  - name: prices
    logicalType: map
    map:
      key: {logicalType: string}
      value:
        logicalType: object
        properties: [{name: net, logicalType: number, logicalTypeOptions: {minimum: 0}}]
`),
      engine,
    );
    const brief = Object.fromEntries(
      Object.entries(outcomes).map(([id, { status, failedRowCount }]) => [
        id.slice(2),
        failedRowCount ?? status,
      ]),
    );
    expect(brief).toEqual({
      'customer/column': 'pass',
      'customer/type': 'pass',
      'customer.id/column': 'pass',
      'customer.id/type': 'pass',
      'customer.address/column': 'pass',
      'customer.address/type': 'pass',
      'customer.address.zip/column': 'pass',
      'customer.address.zip/type': 'pass',
      'customer.address.city/column': 'fail',
      'customer.address.city/type': 'error',
      'lines/column': 'pass',
      'lines/type': 'pass',
      'lines[].sku/column': 'pass',
      'lines[].sku/type': 'pass',
      'lines[].price/column': 'fail',
      'lines[].price/type': 'error',
      'prices/column': 'pass',
      'prices/type': 'pass',
      'prices{}.net/column': 'pass',
      'prices{}.net/type': 'pass',
      // one has no id; who has no customer at all does not miss the id
      'customer.id/required': 1,
      'customer.id/unique': 1,
      'customer.address.zip/required': 0,
      'customer.address.zip/pattern': 1,
      'lines[].sku/required': 1,
      'lines[].sku/enum': 2,
      'prices{}.net/range': 1,
    });
  });
});
