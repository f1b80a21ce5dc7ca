import { changedWords } from './changedWords';

const own = (text: string, other?: string) =>
  changedWords(text, other)
    .filter(({ isOwn }) => isOwn)
    .map(piece => piece.text);

describe('changedWords', () => {
  it('tells which words a line does not share with the other', () => {
    expect(own('  required: true', '  required: false')).toEqual(['true']);
    expect(
      changedWords('a new line', 'an old line')
        .map(({ text }) => text)
        .join(''),
    ).toBe('a new line');
  });

  it('marks nothing in lines that have nothing in common, or no other line', () => {
    expect(own('name: orders', '- url: https://x')).toEqual([]);
    expect(own('name: orders')).toEqual([]);
    expect(own('x'.repeat(3_000), 'y')).toEqual([]);
  });
});
