import { NOW } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

const TABLE = { namespace: 'postgres://db:5432', name: 'shop.public.orders' };

function event(more: object) {
  return {
    eventType: 'COMPLETE',
    eventTime: '2026-10-01T02:00:00.5Z',
    run: { runId: 'run-1' },
    job: { namespace: 'jobs', name: 'tests' },
    inputs: [],
    outputs: [],
    ...more,
  };
}

function tested(assertion: object, key = 'inputFacets') {
  return event({
    inputs: [
      {
        ...TABLE,
        [key]: { dataQualityAssertions: { assertions: [assertion] } },
      },
    ],
  });
}

function read(...events: readonly object[]) {
  return readReport(events.map(each => JSON.stringify(each)).join('\n'), {
    now: NOW,
  });
}

describe('events of OpenLineage', () => {
  it('say what assertions came to, in both places for facets', () => {
    for (const key of ['inputFacets', 'facets']) {
      const { format, observations } = read(
        tested(
          {
            assertion: 'not_null',
            success: false,
            column: 'email',
            name: 'not_null_orders_email',
            actual: '4',
            expected: '0',
          },
          key,
        ),
      );
      expect(format).toBe('openlineage');
      expect(observations[0]).toMatchObject({
        check: { id: 'not_null_orders_email' },
        dataset: {
          database: 'shop',
          schema: 'public',
          table: 'orders',
          ...TABLE,
        },
        column: 'email',
        kind: 'nullValues',
        outcome: { status: 'fail', measure: 4, threshold: '= 0' },
        observedAt: Date.parse('2026-10-01T02:00:00.500Z'),
        runId: 'run-1',
      });
    }
  });

  it.each([
    [true, 'error', 'pass'],
    [true, 'warn', 'pass'],
    [false, 'error', 'fail'],
    [false, undefined, 'fail'],
    [false, 'warn', 'warn'],
    [false, 'WARN', 'warn'],
    [undefined, undefined, 'unknown'],
  ])('success %s with severity %s is %s', (success, severity, expected) => {
    const { observations } = read(
      tested({ assertion: 'unique', success, severity }),
    );
    expect(observations[0].outcome.status).toBe(expected);
  });

  it('are counted once when start and end, or two facets, say the same', () => {
    const assertion = { assertion: 'unique', success: true, column: 'id' };
    const twice = {
      dataQualityAssertions: { assertions: [assertion] },
    };
    const complete = event({
      inputs: [{ ...TABLE, facets: twice, inputFacets: twice }],
    });
    const { observations } = read(
      { ...complete, eventType: 'START', eventTime: '2026-10-01T01:00:00Z' },
      complete,
    );
    expect(observations).toHaveLength(1);
  });

  it('say what tests came to, of the one input that they have', () => {
    const tests = (inputs: readonly object[]) =>
      read(
        event({
          inputs,
          run: {
            runId: 'run-1',
            facets: {
              test: {
                tests: [
                  { name: 'a', status: 'pass' },
                  { name: 'b', status: 'fail', severity: 'warn' },
                  { name: 'c', status: 'fail', severity: 'error' },
                  { name: 'd', status: 'skip' },
                ],
              },
            },
          },
        }),
      ).observations;
    expect(
      tests([TABLE]).map(({ outcome, dataset }) => [
        outcome.status,
        dataset.table,
      ]),
    ).toEqual([
      ['pass', 'orders'],
      ['warn', 'orders'],
      ['fail', 'orders'],
      ['skip', 'orders'],
    ]);
    expect(tests([TABLE, { ...TABLE, name: 'b' }])[0].dataset).toEqual({});
  });

  it('measure without judging', () => {
    const { observations } = read(
      event({
        inputs: [
          {
            ...TABLE,
            inputFacets: {
              dataQualityMetrics: {
                rowCount: 100,
                lastUpdated: '2026-10-01T01:59:50.5Z',
                columnMetrics: { email: { nullCount: 7, min: 'SECRETROW' } },
              },
            },
          },
        ],
      }),
    );
    expect(
      observations.map(({ type, kind, column, outcome }) => [
        type,
        kind,
        column,
        outcome.status,
        outcome.measure,
      ]),
    ).toEqual([
      ['metric', 'rowCount', undefined, 'unknown', 100],
      ['metric', 'freshness', undefined, 'unknown', 10],
      ['metric', 'nullValues', 'email', 'unknown', 7],
    ]);
  });

  it.each([
    ['bigquery', 'project.set.orders', ['project', 'set', 'orders']],
    ['snowflake://org-acc', 'DB.PUBLIC.ORDERS', ['DB', 'PUBLIC', 'ORDERS']],
    ['mysql://host:3306', 'shop.orders', [undefined, 'shop', 'orders']],
    ['kafka://host:9092', 'orders.v1', [undefined, undefined, 'orders.v1']],
    ['s3://bucket', 'sales/orders', [undefined, undefined, undefined]],
  ])('%s calls a dataset %s', (namespace, name, expected) => {
    const assertion = { assertion: 'unique', success: true };
    const { observations } = read(
      event({
        inputs: [
          {
            namespace,
            name,
            facets: { dataQualityAssertions: { assertions: [assertion] } },
          },
        ],
      }),
    );
    const { database, schema, table } = observations[0].dataset;
    expect([database, schema, table]).toEqual(expected);
  });

  it('know files by the table that links to them', () => {
    const { observations } = read(
      event({
        inputs: [
          {
            namespace: 's3://bucket',
            name: 'warehouse/orders',
            facets: {
              symlinks: {
                identifiers: [
                  {
                    namespace: 'hive://h',
                    name: 'sales.orders',
                    type: 'TABLE',
                  },
                ],
              },
              dataQualityAssertions: {
                assertions: [{ assertion: 'unique', success: true }],
              },
            },
          },
        ],
      }),
    );
    expect(observations[0].dataset).toMatchObject({
      schema: 'sales',
      table: 'orders',
      name: 'warehouse/orders',
    });
  });
});
