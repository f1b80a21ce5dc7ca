import { readWaiverRequest } from './readWaiver';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const GOOD = {
  rule: 'owned',
  reason: 'The team is being formed.',
  until: '2027-01-31T00:00:00Z',
};

function read(change: object) {
  return readWaiverRequest(
    { ...GOOD, ...change },
    { now: NOW, rules: ['owned'], mostDays: 100 },
  );
}

describe('a waiver', () => {
  it('has a rule, a reason and an end', () => {
    expect(read({})).toEqual({
      request: {
        rule: 'owned',
        reason: GOOD.reason,
        until: Date.parse(GOOD.until),
      },
      problems: [],
    });
  });

  it.each([
    [{ until: undefined }, 'missing-end', ['until']],
    [{ until: '' }, 'missing-end', ['until']],
    [{ until: 'never' }, 'invalid-date', ['until']],
    [{ until: NOW - 1 }, 'over-already', ['until']],
    [{ until: '2036-01-01T00:00:00Z' }, 'too-long', ['until']],
    [{ until: Infinity }, 'invalid-date', ['until']],
    [{ reason: '  ' }, 'missing-field', ['reason']],
    [{ rule: 'ownd' }, 'unknown-rule', ['rule']],
    [{ rule: undefined }, 'missing-field', ['rule']],
  ])('%j is refused: %s', (change, code, path) => {
    expect(read(change)).toEqual({
      problems: [expect.objectContaining({ code, path })],
    });
  });

  it.each([undefined, null, 'owned', []])('%j is none', input => {
    const { request } = readWaiverRequest(input, { now: NOW, rules: [] });
    expect(request).toBeUndefined();
  });
});
