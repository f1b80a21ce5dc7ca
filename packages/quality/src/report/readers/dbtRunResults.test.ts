import { fixture, NOW, statuses } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

const manifest = fixture('dbt-manifest.json');

function run(
  results: readonly object[],
  version = 6,
  companions: readonly string[] = [],
) {
  return readReport(
    JSON.stringify({
      metadata: {
        dbt_schema_version: `https://schemas.getdbt.com/dbt/run-results/v${version}.json`,
        generated_at: '2026-10-01T02:00:00.000000Z',
        invocation_id: 'run-1',
      },
      results,
    }),
    { now: NOW, companions },
  );
}

describe('run_results.json of dbt', () => {
  it('is read with the tables, columns and rules that the manifest knows', () => {
    const { format, observations, problems } = readReport(
      fixture('dbt-run-results.json'),
      { companions: [manifest], now: NOW },
    );
    expect(format).toBe('dbt-run-results');
    expect(problems).toEqual([]);
    expect(statuses(observations)).toEqual({
      'x: not_null_broken_x': 'pass',
      'status: accepted_values_orders_status__placed__shipped': 'fail',
      'amount: broken_where': 'error',
      no_negative: 'fail',
      'amount: not_null_orders_amount': 'pass',
      'email: not_null_orders_email': 'warn',
      'order_id: not_null_orders_order_id': 'pass',
      'status: relationships_orders_status__status__ref_orders_': 'pass',
      'amount: tolerant': 'pass',
      'order_id: unique_orders_order_id': 'fail',
    });
    expect(
      observations.find(({ ruleId }) => ruleId !== undefined),
    ).toMatchObject({
      tool: 'dbt',
      check: { id: 'test.shop.not_null_orders_email.22cc658ab5' },
      dataset: {
        database: 'shop',
        schema: 'main',
        table: 'orders',
        name: 'model.shop.orders',
      },
      contractId: 'orders-contract',
      ruleId: 'email-no-nulls',
      kind: 'nullValues',
      dimension: 'completeness',
      outcome: {
        measure: 1,
        threshold: '= 0',
        failedRowCount: 1,
        reason: '1 row breaks the check.',
      },
      observedAt: Date.parse('2026-11-23T22:09:56.424Z'),
      runId: '80b1bbc9-c983-4425-b972-9faca7671930',
    });
  });

  it('counts rows only where dbt does: duplicates and wrong values come in groups', () => {
    const { observations } = readReport(fixture('dbt-run-results.json'), {
      companions: [manifest],
      now: NOW,
    });
    const unique = observations.find(({ kind }) => kind === 'unique');
    expect(unique?.outcome).not.toHaveProperty('failedRowCount');
  });

  it('knows that a test with a filter looks at a part of the data, and which failures it bears', () => {
    const { observations } = readReport(fixture('dbt-run-results.json'), {
      companions: [manifest],
      now: NOW,
    });
    const named = (name: string) =>
      observations.find(({ check }) => check.name === name);
    expect(named('broken_where')?.partial).toBe(true);
    expect(named('tolerant')?.outcome.threshold).toBe('<= 10');
  });

  it('ignores tests that were compiled and not run: "success" says nothing about data', () => {
    const { observations, problems } = readReport(
      fixture('dbt-docs-generate-run-results.json'),
      { now: NOW },
    );
    expect(observations).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('nothing-was-run');
  });

  it.each([
    ['pass', 'pass'],
    ['warn', 'warn'],
    ['fail', 'fail'],
    ['error', 'error'],
    ['runtime error', 'error'],
    ['skipped', 'skip'],
    ['no-op', 'skip'],
    ['Pass', 'pass'],
  ])('reads the status "%s" as %s', (status, expected) => {
    const { observations } = run([{ unique_id: 'test.shop.a.1', status }]);
    expect(observations[0].outcome.status).toBe(expected);
  });

  it('keeps a status that dbt does not have as unknown, and says so', () => {
    const { observations, problems } = run([
      { unique_id: 'test.shop.a.1', status: 'flaky' },
    ]);
    expect(observations[0].outcome.status).toBe('unknown');
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'unknown-status',
        path: ['results', 0, 'status'],
      }),
    );
  });

  it('takes the time of the execution, else that of the file', () => {
    const { observations } = run([
      {
        unique_id: 'test.shop.a.1',
        status: 'pass',
        timing: [
          { name: 'compile', completed_at: '2026-10-01T01:00:00Z' },
          { name: 'execute', completed_at: '2026-10-01T01:30:00.123456Z' },
        ],
      },
      { unique_id: 'test.shop.b.2', status: 'skipped', timing: [] },
    ]);
    expect(
      observations.map(({ observedAt }) => new Date(observedAt).toISOString()),
    ).toEqual(['2026-10-01T01:30:00.123Z', '2026-10-01T02:00:00.000Z']);
  });

  it('reads versions 1 to 6, and says of a later one that it is not known', () => {
    for (const version of [1, 2, 3, 4, 5, 6, 7]) {
      const { observations, problems } = run(
        [{ unique_id: 'test.shop.a.1', status: 'fail', failures: 3 }],
        version,
      );
      expect(observations[0].outcome).toMatchObject({
        status: 'fail',
        measure: 3,
      });
      expect(problems.some(({ code }) => code === 'unknown-version')).toBe(
        version === 7,
      );
    }
  });

  it('does not take the table of stored failures for the table that was tested', () => {
    const { observations } = run([
      {
        unique_id: 'test.shop.a.1',
        status: 'fail',
        relation_name: '"shop"."dbt_test__audit"."a"',
      },
    ]);
    expect(observations[0].dataset).toEqual({});
  });

  it('leaves models, seeds, snapshots and unit tests out: they promise nothing about data', () => {
    const { observations } = run([
      { unique_id: 'model.shop.a', status: 'error' },
      { unique_id: 'unit_test.shop.a.b', status: 'fail' },
      { unique_id: 'snapshot.shop.a', status: 'success' },
    ]);
    expect(observations).toEqual([]);
  });

  it('finds the tested model of a relationship where old manifests name two', () => {
    const old = (test: object) =>
      JSON.stringify({
        metadata: {
          dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v4.json',
        },
        nodes: {
          'test.shop.a.1': {
            column_name: 'customer_id',
            depends_on: {
              nodes: ['model.shop.customers', 'model.shop.orders'],
            },
            ...test,
          },
          'model.shop.orders': { schema: 'main', alias: 'orders' },
          'model.shop.customers': { schema: 'main', alias: 'customers' },
        },
      });
    const table = (test: object) =>
      run([{ unique_id: 'test.shop.a.1', status: 'pass' }], 4, [old(test)])
        .observations[0].dataset.table;
    const kwargs = { model: "{{ get_where_subquery(ref('orders')) }}" };
    expect(table({ test_metadata: { name: 'relationships', kwargs } })).toBe(
      'orders',
    );
    expect(table({ file_key_name: 'models.orders' })).toBe('orders');
    expect(table({})).toBeUndefined();
  });
});
