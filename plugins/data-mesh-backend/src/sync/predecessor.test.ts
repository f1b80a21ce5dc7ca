import { LineVersion, predecessorsOf } from './predecessor';

function version(id: string, parts: Partial<LineVersion> = {}): LineVersion {
  return {
    id,
    contractRef: 'datacontract:default/a',
    version: '1.0.0',
    seenAt: 0,
    storedAt: 0,
    ...parts,
  };
}

const other = { contractRef: 'datacontract:default/b' };

/** Id by id. */
function before(own: readonly LineVersion[], others: readonly LineVersion[]) {
  return Object.fromEntries(
    [...predecessorsOf(own, others)].map(([{ id }, previous]) => [
      id,
      previous?.id,
    ]),
  );
}

describe('the version before', () => {
  it('is the latest earlier one of the same contract', () => {
    const own = [1, 3, 2].map(seenAt => version(`v${seenAt}`, { seenAt }));
    expect(before(own, [])).toEqual({ v1: undefined, v2: 'v1', v3: 'v2' });
  });

  it('is of the same contract also when another contract of the port came in between', () => {
    const old = version('old', { seenAt: 1 });
    const next = version('next', { seenAt: 2, version: '2.0.0', ...other });
    const patch = version('patch', { seenAt: 3, version: '1.0.1' });
    expect(before([old, patch], [next])).toEqual({
      old: undefined,
      patch: 'old',
    });
    expect(before([next], [old, patch])).toEqual({ next: 'old' });
  });

  it('is of another contract when the contract of a port was replaced, whatever its number', () => {
    const old = version('old', { seenAt: 1, version: '3.2.0' });
    const anew = version('new', { seenAt: 2, version: '1.0.0', ...other });
    expect(before([anew], [old])).toEqual({ new: 'old' });
  });

  it('goes by the number when two contracts of a port were first seen together', () => {
    const two = version('a', { version: '2.0.0' });
    const one = version('b', { version: 'v1.4', ...other });
    expect(before([two], [one])).toEqual({ a: 'b' });
    expect(before([one], [two])).toEqual({ b: undefined });
  });

  it('is decided the same way each time when nothing tells versions apart', () => {
    const [a, b] = [version('a'), version('b', other)];
    expect([before([a], [b]), before([b], [a])]).toEqual([
      { a: undefined },
      { b: 'a' },
    ]);
  });
});
