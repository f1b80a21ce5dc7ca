import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { codeOf, standingOf } from '../status';
import { NewResult } from './newResult';
import { ResultWriter } from './ResultWriter';
import { StaleSeries } from './StaleSeries';
import { validUntil } from './staleness';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 9, 1);
const CONTRACT = 'datacontract:default/orders';
const VALIDITY = { intervals: 3, atLeast: 2 * DAY, atMost: 60 * DAY };

const { databases, ids } = testDatabases();

function result(tool: string, day: number, status: 'pass' | 'fail'): NewResult {
  return {
    contractRef: CONTRACT,
    checkKey: 'email-filled',
    tool,
    server: '',
    outcome: { status, reason: status },
    observedAt: T0 + day * DAY,
    identity: `${tool} ${day}`,
    backfilled: false,
  };
}

async function open(id: (typeof ids)[number]) {
  const knex = await migratedDatabase(databases, id);
  await knex('contract_quality').insert({
    contract_ref: CONTRACT,
    text_hash: 'h',
    revision: 1,
    changed_at: 0,
  });
  await knex('checks').insert({
    contract_ref: CONTRACT,
    check_key: 'email-filled',
    origin: 'rule',
    kind: 'nullValues',
    name: 'Email is filled',
    sort_name: 'email is filled',
    executable: true,
    details: '{}',
    promised: true,
    status: codeOf('not-measured'),
    severity_order: 3,
  });
  return knex;
}

const write = (knex: Knex, results: readonly NewResult[]) =>
  new ResultWriter(knex, { keep: 900 * DAY, now: () => T0 }).write(results);

const lookOn = (knex: Knex, day: number) =>
  new StaleSeries(knex, VALIDITY, () => T0 + day * DAY).run();

async function standing(knex: Knex) {
  const check = await knex('checks').first();
  const contract = await knex('contract_quality').first();
  return {
    status: standingOf(check.status),
    observedOn: (Number(check.observed_at) - T0) / DAY,
    failed: contract.failed,
    passed: contract.passed,
  };
}

describe.each(ids)('a tool that has gone silent, on %s', id => {
  it('has no say beside others that go on', async () => {
    const knex = await open(id);
    await write(knex, [
      ...[0, 1, 2, 3].map(day => result('soda', day, 'fail')),
      ...[0, 1, 2, 3, 4, 5, 6].map(day => result('dbt', day, 'pass')),
    ]);
    expect(await standing(knex)).toMatchObject({ status: 'fail', failed: 1 });
    expect(await lookOn(knex, 5.9)).toBe(0);
    expect(await lookOn(knex, 6.1)).toBe(1);
    expect(await standing(knex)).toEqual({
      status: 'pass',
      observedOn: 6,
      failed: 0,
      passed: 1,
    });
  });

  it('leaves a check that nobody else measures as not measured, with the time of the last result', async () => {
    const knex = await open(id);
    await write(
      knex,
      [0, 1, 2].map(day => result('dbt', day, 'fail')),
    );
    expect(await lookOn(knex, 10)).toBe(1);
    expect(await standing(knex)).toEqual({
      status: 'not-measured',
      observedOn: 2,
      failed: 0,
      passed: 0,
    });
    // It is marked once.
    expect(await lookOn(knex, 11)).toBe(0);
  });

  it('has its say again with its next result, also when that says the same', async () => {
    const knex = await open(id);
    await write(
      knex,
      [0, 1, 2].map(day => result('dbt', day, 'fail')),
    );
    await lookOn(knex, 10);
    await write(knex, [result('dbt', 11, 'fail')]);
    expect(await standing(knex)).toMatchObject({
      status: 'fail',
      observedOn: 11,
      failed: 1,
    });
    expect(await lookOn(knex, 12)).toBe(0);
  });

  it('does not come back with what is older than its last result', async () => {
    const knex = await open(id);
    await write(
      knex,
      [0, 2, 4].map(day => result('dbt', day, 'fail')),
    );
    await lookOn(knex, 20);
    await write(knex, [result('dbt', 1, 'pass')]);
    expect(await standing(knex)).toMatchObject({ status: 'not-measured' });
  });
});

describe('the time for which a result counts', () => {
  const moments = (...days: number[]) =>
    days.map(day => [day * DAY, codeOf('pass')] as const);

  it.each([
    ['three of its usual intervals', [0, 7, 14, 21], 21],
    ['not shorter for one that came twice at once', [0, 7, 7.01, 14, 21], 21],
    ['not less than the shortest time', [0, 0.1, 0.2], 2],
    ['not more than the longest time', [0, 30, 60], 60],
    ['the longest time after a single result', [0], 60],
  ])('is %s', (_, days, expected) => {
    const last = days[days.length - 1] * DAY;
    expect(validUntil(last, moments(...days), VALIDITY) - last).toBe(
      expected * DAY,
    );
  });
});
