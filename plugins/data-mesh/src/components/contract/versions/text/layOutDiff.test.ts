import { diffLines } from './diffLines';
import { DiffLayoutOptions, DiffRow, layOutDiff } from './layOutDiff';

const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `line ${from + i}`);
const before = [...many(1, 20), 'old', ...many(22, 40)].join('\n');
const after = [...many(1, 20), 'new', 'newer', ...many(22, 40)].join('\n');

const laidOut = (options: Partial<DiffLayoutOptions> = {}) =>
  layOutDiff(diffLines(before, after), {
    split: true,
    opened: new Set(),
    ...options,
  });
const told = (row: DiffRow) =>
  row.type === 'fold'
    ? `fold ${row.id}: ${row.count}`
    : `${row.change}: ${row.before?.text ?? ''} | ${row.after?.text ?? ''}`;

describe('layOutDiff', () => {
  it('shows changes with three lines around them and folds the rest', () => {
    expect(laidOut().rows.map(told)).toEqual([
      'fold 0: 17',
      'none: line 18 | line 18',
      'none: line 19 | line 19',
      'none: line 20 | line 20',
      'changed: old | new',
      'added:  | newer',
      'none: line 22 | line 22',
      'none: line 23 | line 23',
      'none: line 24 | line 24',
      'fold 26: 16',
    ]);
  });

  it('puts old lines above new ones when there is one column', () => {
    const changed = laidOut({ split: false }).rows.filter(
      row => row.type === 'line' && row.change !== 'none',
    );
    expect(changed.map(told)).toEqual([
      'removed: old | ',
      'added:  | new',
      'added:  | newer',
    ]);
    expect(changed[0]).toMatchObject({ partner: 'new' });
    expect(changed[1]).toMatchObject({ partner: 'old' });
  });

  it('opens a fold when asked to, or when it holds the line that is pointed at', () => {
    expect(told(laidOut({ opened: new Set([0]) }).rows[0])).toBe(
      'none: line 1 | line 1',
    );
    expect(laidOut({ opened: 'all' }).rows).toHaveLength(41);

    const point = { side: 'after', line: 40 } as const;
    const pointed = laidOut({ point });
    expect(told(pointed.rows[pointed.rowOf(point)])).toBe(
      'none: line 39 | line 39',
    );
    expect(told(pointed.rows[0])).toBe('fold 0: 17');
  });

  it('does not fold what is hardly longer than the fold', () => {
    const rows = layOutDiff(diffLines('a\nb\nc\nd\ne\nf', 'a\nb\nc\nd\ne\nF'), {
      split: true,
      opened: new Set(),
    }).rows;
    expect(rows.map(({ type }) => type)).not.toContain('fold');
  });

  it('goes to the nearest row for a line that is folded away or does not exist', () => {
    const { rows, rowOf } = laidOut();
    expect(told(rows[rowOf({ side: 'before', line: 1 })])).toBe(
      'none: line 18 | line 18',
    );
    expect(rowOf({ side: 'after', line: 999 })).toBe(rows.length - 1);
  });
});
