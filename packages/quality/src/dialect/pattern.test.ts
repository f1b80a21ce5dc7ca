import fc from 'fast-check';
import {
  duckdbEngine,
  Engine,
  POSTGRES,
  postgresEngine,
} from '../__testUtils__/engines';
import { DIALECTS } from './dialects';
import { patternFor } from './pattern';

jest.setTimeout(60_000);

describe('patternFor', () => {
  it.each([
    ['^[A-Z]{2}\\d+$', '^[A-Z]{2}[0-9]+$', '^[A-Z]{2}[0-9]+$'],
    [
      '\\w+@[\\w.]+',
      '[A-Za-z0-9_]+@[A-Za-z0-9_.]+',
      '[A-Za-z0-9_]+@[A-Za-z0-9_.]+',
    ],
    ['a.b', 'a.b', 'a[^\\n]b'],
    ['(?<year>\\d{4})', '([0-9]{4})', '([0-9]{4})'],
    ['(?:a|b)+?', '(?:a|b)+?', '(?:a|b)+?'],
    ['\\u00e9', '\\x{00e9}', '\\u00e9'],
    ['a{b}', 'a\\{b\\}', 'a\\{b\\}'],
    ['[[:alpha:]]', '[\\[:alpha:]\\]', '[\\[:alpha:]\\]'],
    ['(?i)abc', '(?i)abc', '(?i)abc'],
    ['\\/\\.', '/\\.', '/\\.'],
  ])('says %s', (pattern, re2, postgres) => {
    expect(patternFor('re2', pattern)).toBe(re2);
    expect(patternFor('postgres', pattern)).toBe(postgres);
  });

  it.each([
    ['re2', '(?=a)', 'look ahead'],
    ['re2', '(?<!a)b', 'look ahead'],
    ['re2', '(a)\\1', 'back-references'],
    ['re2', 'a{1001}', '1000 times'],
    ['postgres', 'a{256}', '255 times'],
    ['postgres', '\\p{L}', 'Unicode'],
    ['posix', '(?!a)', 'look ahead'],
    ['re2', '(a', 'not closed'],
    ['re2', 'a)', 'not open'],
    ['re2', '[]', 'empty'],
    ['re2', '[a', 'too early'],
    ['re2', '*a', 'nothing that'],
    ['re2', 'a**', 'nothing that'],
    ['re2', '\\Aa', '\\A'],
    ['re2', '(?P<x>a)', 'ECMAScript'],
    ['re2', 'a\\', 'too early'],
    ['re2', '\\u0000', 'not a character'],
  ] as const)('in %s refuses %s', (flavour, pattern, why) => {
    expect(() => patternFor(flavour, pattern)).toThrow(why);
  });
});

const ENGINES: ['duckdb' | 'postgres', () => Promise<Engine>][] = [
  ['duckdb', duckdbEngine],
  ...(POSTGRES
    ? [['postgres', postgresEngine] as ['postgres', () => Promise<Engine>]]
    : []),
];

describe.each(ENGINES)('patterns in %s', (id, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine?.close());

  const atom = fc.constantFrom(
    ...[
      'a',
      'b',
      '1',
      '_',
      '.',
      '\\.',
      '\\d',
      '\\D',
      '\\w',
      '\\W',
      '[ab]',
      '[^a1]',
      '[a-b\\d]',
      '\\-',
      '[.\\-_]',
      '\\u0061',
      '\\x62',
      '[\\]]',
      '\\b',
    ],
  );
  const piece = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{1,2}', '+?', '{2}'))
    .map(([one, times]) => (one === '\\b' ? one : one + times));
  const pattern = fc
    .tuple(
      fc.constantFrom('', '^'),
      fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 2,
      }),
      fc.constantFrom('', '$'),
    )
    .map(
      ([start, ways, end]) =>
        `${start}(${ways.map(way => way.join('')).join('|')})${end}`,
    );
  const text = fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        '1',
        '_',
        '.',
        '-',
        ']',
        ' ',
        '\n',
        'é',
        "'",
        '\\',
      ),
      { maxLength: 5 },
    )
    .map(chars => chars.join(''));

  it('match what they match in ECMAScript', async () => {
    const dialect = DIALECTS[id];
    await fc.assert(
      fc.asyncProperty(
        pattern,
        fc.array(text, { minLength: 1, maxLength: 20 }),
        async (regex, texts) => {
          const columns = texts.map(
            (each, index) =>
              `${dialect.matches(dialect.text(each), regex)} AS c${index}`,
          );
          const [row] = await engine.execute(
            `SELECT ${columns.join(', ')}`,
            new AbortController().signal,
          );
          const expected = texts.map(each => new RegExp(regex).test(each));
          expect([regex, texts, Object.values(row)]).toEqual([
            regex,
            texts,
            expected,
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
