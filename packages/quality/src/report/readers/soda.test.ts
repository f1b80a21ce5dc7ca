import { fixture, NOW, statuses } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

function scan(check: object, more: object = {}) {
  return readReport(
    JSON.stringify({
      definitionName: 'nightly',
      defaultDataSource: 'shop',
      scanEndTimestamp: '2026-10-01T02:00:00+00:00',
      checks: [{ identity: 'a1', name: 'a check', table: 'orders', ...check }],
      ...more,
    }),
    { now: NOW },
  );
}

describe('scans of Soda', () => {
  it('3 are read', () => {
    const { format, observations, problems } = readReport(
      fixture('soda-3.json'),
      { now: NOW },
    );
    expect(format).toBe('soda');
    expect(problems).toEqual([]);
    expect(statuses(observations)).toEqual({
      'row_count > 0': 'pass',
      amounts: 'fail',
      'Schema Check': 'fail',
      'email: email is there': 'fail',
      'email: missing_percent(email) warn when > 10 fail when > 50': 'warn',
      'order_id: duplicate_count(order_id) = 0': 'fail',
      'status: invalid_count(status) = 0': 'fail',
      'loaded_at: freshness(loaded_at) < 1d': 'pass',
    });
    expect(observations[3]).toMatchObject({
      check: { id: '5a98d5b2' },
      dataset: { table: 'orders', namespace: 'shop' },
      kind: 'nullValues',
      outcome: {
        measure: 1,
        unit: 'rows',
        threshold: '= 0',
        failedRowCount: 1,
      },
      observedAt: Date.parse('2026-11-23T22:09:36Z'),
    });
    expect(observations[4].outcome).toMatchObject({
      measure: 33.33,
      unit: 'percent',
      threshold: '<= 50',
    });
    // Milliseconds in the file.
    expect(observations[7].outcome).toMatchObject({
      measure: 3651.753,
      unit: 'seconds',
    });
  });

  it.each([
    ['pass', 'pass'],
    ['FAILED', 'fail'],
    ['PASSED', 'pass'],
    ['WARN', 'warn'],
    ['NOT EVALUATED', 'unknown'],
    ['NOT_EVALUATED', 'unknown'],
    ['unevaluated', 'unknown'],
    ['EXCLUDED', 'skip'],
    [null, 'unknown'],
  ])('have the outcome %s as %s', (outcome, expected) => {
    const { observations, problems } = scan({ outcome });
    expect(observations[0].outcome.status).toBe(expected);
    expect(problems).toEqual([]);
  });

  it('measured nothing where they did not evaluate, though a zero stands there', () => {
    const { observations } = scan({
      outcome: 'unevaluated',
      diagnostics: { value: 0 },
    });
    expect(observations[0].outcome).not.toHaveProperty('measure');
  });

  it('say when they had errors, and then mostly have no checks', () => {
    const { problems } = scan(
      { outcome: null },
      { hasErrors: true, checks: [] },
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'nothing-was-run',
      'no-results',
    ]);
  });

  it('4 are read from what goes to the cloud', () => {
    const { format, observations, problems } = readReport(
      fixture('soda-4.json'),
      { now: Date.parse('2026-12-01T00:00:00Z') },
    );
    expect([format, problems]).toEqual(['soda', []]);
    const told = Object.fromEntries(
      observations.map(({ check, kind, outcome }) => [
        check.name,
        { kind, ...outcome },
      ]),
    );
    expect(told).toMatchObject({
      'Each order has a number': {
        kind: 'missingValues',
        status: 'pass',
        measure: 0,
        unit: 'rows',
        rowCount: 1793,
        failedRowCount: 0,
      },
      'Numbers are there once': {
        kind: 'duplicateValues',
        unit: 'percent',
        threshold: '< 0.1',
      },
      'Orders are worth something on average': {
        status: 'pass',
        measure: expect.closeTo(4665.84),
        threshold: '> 100 and < 50000',
      },
      'There are orders': { kind: 'rowCount', measure: 1793, unit: 'rows' },
      'Orders are of yesterday': {
        kind: 'freshness',
        status: 'pass',
        measure: expect.any(Number),
        unit: 'seconds',
        // 36 hours
        threshold: '< 129600',
      },
      'Few orders are cancelled': {
        kind: 'sql',
        status: 'fail',
        unit: 'percent',
        threshold: '< 2',
        rowCount: 1793,
      },
    });
    const { measure = 0, failedRowCount = 0 } =
      told['Few orders are cancelled'];
    expect(measure).toBeCloseTo((100 * failedRowCount) / 1793);
    expect(observations[0]).toMatchObject({
      check: { id: '67909601' },
      dataset: {
        schema: 'main',
        table: 'purchase_order',
        namespace: 'warehouse',
      },
      column: 'po_number',
      observedAt: Date.parse('2026-11-30T03:43:55Z'),
    });
    expect(observations.some(({ partial }) => partial)).toBe(false);
    expect(observations.at(-1)?.contractId).toBe(
      '9c41d7e8-0b52-4e0e-a6f2-53f1d0a9be77',
    );
  });

  it.each(['filter: region = 1\nchecks: []', 'checks:\n- filter: a > 1\n'])(
    '4 looked at a part of the rows when %j is quoted',
    definition => {
      const { observations } = scan({ outcome: 'pass', definition });
      expect(observations[0].partial).toBe(true);
    },
  );

  it('name contract and rule in attributes', () => {
    const { observations } = scan({
      outcome: 'pass',
      resourceAttributes: [
        { name: 'contractId', value: 'orders-contract' },
        { name: 'ruleId', value: 'email-no-nulls' },
      ],
    });
    expect(observations[0]).toMatchObject({
      contractId: 'orders-contract',
      ruleId: 'email-no-nulls',
    });
  });
});
