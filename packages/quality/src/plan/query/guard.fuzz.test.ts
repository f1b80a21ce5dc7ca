import fc from 'fast-check';
import { duckdbEngine, Engine } from '../../__testUtils__/engines';
import { planFor, tableOf } from '../../__testUtils__/contract';

jest.setTimeout(60_000);

/** Pieces of which attacks are made, and of which honest queries are. */
const PIECES = [
  ...'SELECT WITH FROM WHERE a AS ( ) , ; * 1 = t'.split(' '),
  'count(*)',
  'DELETE FROM t',
  'INSERT INTO t VALUES (9)',
  'DROP TABLE t',
  'UPDATE t SET a = 9',
  'CREATE TABLE x AS',
  'ATTACH',
  "COPY t TO 'guard-fuzz.csv'",
  "'",
  '"',
  '\\',
  '--',
  '/*',
  '*/',
  '\n',
  '$$',
  '`',
  '{object}',
  "'{table}'",
  'UNION ALL',
  'RETURNING a',
  "E'",
];

describe('whatever a rule in SQL is made of', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await duckdbEngine();
    await engine.run(
      'CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2)',
    );
  });
  afterAll(() => engine?.close());

  it('changes nothing, even in a session that could', async () => {
    const { signal } = new AbortController();
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
        fc.constantFrom(
          'SELECT 1',
          'SELECT a FROM t WHERE a = 1',
          'WITH x AS (SELECT 1)',
          '',
        ),
        fc.constantFrom(' ', '', '\n'),
        async (pieces, start, between) => {
          const query = [start, ...pieces].join(between);
          const { scans } = planFor(
            tableOf(
              '[]',
              `[{type: sql, query: ${JSON.stringify(query)}, mustBe: 0}]`,
            ),
          );
          for (const { statement } of scans) {
            accepted++;
            await engine.execute(statement, signal).catch(() => {});
          }
          const [row] = await engine.execute(
            'SELECT (SELECT sum(a) FROM t) AS total, (SELECT count(*) FROM duckdb_tables()) AS tables, (SELECT count(*) FROM duckdb_databases() WHERE NOT internal) AS databases',
            signal,
          );
          expect(Object.values(row).map(Number)).toEqual([3, 1, 1]);
        },
      ),
      { numRuns: 500 },
    );
    // a guard that refuses everything would be safe, too
    expect(accepted).toBeGreaterThan(20);
  });
});
