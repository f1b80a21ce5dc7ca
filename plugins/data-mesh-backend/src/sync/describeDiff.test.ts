import { Change, ContractDiff } from '@backstage-data-mesh/contract';
import { describeDiff, kindsOf } from './describeDiff';

function change(parts: Partial<Change>): Change {
  return {
    kind: 'property-removed',
    action: 'removed',
    verdict: 'breaking',
    subject: 'orders.id',
    message: 'gone',
    reason: 'readers fail',
    path: ['schema', { key: 'orders' }],
    ...parts,
  };
}

function diff(changes: readonly Change[]): ContractDiff {
  return {
    verdict: 'breaking',
    changes,
    version: { before: '1.0.0', declared: '1.0.1', judgement: 'too-low' },
  };
}

describe('a difference as it is stored and sent', () => {
  it('counts what it leaves out', () => {
    const described = describeDiff(
      diff([
        ...Array.from({ length: 2_500 }, () => change({})),
        change({ verdict: 'compatible' }),
      ]),
    );
    expect(described.changes).toHaveLength(2_000);
    expect(described.totalChanges).toBe(2_501);
    expect(described.counts).toEqual({
      breaking: 2_500,
      dangerous: 0,
      compatible: 1,
    });
  });

  it('shows values as text: words as they are, all else as JSON', () => {
    const [shown] = describeDiff(
      diff([change({ before: 'per day', after: { required: true } })]),
    ).changes;
    expect(shown).toMatchObject({
      before: 'per day',
      after: '{"required":true}',
    });
    const [added] = describeDiff(diff([change({ after: null })])).changes;
    expect(added).toMatchObject({ before: undefined, after: 'null' });
  });

  it('cuts long values between characters', () => {
    const [{ before = '', after = '' }] = describeDiff(
      diff([
        change({ before: 'x'.repeat(5_000), after: `${'x'.repeat(998)}😀😀` }),
      ]),
    ).changes;
    expect([before.length, before.slice(-2)]).toEqual([1_000, 'x…']);
    expect(after).toBe(`${'x'.repeat(998)}…`);
  });

  it('names each kind once, worst first', () => {
    const kinds = ['b', 'a', 'b', 'c'].map(kind => change({ kind }));
    expect(kindsOf(diff(kinds))).toEqual(['b', 'a', 'c']);
  });
});
