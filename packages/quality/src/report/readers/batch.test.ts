import { NOW } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

const read = (document: object) =>
  readReport(JSON.stringify(document), { now: NOW });

describe('our own batch', () => {
  it('says once what holds for all results', () => {
    const { format, observations, problems } = read({
      dataMeshResults: 1,
      tool: 'nightly-checks',
      runId: 'build-1',
      observedAt: '2026-10-01T02:00:00Z',
      contractId: 'orders-contract',
      object: 'orders',
      dataset: { database: 'shop', schema: 'public' },
      results: [
        {
          check: 'emails',
          name: 'E-mails are there',
          ruleId: 'email-no-nulls',
          column: 'email',
          kind: 'nullValues',
          status: 'fail',
          measure: 3,
          unit: 'rows',
          threshold: '= 0',
          rowCount: 100,
          failedRowCount: 3,
          reason: 'The import left them out.',
          dataset: { table: 'orders' },
          observedAt: '2026-10-01T01:00:00Z',
        },
        { check: 'other', status: 'pass', contractId: 'another' },
      ],
    });
    expect(format).toBe('batch');
    expect(problems).toEqual([]);
    expect(observations[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      type: 'check',
      tool: 'nightly-checks',
      check: { id: 'emails', name: 'E-mails are there' },
      dataset: { database: 'shop', schema: 'public', table: 'orders' },
      contractId: 'orders-contract',
      ruleId: 'email-no-nulls',
      object: 'orders',
      column: 'email',
      kind: 'nullValues',
      dimension: 'completeness',
      outcome: {
        status: 'fail',
        measure: 3,
        unit: 'rows',
        threshold: '= 0',
        rowCount: 100,
        failedRowCount: 3,
        reason: 'The import left them out.',
      },
      observedAt: Date.parse('2026-10-01T01:00:00Z'),
      runId: 'build-1',
    });
    expect(observations[1].contractId).toBe('another');
  });

  it('says what is missing, and where', () => {
    const { observations, problems } = read({
      dataMeshResults: 1,
      results: [{ status: 'pass' }, { check: 'a', status: 'green' }],
    });
    expect(observations.map(({ outcome }) => outcome.status)).toEqual([
      'unknown',
    ]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['missing-field', ['results', 0, 'check']],
      ['unknown-status', ['results', 1, 'status']],
      ['no-time', ['results', 1]],
    ]);
  });

  describe('revision', () => {
    const one = (more: object, common: object = {}) => ({
      dataMeshResults: 1,
      runId: 'build-1',
      observedAt: '2026-10-01T02:00:00Z',
      ...common,
      results: [{ check: 'emails', status: 'fail', ...more }],
    });

    it('is that of the result, else of the batch, and says nothing of which result it is', () => {
      const [first] = read(one({})).observations;
      const [own] = read(one({ revision: 2 }, { revision: 1 })).observations;
      const [common] = read(one({}, { revision: 1 })).observations;
      const [none] = read(one({ revision: 0 }, { revision: 1 })).observations;
      expect([first, own, common, none].map(each => each.revision)).toEqual([
        undefined,
        2,
        1,
        undefined,
      ]);
      expect(new Set([first, own, common, none].map(({ id }) => id)).size).toBe(
        1,
      );
    });

    it.each([-1, 1.5, '1', null, 2 ** 31, true])(
      '%j is none, and is said',
      revision => {
        const { observations, problems } = read(one({ revision }));
        expect(observations[0].revision).toBeUndefined();
        expect(problems.map(({ code, path }) => [code, path])).toEqual([
          ['not-a-number', ['results', 0, 'revision']],
        ]);
      },
    );

    it('lets the highest of one report count, in whatever order they stand', () => {
      const versions = [
        { check: 'emails', status: 'pass', measure: 0, revision: 2 },
        { check: 'emails', status: 'fail', measure: 3, reason: 'Three.' },
        { check: 'emails', status: 'error', revision: 1 },
      ];
      for (const results of [versions, [...versions].reverse()]) {
        const { observations, problems } = read({ ...one({}), results });
        expect(problems).toEqual([]);
        expect(observations).toHaveLength(1);
        expect(observations[0]).toMatchObject({
          revision: 2,
          outcome: { status: 'pass', measure: 0 },
        });
        expect(observations[0].outcome.reason).not.toBe('Three.');
      }
    });
  });
});
