import { NOW } from '../__testUtils__/fixtures';
import { readReport } from '../readReport';

function message(result: object, apiVersion = 'v0.8.1') {
  return readReport(
    JSON.stringify({
      apiVersion,
      kind: 'ObservabilityResults',
      id: 'message-1',
      observedAt: '2026-10-01T02:00:00Z',
      source: { process: 'nightly', runId: 'build-1', vendor: 'soda' },
      contract: {
        contractId: 'orders-contract',
        version: '1.2.0',
        server: 'prod',
      },
      results: [
        { id: 'a', type: 'check', name: 'A', status: 'pass', ...result },
      ],
    }),
    { now: NOW },
  );
}

describe('OORS', () => {
  it('0.8 is read, and said to be a draft', () => {
    const { format, observations, problems } = message({
      status: 'fail',
      relatesTo: 'schema/orders/properties/email/quality/email-no-nulls',
      dimension: 'completeness',
      target: { resourceType: 'table', resourceIdentifier: 'sales.orders' },
      measure: {
        metric: 'nullValues',
        value: 3,
        threshold: { mustBe: 0 },
        unit: 'rows',
        rowCount: 1200,
        failedRowCount: 3,
      },
      message: 'SECRETROW has no email',
    });
    expect(format).toBe('oors');
    expect(problems.map(({ code }) => code)).toEqual(['experimental']);
    expect(observations[0]).toMatchObject({
      tool: 'soda',
      contractId: 'orders-contract',
      contractVersion: '1.2.0',
      server: 'prod',
      object: 'orders',
      column: 'email',
      ruleId: 'email-no-nulls',
      kind: 'nullValues',
      dataset: { schema: 'sales', table: 'orders' },
      outcome: {
        status: 'fail',
        measure: 3,
        unit: 'rows',
        threshold: '= 0',
        rowCount: 1200,
        failedRowCount: 3,
        reason: '3 of 1200 rows break the check.',
      },
      runId: 'build-1',
    });
  });

  it.each(['pass', 'warn', 'fail', 'error', 'skip', 'unknown'])(
    'has the status %s',
    status => {
      expect(message({ status }).observations[0].outcome.status).toBe(status);
    },
  );

  it('relates to parts of a contract', () => {
    const related = (relatesTo: string) => {
      const { object, column, ruleId } = message({ relatesTo }).observations[0];
      return [object, column, ruleId];
    };
    expect(related('schema/o/quality/q')).toEqual(['o', undefined, 'q']);
    expect(related('slaProperties/s')).toEqual([undefined, undefined, 's']);
    expect(related('c.yaml#/schema/o/properties/p')).toEqual([
      'o',
      'p',
      undefined,
    ]);
    // An object may be called like a word of the path.
    expect(related('schema/quality/quality/q')).toEqual([
      'quality',
      undefined,
      'q',
    ]);
  });

  it('of another version is read like 0.8, with a warning', () => {
    const { observations, problems } = message({}, 'v1.0.0');
    expect(observations).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('unknown-version');
  });
});
