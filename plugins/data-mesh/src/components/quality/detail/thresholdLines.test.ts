import { thresholdLines } from './thresholdLines';

describe('thresholdLines', () => {
  it.each([
    ['= 0', [0]],
    ['≥ 1 % and < 5.5 %', [1, 5.5]],
    ['between 10 and 20', [10, 20]],
    ['≤ 34 hours', [122_400]],
    ['≤ 2 days', [172_800]],
    ['> -3', [-3]],
    ['not null', []],
    [undefined, []],
  ])('finds where %j is drawn', (words, lines) => {
    expect(thresholdLines(words)).toEqual(lines);
  });
});
