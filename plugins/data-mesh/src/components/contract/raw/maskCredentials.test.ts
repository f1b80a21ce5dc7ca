import { maskCredentials } from './maskCredentials';

const at = (line: number, column: number, code = 'credential-in-server') => ({
  code,
  severity: 'warning' as const,
  message: '',
  path: [],
  place: { line, column },
});
const masked = (text: string, ...findings: ReturnType<typeof at>[]) =>
  maskCredentials(text, findings).text;

describe('maskCredentials', () => {
  it('masks the value, whether the place is that of the key or of the value', () => {
    const text = 'host: db\n  password: hunter2 # old\nport: 1';
    const expected = 'host: db\n  password: ••••••••\nport: 1';
    expect(masked(text, at(2, 3))).toBe(expected);
    expect(masked(text, at(2, 13))).toBe(expected);
  });

  it('masks the first key of an item, and quoted keys', () => {
    expect(masked('- token: abc\n  host: db', at(1, 3))).toBe(
      '- token: ••••••••\n  host: db',
    );
    expect(masked('"api key": abc', at(1, 1))).toBe('"api key": ••••••••');
  });

  it('masks an address with a colon in it from its beginning', () => {
    expect(masked('url: pg://me:pw@host:1/db', at(1, 6))).toBe('url: ••••••••');
  });

  it('masks what a value goes on with in the lines below, and keeps the number of lines', () => {
    expect(masked('key: |\r\n  begin\r\n  end\r\nhost: db', at(1, 1))).toBe(
      'key: ••••••••\r\n  ••••••••\r\n  ••••••••\r\nhost: db',
    );
  });

  it('masks within braces all that follows', () => {
    expect(masked('{ user: me, password: x }', at(1, 13))).toBe(
      '{ user: me, password: ••••••••',
    );
  });

  it('leaves everything else as it is, and says how many it masked', () => {
    const text = 'password: x\n';
    expect(maskCredentials(text, [at(1, 1, 'other')])).toEqual({
      text,
      masked: 0,
    });
    expect(maskCredentials(text, [at(9, 1)]).text).toBe(text);
    expect(maskCredentials(text, [at(1, 1)]).masked).toBe(1);
  });
});
