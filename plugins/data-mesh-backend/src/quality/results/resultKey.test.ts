import { keyOfId, keysOfIds, resultKey } from './resultKey';

describe('the key of a result', () => {
  it('is the same of an id in digits and in bytes', () => {
    const ids = ['0123456789abcdef0123456789abcdef', 'f'.repeat(32)];
    const keys = keysOfIds(Uint8Array.from(Buffer.from(ids.join(''), 'hex')));
    expect([...keys]).toEqual(ids.map(keyOfId));
    expect(keyOfId(ids[0])).toBe(0x0123456789ab);
    expect(keyOfId(ids[1])).toBe(2 ** 48 - 1);
  });

  it('differs for what differs', () => {
    expect(resultKey('a')).not.toBe(resultKey('b'));
    expect(resultKey('a')).toBe(resultKey('a'));
  });
});
