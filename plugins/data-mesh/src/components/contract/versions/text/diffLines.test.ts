import { diffLines } from './diffLines';

const told = (before: string, after: string, patience?: number) =>
  diffLines(before, after, patience).map(line => {
    switch (line.type) {
      case 'same':
        return `${line.before}/${line.after} ${line.text}`;
      case 'removed':
        return `${line.before}- ${line.text}`;
      default:
        return `${line.after}+ ${line.text}`;
    }
  });

describe('diffLines', () => {
  it('numbers every line in the text that it stands in', () => {
    expect(told('a\nb\nc\n', 'a\nB\nx\nc\n')).toEqual([
      '1/1 a',
      '2- b',
      '2+ B',
      '3+ x',
      '3/4 c',
    ]);
  });

  it('takes the ends of lines for what they are, whichever wrote them', () => {
    expect(told('a\r\nb\r', 'a\nb')).toEqual(['1/1 a', '2/2 b']);
  });

  it('takes texts as replaced between what they begin and end with, when to compare them would take too long', () => {
    const one = Array.from({ length: 4_000 }, (_, i) => `one ${i}`);
    const two = Array.from({ length: 4_000 }, (_, i) => `two ${i}`);
    const lines = diffLines(
      ['head', ...one, 'tail'].join('\n'),
      ['head', ...two, 'tail'].join('\n'),
      1,
    );
    expect(lines).toHaveLength(8_002);
    expect(lines[0]).toEqual({
      type: 'same',
      before: 1,
      after: 1,
      text: 'head',
    });
    expect(lines[4_001]).toEqual({ type: 'added', after: 2, text: 'two 0' });
    expect(lines[8_001]).toMatchObject({ before: 4_002, after: 4_002 });
  });
});
