import { fixture, NOW, statuses } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

function read(document: unknown) {
  return readReport(JSON.stringify(document), { now: NOW });
}

const NOT_NULL = {
  success: false,
  expectation_config: {
    expectation_type: 'expect_column_values_to_not_be_null',
    kwargs: { column: 'email' },
  },
  result: { element_count: 10, unexpected_count: 2 },
};

const META = { validation_time: '20261001T020000.000000Z' };

describe('results of Great Expectations', () => {
  it('are read from a checkpoint of 1.x', () => {
    const { format, observations, problems } = readReport(
      fixture('gx-checkpoint.json'),
      { now: NOW },
    );
    expect(format).toBe('great-expectations');
    expect(problems).toEqual([]);
    expect(statuses(observations)).toEqual({
      'gone2: expect_column_values_to_not_be_null (gone2)': 'error',
      'email: expect_column_values_to_not_be_null (email)': 'fail',
      'order_id: expect_column_values_to_be_unique (order_id)': 'fail',
      // Its severity is "warning".
      'status: expect_column_values_to_be_in_set (status)': 'warn',
      'amount: expect_column_values_to_be_between (amount)': 'pass',
      expect_table_row_count_to_be_between: 'pass',
      'gone: expect_column_to_exist (gone)': 'fail',
    });
    expect(observations.find(({ column }) => column === 'email')).toMatchObject(
      {
        dataset: { table: 'orders', namespace: 'shop', name: 'orders_asset' },
        contractId: 'orders-contract',
        ruleId: 'email-no-nulls',
        kind: 'nullValues',
        outcome: {
          measure: 1,
          unit: 'rows',
          threshold: '= 0',
          rowCount: 3,
          failedRowCount: 1,
        },
        observedAt: Date.parse('2026-11-23T22:08:38.602Z'),
      },
    );
  });

  it('take the time of a batch that validates itself from when its data was loaded', () => {
    const { observations, problems } = readReport(
      fixture('gx-batch-validate.json'),
      { now: NOW },
    );
    expect(problems).toEqual([]);
    expect(observations[0].observedAt).toBe(
      Date.parse('2026-11-23T22:08:39.244Z'),
    );
  });

  it('are read from describe(), which has no time', () => {
    const { observations, problems } = readReport(fixture('gx-describe.json'), {
      now: NOW,
    });
    expect(observations).toHaveLength(7);
    expect(observations[0].observedAt).toBe(NOW);
    expect(problems.map(({ code }) => code)).toEqual(['no-time']);
  });

  it('have the same check in every run, though its id is a new one', () => {
    const ids = (name: string) =>
      readReport(fixture(name), { now: NOW })
        .observations.map(({ check }) => check.id)
        .sort();
    expect(ids('gx-batch-validate.json')).toEqual(ids('gx-checkpoint.json'));
    const withId = {
      ...NOT_NULL,
      expectation_config: { ...NOT_NULL.expectation_config, id: 'random' },
    };
    const checkOf = (result: object) =>
      read({ meta: META, results: [result] }).observations[0].check.id;
    expect(checkOf(withId)).toBe(checkOf(NOT_NULL));
  });

  it('are read with either name of the type, in all wrappers of 0.x', () => {
    const result = (config: object) => ({
      ...NOT_NULL,
      expectation_config: { kwargs: { column: 'email' }, ...config },
    });
    const old = result({
      expectation_type: 'expect_column_values_to_not_be_null',
    });
    const recent = result({ type: 'expect_column_values_to_not_be_null' });
    const validation = (one: object) => ({ meta: META, results: [one] });
    const key =
      'ValidationResultIdentifier::suite/run/20261001T020000.000000Z/b';
    for (const document of [
      validation(old),
      validation(recent),
      [validation(old)],
      { run_results: { [key]: { validation_result: validation(old) } } },
      { run_results: { [key]: { results: [recent] } } },
      { run_results: [validation(recent)] },
    ]) {
      const { observations } = read(document);
      expect(observations).toHaveLength(1);
      expect(observations[0]).toMatchObject({
        column: 'email',
        kind: 'nullValues',
        outcome: { status: 'fail', failedRowCount: 2, rowCount: 10 },
        observedAt: Date.parse('2026-10-01T02:00:00Z'),
      });
    }
  });

  it('are errors where an expectation raised, whether that is said flat or by metric', () => {
    const status = (exception_info: object) =>
      read({ meta: META, results: [{ ...NOT_NULL, exception_info }] })
        .observations[0].outcome.status;
    expect(status({ raised_exception: false })).toBe('fail');
    expect(status({ raised_exception: true })).toBe('error');
    expect(status({ '(metric)': { raised_exception: true } })).toBe('error');
  });

  it('of two batches in one run are two', () => {
    const batch = (batch_id: string) => ({
      meta: META,
      results: [
        {
          ...NOT_NULL,
          expectation_config: {
            type: 'expect_column_values_to_not_be_null',
            kwargs: { column: 'email', batch_id },
          },
        },
      ],
    });
    const { observations } = read({
      run_results: [batch('shop-orders-month_1'), batch('shop-orders-month_2')],
    });
    expect(observations).toHaveLength(2);
    expect(observations[0].check).toEqual(observations[1].check);
  });
});
