import { plainThreshold, thresholdOfMembers } from './thresholds';
import { betweenWords, unless } from './words';

describe('thresholds in words', () => {
  it.each([
    ['!= 0', '= 0'],
    ['>10', '<= 10'],
    ['>= 1.50', '< 1.5'],
    ['<> 0', '= 0'],
    ['= 3', '!= 3'],
    ['between 1 and 2', undefined],
    ['> (select 1)', undefined],
    [undefined, undefined],
  ])('unless %s is %s', (condition, expected) => {
    expect(unless(condition)).toBe(expected);
  });

  it('have no bounds that are not there', () => {
    expect(betweenWords(1, 2)).toBe('between 1 and 2');
    expect(betweenWords(1, 1)).toBe('= 1');
    expect(betweenWords(1, undefined)).toBe('>= 1');
    expect(betweenWords(undefined, 2)).toBe('<= 2');
    expect(betweenWords(undefined, undefined)).toBeUndefined();
  });

  it('are those of ODCS', () => {
    expect(thresholdOfMembers({ mustBeBetween: [1, 2] })).toBe(
      'between 1 and 2',
    );
    expect(
      thresholdOfMembers({ mustBeGreaterThan: 1, mustBeLessThan: 5 }),
    ).toBe('> 1 and < 5');
    expect(thresholdOfMembers({ mustBe: 'a value' })).toBeUndefined();
    expect(thresholdOfMembers({})).toBeUndefined();
  });

  it('are kept of a tool only where no data can stand in them', () => {
    expect(plainThreshold('= 0')).toBe('= 0');
    expect(plainThreshold('between 1 and 2.5')).toBe('between 1 and 2.5');
    expect(plainThreshold('<= 5 percent')).toBe('<= 5 percent');
    expect(plainThreshold("= 'secret'")).toBeUndefined();
  });
});
