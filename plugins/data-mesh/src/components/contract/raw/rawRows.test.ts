import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { layOutRaw, linesWith } from './rawRows';

function finding(
  line: number | undefined,
  severity: Finding['severity'] = 'warning',
): Finding {
  return {
    code: 'x',
    severity,
    message: `At ${line}`,
    path: [],
    place: line === undefined ? undefined : { line, column: 1 },
  };
}

describe('layOutRaw', () => {
  it('puts findings below their lines and signs the line with the gravest', () => {
    const layout = layOutRaw('a\nb\nc\n', [
      finding(2, 'info'),
      finding(2, 'error'),
    ]);
    expect(
      layout.rows.map(row =>
        row.type === 'line' ? [row.line, row.text, row.severity] : row.type,
      ),
    ).toEqual([
      [1, 'a', undefined],
      [2, 'b', 'error'],
      'finding',
      'finding',
      [3, 'c', undefined],
    ]);
    expect(layout.rowOfLine(3)).toBe(4);
  });

  it('keeps apart what has no line, or one beyond the end', () => {
    const layout = layOutRaw('a', [finding(undefined), finding(2), finding(0)]);
    expect(layout.unplaced).toHaveLength(3);
    expect(layout.rows).toHaveLength(1);
  });

  it('counts lines whatever ends them, and the last one with or without an end', () => {
    expect(layOutRaw('a\r\nb\rc', []).lineCount).toBe(3);
    expect(layOutRaw('a\r\nb\rc\n', []).lineCount).toBe(3);
    expect(layOutRaw('', []).lineCount).toBe(1);
  });

  it('goes to the nearest line for a number out of range', () => {
    const layout = layOutRaw('a\nb', []);
    expect(layout.rowOfLine(-1)).toBe(0);
    expect(layout.rowOfLine(99)).toBe(1);
  });
});

describe('linesWith', () => {
  it('names the lines in which a text occurs', () => {
    const layout = layOutRaw('Name: a\nid: b\nname: c', [finding(1)]);
    expect(linesWith(layout, 'NAME')).toEqual([1, 3]);
    expect(linesWith(layout, '')).toEqual([]);
  });
});
