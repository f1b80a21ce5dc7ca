import { shown, shownName } from './shown';

describe('a value in a sentence', () => {
  it('is quoted, on one line and not long', () => {
    expect(shown('a\n  b')).toBe('“a b”');
    expect(shown(['a', 'b'])).toBe('“a, b”');
    expect(shown({ a: 1 })).toBe('“{"a":1}”');
    expect(shown([])).toBe('nothing');
    expect(shown('x'.repeat(81))).toBe(`“${'x'.repeat(79)}…”`);
    expect(shown('𝒳'.repeat(80))).toBe(`“${'𝒳'.repeat(80)}”`);
    expect(shown('a\u0000\u202eb')).toBe('“a b”');
  });

  it.each([
    ['https://user:pass@host/path', '“https://host/path”'],
    ['https://host/path?sig=abc&x=1#y', '“https://host/path”'],
    ['jdbc:x;password=hunter2;a=b', '“jdbc:x;password=…;a=b”'],
    ['AccountKey=abc==;Endpoint=x', '“AccountKey=…;Endpoint=x”'],
    ['client_secret: hunter2', '“client_secret: …”'],
    ['{"apiKey":"hunter2"}', '“{"apiKey":…}”'],
  ])('keeps what may be secret in %s', (value, said) => {
    expect(shown(value)).toBe(said);
  });

  it('has a word for what has no name', () => {
    expect(shownName('')).toBe('(unnamed)');
    expect(shownName(undefined)).toBe('(unnamed)');
    expect(shownName('orders')).toBe('orders');
  });
});
