import { fixture, NOW, statuses } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

const EXPECTED = {
  'order_id: orders__order_id__field_unique': 'fail',
  'order_id: orders__order_id__field_required': 'pass',
  'email: orders__email__field_required': 'fail',
  'email: orders__email__field_null_values': 'warn',
  'amount: orders__amount__quality_sql_0': 'fail',
  'status: orders__status__field_invalid_values': 'fail',
  orders__row_count: 'pass',
  'loaded_at: orders__loaded_at__servicelevel_freshness': 'fail',
};

function byKey(name: string) {
  const { observations, ...rest } = readReport(fixture(name), { now: NOW });
  return {
    ...rest,
    observations,
    statuses: statuses(
      observations.map(each => ({
        ...each,
        check: { id: each.check.id, name: each.check.id },
      })),
    ),
  };
}

describe('results of datacontract-cli', () => {
  it('are read from JSON with the ids of the contract and its rules', () => {
    const read = byKey('datacontract-cli.json');
    expect(read.format).toBe('datacontract-cli');
    expect(read.problems).toEqual([]);
    expect(read.observations).toHaveLength(18);
    expect(read.statuses).toMatchObject(EXPECTED);
    expect(
      read.observations.find(({ ruleId }) => ruleId === 'email-no-nulls'),
    ).toMatchObject({
      contractId: 'orders-contract',
      contractVersion: '1.2.0',
      server: 'local',
      object: 'orders',
      column: 'email',
      kind: 'nullValues',
      outcome: {
        status: 'warn',
        measure: 1,
        unit: 'rows',
        threshold: '= 0',
        rowCount: 3,
        failedRowCount: 1,
      },
      runId: 'd6055d06-bf03-4d10-81c3-4b1183d5221d',
    });
    expect(
      read.observations.find(({ kind }) => kind === 'freshness')?.outcome,
    ).toMatchObject({
      measure: 3608,
      unit: 'seconds',
      threshold: '< 3600 seconds',
    });
  });

  it('are read from JUnit, where a warning looks skipped', () => {
    const read = byKey('datacontract-cli-junit.xml');
    expect(read.format).toBe('junit');
    expect(read.problems).toEqual([]);
    expect(read.observations).toHaveLength(18);
    expect(read.statuses).toMatchObject(EXPECTED);
    expect(read.observations[0]).toMatchObject({
      tool: 'datacontract-cli',
      contractId: 'orders-contract',
      contractVersion: '1.2.0',
      server: 'local',
      object: 'orders',
      column: 'order_id',
      kind: 'column',
    });
  });

  it('have the same checks in both', () => {
    const ids = (name: string) =>
      byKey(name)
        .observations.map(({ check }) => check.id)
        .sort();
    expect(ids('datacontract-cli-junit.xml')).toEqual(
      ids('datacontract-cli.json'),
    );
  });

  it.each([
    ['passed', 'pass'],
    ['warning', 'warn'],
    ['failed', 'fail'],
    ['error', 'error'],
    ['info', 'warn'],
    ['skipped', 'skip'],
    ['unknown', 'unknown'],
    [null, 'unknown'],
  ])('have the result %s as %s', (result, expected) => {
    const { observations, problems } = readReport(
      JSON.stringify({
        dataContractId: 'a',
        timestampEnd: '2026-10-01T02:00:00Z',
        // The names of older versions.
        checks: [{ name: 'a', type: 'custom', quality_id: 'q', result }],
      }),
      { now: NOW },
    );
    expect(observations[0].outcome.status).toBe(expected);
    expect(observations[0].ruleId).toBe('q');
    expect(problems).toEqual([]);
  });

  it('of a dry run say that nothing was run', () => {
    const { problems } = readReport(
      JSON.stringify({
        dataContractId: 'a',
        dryRun: true,
        checks: [],
      }),
    );
    expect(problems.map(({ code }) => code)).toContain('nothing-was-run');
  });
});
