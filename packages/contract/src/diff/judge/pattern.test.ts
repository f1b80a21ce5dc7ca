import * as fc from 'fast-check';
import { patternKind } from './pattern';

describe('a pattern in the place of another', () => {
  it.each([
    ['^(A|B|C)$', '^(A|C)$'],
    ['^(?:open|closed)$', '^open$'],
    ['^[A-Z0-9]{2,8}$', '^[A-Z]{3}$'],
    ['^ORD-\\d+$', '^ORD-\\d{6}$'],
    ['[a-z]', '^[a-z]$'],
    ['^.*$', '^\\w*$'],
    ['^a|b$', '^a$'],
  ])('allows less: %s → %s', (before, after) => {
    expect(patternKind({ before, after })).toBe('pattern-tightened');
    expect(patternKind({ before: after, after: before })).toBe(
      'pattern-loosened',
    );
  });

  it.each([
    ['^(A|B)$', '^(?:B|A)$'],
    ['^[0-9]{4}-[0-9]{2}$', '^\\d{4}\\-\\d\\d$'],
    ['^a{1,}b{0,1}c{0,}$', '^a+b?c*$'],
    ['^(abc)$', '^abc$'],
    ['^[.]$', '^\\.$'],
    ['^[A-Za-z0-9_]$', '^\\w$'],
  ])('is the same otherwise written: %s → %s', (before, after) => {
    expect(patternKind({ before, after })).toBe('pattern-respelled');
  });

  it.each([
    ['^a', '^b'],
    ['^(A|B)$', '^(B|C)$'],
    ['^(ab)+$', '^(ab){2}$'],
    ['^(?=a)b$', '^b$'],
    ['(?i)abc', 'abc'],
    ['^[[:alpha:]]$', '^[a-z]$'],
    ['^a++$', '^a$'],
    ['^(a)\\1$', '^aa$'],
    ['^(', '^a'],
    ['\\bfoo', 'foo'],
    [`^(${'a|'.repeat(300)}b)$`, '^a$'],
    ['a^b', 'ab'],
  ])('is another one where it cannot be told: %s → %s', (before, after) => {
    expect(patternKind({ before, after })).toBe('pattern-changed');
  });

  const quantifier = fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,1}');
  const atom = fc
    .tuple(
      fc.constantFrom('a', 'b', '[ab]', '\\w', '.', '[^a]', '-'),
      quantifier,
    )
    .map(parts => parts.join(''));
  const row = fc.array(atom, { maxLength: 3 }).map(atoms => atoms.join(''));
  const rows = fc
    .array(row, { minLength: 1, maxLength: 3 })
    .map(all => all.join('|'));
  const pattern = fc.oneof(
    rows,
    rows.map(all => `^(${all})$`),
    fc.tuple(row, rows).map(([first, all]) => `^${first}(?:${all})`),
  );
  const values = ['', 'a', 'b', 'c', '-', '_'].flatMap(one =>
    ['', 'a', 'b', '-'].flatMap(two =>
      ['', 'a', 'b', '\n'].map(three => one + two + three),
    ),
  );

  it('is never said to allow less when it allows a value that was not allowed', () => {
    fc.assert(
      fc.property(pattern, pattern, (before, after) => {
        const kind = patternKind({ before, after });
        fc.pre(['pattern-tightened', 'pattern-respelled'].includes(kind));
        const allowed = values.filter(value => new RegExp(after).test(value));
        expect(
          allowed.filter(value => !new RegExp(before).test(value)),
        ).toEqual([]);
      }),
    );
  });
});
