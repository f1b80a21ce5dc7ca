import { fixture, NOW } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

function freshness(artifact: string, result: object) {
  return readReport(
    JSON.stringify({
      metadata: {
        dbt_schema_version: `https://schemas.getdbt.com/dbt/${artifact}.json`,
      },
      results: [
        {
          unique_id: 'source.shop.raw.orders',
          snapshotted_at: '2026-10-01T02:00:00Z',
          ...result,
        },
      ],
    }),
    { now: NOW },
  ).observations[0];
}

describe('sources.json and freshness.json of dbt', () => {
  it('are read as the age of tables', () => {
    const { observations } = readReport(fixture('dbt-sources.json'), {
      companions: [fixture('dbt-manifest.json')],
      now: NOW,
    });
    expect(observations).toHaveLength(2);
    expect(observations[1]).toMatchObject({
      check: { id: 'freshness.source.shop.raw.orders' },
      // The table behind the source, not its name in dbt.
      dataset: { database: 'shop', schema: 'raw_data', table: 'ORDERS_raw' },
      column: 'loaded_at',
      kind: 'freshness',
      dimension: 'timeliness',
      outcome: {
        status: 'warn',
        unit: 'seconds',
        threshold: '<= 1036800 seconds',
        reason: 'The check warns: measured 3629.007142 seconds.',
      },
    });
  });

  it.each([
    ['sources/v1', 'pass', 'pass'],
    ['sources/v2', 'warn', 'warn'],
    ['sources/v3', 'error', 'fail'],
    ['sources/v3', 'runtime error', 'error'],
    ['freshness/v0', 'Pass', 'pass'],
    ['freshness/v0', 'Warn', 'warn'],
    ['freshness/v0', 'Error', 'fail'],
  ])('of %s, "%s" is %s', (artifact, status, expected) => {
    expect(freshness(artifact, { status }).outcome.status).toBe(expected);
  });

  it('are read for models, too', () => {
    expect(
      freshness('freshness/v0', {
        unique_id: 'model.shop.orders',
        resource_type: 'model',
        status: 'Pass',
      }).check.name,
    ).toBe('freshness of orders');
  });

  it('take an expression for no column', () => {
    const column = (loaded_at_field: string) =>
      freshness('freshness/v0', {
        status: 'Pass',
        criteria: { loaded_at_field },
      }).column;
    expect(column('"loaded_at"')).toBe('loaded_at');
    expect(column('cast(loaded_at as timestamp)')).toBeUndefined();
  });
});
