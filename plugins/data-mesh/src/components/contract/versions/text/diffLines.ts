import { diffArrays } from 'diff';

/** A line of two texts laid over each other; numbers are 1-based. */
export type DiffLine =
  | {
      readonly type: 'same';
      readonly before: number;
      readonly after: number;
      readonly text: string;
    }
  | {
      readonly type: 'removed';
      readonly before: number;
      readonly text: string;
    }
  | { readonly type: 'added'; readonly after: number; readonly text: string };

/** Counts while it collects. */
class Lines {
  readonly all: DiffLine[] = [];
  #before = 0;
  #after = 0;

  same(text: string) {
    const before = ++this.#before;
    this.all.push({ type: 'same', before, after: ++this.#after, text });
  }

  removed(text: string) {
    this.all.push({ type: 'removed', before: ++this.#before, text });
  }

  added(text: string) {
    this.all.push({ type: 'added', after: ++this.#after, text });
  }
}

/** Milliseconds that a page may stand still for it. */
const PATIENCE = 500;

/**
 * Lays two texts over each other, line by line. Lines end as YAML ends them. Texts that have so little in common that it
 * would take too long to find it are taken as wholly replaced, but for what they begin and end with.
 */
export function diffLines(
  before: string,
  after: string,
  patience = PATIENCE,
): readonly DiffLine[] {
  const lines = new Lines();
  const old = linesOf(before);
  const now = linesOf(after);
  const changes = diffArrays(old, now, { timeout: patience });
  if (!changes) return replaced(old, now);
  for (const { value, added, removed } of changes) {
    if (added) value.forEach(text => lines.added(text));
    else if (removed) value.forEach(text => lines.removed(text));
    else value.forEach(text => lines.same(text));
  }
  return lines.all;
}

function replaced(
  old: readonly string[],
  now: readonly string[],
): readonly DiffLine[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail++;
  }
  const lines = new Lines();
  old.slice(0, head).forEach(text => lines.same(text));
  old.slice(head, old.length - tail).forEach(text => lines.removed(text));
  now.slice(head, now.length - tail).forEach(text => lines.added(text));
  old.slice(old.length - tail).forEach(text => lines.same(text));
  return lines.all;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return lines;
}
