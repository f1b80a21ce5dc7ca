import { contractId, RULES, ruleId } from '../quality/company';

/** How a collector sends results: so many contracts in a request, so many moments of each check. */
export interface Shape {
  readonly contracts: number;
  readonly contractsAtOnce: number;
  readonly momentsAtOnce: number;
}

export const HOUR = 3_600_000;

/** Every so many results, one does not pass. */
const FAILS = 97;

export function resultsIn({ contractsAtOnce, momentsAtOnce }: Shape): number {
  return contractsAtOnce * RULES * momentsAtOnce;
}

/** The n-th request: the next contracts, and once all had their turn the next moments. In our own format. */
export function batch(shape: Shape, n: number, from: number): Buffer {
  const turns = shape.contracts / shape.contractsAtOnce;
  const first = (n % turns) * shape.contractsAtOnce;
  const moment = Math.floor(n / turns) * shape.momentsAtOnce;
  const results: object[] = [];
  for (let at = moment; at < moment + shape.momentsAtOnce; at++) {
    const observedAt = new Date(from + at * HOUR).toISOString();
    for (let i = first; i < first + shape.contractsAtOnce; i++) {
      for (let rule = 0; rule < RULES; rule++) {
        const fails = (i * RULES + rule + at * 31) % FAILS === 0;
        const measure = fails ? 1_000 + at : (i + at) % 90;
        results.push({
          check: `${contractId(i)}.${ruleId(rule)}`,
          contractId: contractId(i),
          ruleId: ruleId(rule),
          status: fails ? 'fail' : 'pass',
          measure,
          unit: 'rows',
          threshold: `< ${100 + rule}`,
          rowCount: 120_000 + i,
          failedRowCount: measure,
          observedAt,
        });
      }
    }
  }
  return Buffer.from(
    JSON.stringify({
      dataMeshResults: 1,
      tool: 'collector',
      runId: `run-${n}`,
      server: 'warehouse',
      results,
    }),
  );
}

const DBT_BYTES = 10_000_000;

/** What `dbt test` of a large project writes: of tests of models that no contract has. */
export function dbtReport(): Buffer {
  const results: string[] = [];
  let bytes = 0;
  for (let i = 0; bytes < DBT_BYTES; i++) {
    const text = JSON.stringify({
      status: i % FAILS === 0 ? 'fail' : 'pass',
      timing: ['compile', 'execute'].map(name => ({
        name,
        started_at: '2026-01-01T00:00:00.000000Z',
        completed_at: '2026-01-01T00:00:01.000000Z',
      })),
      thread_id: 'Thread-1',
      execution_time: 0.25,
      adapter_response: { _message: 'OK' },
      message: null,
      failures: i % FAILS === 0 ? 3 : 0,
      unique_id: `test.shop.not_null_model_${i}_column.${i.toString(16)}`,
      compiled: true,
      compiled_code: `select column from shop.model_${i} where column is null`,
      relation_name: `"shop"."public"."model_${i}"`,
    });
    results.push(text);
    bytes += text.length + 1;
  }
  return Buffer.from(
    `{"metadata":{"dbt_schema_version":"https://schemas.getdbt.com/dbt/run-results/v6.json","dbt_version":"1.9.0","generated_at":"2026-01-01T00:00:02.000000Z","invocation_id":"a-run"},"results":[${results.join(
      ',',
    )}],"elapsed_time":10,"args":{}}`,
  );
}
