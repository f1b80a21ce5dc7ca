import { SlaScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { scorecardCsv } from './scorecardCsv';

const card: SlaScorecard = {
  of: { ref: 'domain:default/a', title: 'A', exists: true },
  period: '2026-11',
  start: '2026-11-01T00:00:00Z',
  end: '2026-12-01T00:00:00Z',
  running: true,
  kept: 1,
  broken: 0,
  notMeasured: 0,
  incidents: 0,
  lines: [
    {
      objectiveId: '1',
      product: {
        ref: 'dataproduct:default/orders',
        title: '=HYPERLINK("http://evil")',
        exists: true,
      },
      property: 'freshness',
      text: 'one, or "two" h',
      target: 0.95,
      good: 28,
      bad: 1,
      notMeasured: 0,
      excused: 0,
      slices: 30,
      allowed: 1.5,
      left: 0.5,
      verdict: 'kept',
      incidents: 0,
    },
  ],
};

describe('a scorecard as CSV', () => {
  it('quotes what has commas and quotes, and lets nothing be a formula', () => {
    const [header, line, rest] = scorecardCsv(card).split('\r\n');
    expect(header.split(',').slice(0, 3)).toEqual([
      'period',
      'product',
      'product_title',
    ]);
    expect(line).toContain(
      `dataproduct:default/orders,"'=HYPERLINK(""http://evil"")",,freshness,"one, or ""two"" h"`,
    );
    expect(line.endsWith('0.95,,,30,28,1,0,0,1.5,0.5,0,,')).toBe(true);
    expect(rest).toBe('');
  });
});
