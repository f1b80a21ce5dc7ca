import { DiffLine } from './diffLines';

/** A text line with its 1-based number. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** A row of two texts as it is shown: lines, or a fold of lines in which nothing changed. */
export type DiffRow =
  | {
      readonly type: 'line';
      readonly change: 'none' | 'removed' | 'added' | 'changed';
      readonly before?: NumberedLine;
      readonly after?: NumberedLine;
      /** The line that this one came from or became, where it stands in another row. */
      readonly partner?: string;
    }
  | { readonly type: 'fold'; readonly id: number; readonly count: number };

/** Which of the two texts a line belongs to. */
export type Side = 'before' | 'after';

/** A line of one of the two texts. */
export interface DiffPoint {
  readonly side: Side;
  readonly line: number;
}

/** What decides how a difference is laid out. */
export interface DiffLayoutOptions {
  /** Old and new line in one row, rather than the old ones above the new ones. */
  readonly split: boolean;
  /** Folds that a person opened; `all` opens every one. */
  readonly opened: ReadonlySet<number> | 'all';
  /** A line that must be seen. */
  readonly point?: DiffPoint;
}

/** A difference laid out for showing. */
export interface DiffLayout {
  readonly rows: readonly DiffRow[];
  /** Index of a line's row; the nearest one for a line that there is not. */
  rowOf(point: DiffPoint): number;
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** A fold takes a row itself: for fewer lines it is not worth it. */
const SMALLEST_FOLD = 4;

/** Lays out a difference: changes with some lines around them, the rest folded away. */
export function layOutDiff(
  lines: readonly DiffLine[],
  { split, opened, point }: DiffLayoutOptions,
): DiffLayout {
  const rows: DiffRow[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    if (lines[at].type === 'same') {
      while (end < lines.length && lines[end].type === 'same') end++;
      addUnchanged(at, end);
    } else {
      while (end < lines.length && lines[end].type !== 'same') end++;
      addChanged(lines.slice(at, end), split, rows);
    }
    at = end;
  }
  return { rows, rowOf: wanted => nearestRow(rows, wanted) };

  function addUnchanged(from: number, to: number) {
    const hideFrom = from === 0 ? 0 : from + CONTEXT;
    const hideTo = to === lines.length ? to : to - CONTEXT;
    const isHidden =
      hideTo - hideFrom >= SMALLEST_FOLD &&
      opened !== 'all' &&
      !opened.has(hideFrom) &&
      !(point && lines.slice(hideFrom, hideTo).some(line => isAt(line, point)));
    lines.slice(from, isHidden ? hideFrom : to).forEach(addSame);
    if (!isHidden) return;
    rows.push({ type: 'fold', id: hideFrom, count: hideTo - hideFrom });
    lines.slice(hideTo, to).forEach(addSame);
  }

  function addSame(line: DiffLine) {
    rows.push({
      type: 'line',
      change: 'none',
      before: numbered(line, 'before'),
      after: numbered(line, 'after'),
    });
  }
}

function addChanged(
  lines: readonly DiffLine[],
  split: boolean,
  rows: DiffRow[],
) {
  const removed = lines.flatMap(line => numbered(line, 'before') ?? []);
  const added = lines.flatMap(line => numbered(line, 'after') ?? []);
  if (!split) {
    removed.forEach((before, i) =>
      rows.push({
        type: 'line',
        change: 'removed',
        before,
        partner: added[i]?.text,
      }),
    );
    added.forEach((after, i) =>
      rows.push({
        type: 'line',
        change: 'added',
        after,
        partner: removed[i]?.text,
      }),
    );
    return;
  }
  for (let i = 0; i < Math.max(removed.length, added.length); i++) {
    const before = removed.at(i);
    const after = added.at(i);
    rows.push({ type: 'line', change: changeOf(before, after), before, after });
  }
}

function changeOf(
  before: NumberedLine | undefined,
  after: NumberedLine | undefined,
) {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

function numbered(line: DiffLine, side: Side): NumberedLine | undefined {
  const number = numberOn(line, side);
  return number === undefined ? undefined : { line: number, text: line.text };
}

function numberOn(line: DiffLine, side: Side): number | undefined {
  if (side === 'before') {
    return line.type === 'added' ? undefined : line.before;
  }
  return line.type === 'removed' ? undefined : line.after;
}

function isAt(line: DiffLine, { side, line: wanted }: DiffPoint): boolean {
  return numberOn(line, side) === wanted;
}

function nearestRow(rows: readonly DiffRow[], { side, line }: DiffPoint) {
  const exact = rows.findIndex(
    row => row.type === 'line' && row[side]?.line === line,
  );
  if (exact >= 0) return exact;
  const after = rows.findIndex(
    row => row.type === 'line' && (row[side]?.line ?? -1) > line,
  );
  return after >= 0 ? after : rows.length - 1;
}
