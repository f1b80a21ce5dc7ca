import fc from 'fast-check';
import { OUTCOME_STATUSES } from '../rule/outcome';
import { percentOf } from './scorecardOf';
import { RuleState, ScoreState, whyChanged } from './whyChanged';

function rule(id: string, status: RuleState['status'], rest = {}): RuleState {
  return { id, hash: 'h1', weight: 1, status, ...rest };
}

function state(rules: readonly RuleState[], rest = {}): ScoreState {
  const counted = rules.filter(
    ({ status }) => status !== 'waived' && status !== 'not-applicable',
  );
  const sum = (of: readonly RuleState[]) =>
    of.reduce((total, { weight }) => total + weight, 0);
  const passed = counted.filter(({ status }) => status === 'pass');
  return {
    score: percentOf(sum(passed), sum(counted)),
    owner: 'group:a',
    caps: [],
    rules,
    ...rest,
  };
}

describe('why a score is not what it was', () => {
  it('is that there was none', () => {
    expect(whyChanged(undefined, state([rule('a', 'pass')]))).toMatchObject({
      cause: 'first',
    });
  });

  it('is nothing when nothing changed', () => {
    const same = [rule('a', 'pass'), rule('b', 'fail')];
    expect(whyChanged(state(same), state(same))).toBeUndefined();
  });

  it('is the data', () => {
    expect(
      whyChanged(
        state([rule('a', 'pass'), rule('b', 'pass')]),
        state([rule('a', 'pass'), rule('b', 'fail')]),
      ),
    ).toEqual({
      cause: 'data',
      change: -50,
      parts: [{ cause: 'data', points: -50, rules: ['b'] }],
      rules: [{ id: 'b', from: 'pass', to: 'fail' }],
    });
  });

  it('is a rule that came, went or changed, and no decline of the product', () => {
    const before = state([rule('a', 'pass'), rule('b', 'fail')]);
    expect(
      whyChanged(before, state([...before.rules, rule('c', 'fail')])),
    ).toMatchObject({
      cause: 'rule',
      change: -16.7,
      parts: [{ cause: 'rule', points: -16.7, rules: ['c'] }],
    });
    expect(whyChanged(before, state([rule('a', 'pass')]))).toMatchObject({
      cause: 'rule',
      change: 50,
      rules: [{ id: 'b', from: 'fail', to: undefined }],
    });
    expect(
      whyChanged(
        before,
        state([
          rule('a', 'pass', { hash: 'h2', weight: 3 }),
          rule('b', 'fail'),
        ]),
      ),
    ).toMatchObject({ cause: 'rule', change: 25 });
  });

  it('is a waiver that began or ended', () => {
    const failed = state([rule('a', 'pass'), rule('b', 'fail')]);
    const waived = state([rule('a', 'pass'), rule('b', 'waived')]);
    expect(whyChanged(failed, waived)).toMatchObject({
      cause: 'waiver',
      change: 50,
    });
    expect(whyChanged(waived, failed)).toMatchObject({
      cause: 'waiver',
      change: -50,
    });
    expect(
      whyChanged(waived, state([rule('a', 'pass'), rule('b', 'pass')])),
    ).toMatchObject({ cause: 'data' });
  });

  it('is another owner, where the rule reads facts of the owner', () => {
    const before = state([rule('a', 'pass', { readsOwner: true })]);
    const after = [rule('a', 'fail', { readsOwner: true })];
    expect(
      whyChanged(before, state(after, { owner: 'group:b' })),
    ).toMatchObject({ cause: 'ownership' });
    expect(whyChanged(before, state(after))).toMatchObject({ cause: 'data' });
    expect(
      whyChanged(
        state([rule('a', 'pass')]),
        state([rule('a', 'fail')], { owner: 'group:b' }),
      ),
    ).toMatchObject({ cause: 'data' });
  });

  it('is a cap that came or went, with no other outcome', () => {
    const rules = [rule('a', 'pass')];
    const caps = [{ policy: 'privacy', rule: 'retention' }];
    expect(
      whyChanged(
        state(rules, { level: 'gold' }),
        state(rules, { level: 'bronze', caps }),
      ),
    ).toMatchObject({ cause: 'data', parts: [], rules: [] });
  });

  it('is told in parts that add up, the weightiest first', () => {
    const rules = fc
      .array(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
          hash: fc.constantFrom('h1', 'h2'),
          status: fc.constantFrom(...OUTCOME_STATUSES),
          readsOwner: fc.boolean(),
        }),
      )
      .map(list => [
        // There always is something to make a score of.
        rule('always', 'pass'),
        ...new Map(
          list.map(one => [
            one.id,
            // What a rule weighs is part of its hash.
            { ...one, weight: one.hash === 'h1' ? 1 : 3 },
          ]),
        ).values(),
      ]);
    const owner = fc.constantFrom('group:a', 'group:b');
    fc.assert(
      fc.property(rules, rules, owner, (was, is, whose) => {
        const change = whyChanged(state(was), state(is, { owner: whose }));
        const points = (change?.parts ?? []).map(part => part.points);
        const sum = points.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(change?.change ?? 0, 5);
        const sizes = points.map(Math.abs);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });
});
