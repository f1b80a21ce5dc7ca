import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { worstOf } from './severities';

/** A row of the raw text as it is shown: a line, or a finding below the line that it is about. */
export type RawRow =
  | {
      readonly type: 'line';
      readonly line: number;
      readonly text: string;
      /** The gravest of the line's findings. */
      readonly severity?: Finding['severity'];
    }
  | {
      readonly type: 'finding';
      readonly line: number;
      readonly finding: Finding;
    };

/** A text laid out for showing. */
export interface RawLayout {
  readonly rows: readonly RawRow[];
  readonly lineCount: number;
  /** Characters of the longest line. */
  readonly width: number;
  /** Findings about the file as a whole, or about a line that the text does not have. */
  readonly unplaced: readonly Finding[];
  /** Index of a line's row; the nearest one for a number that is out of range. */
  rowOfLine(line: number): number;
}

/** Lays out a text with its findings. Lines end as YAML ends them: with CR, LF or both. */
export function layOutRaw(
  text: string,
  findings: readonly Finding[],
): RawLayout {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();

  const byLine = new Map<number, Finding[]>();
  const unplaced: Finding[] = [];
  for (const finding of findings) {
    const line = finding.place?.line;
    if (line === undefined || line < 1 || line > lines.length) {
      unplaced.push(finding);
    } else {
      byLine.set(line, [...(byLine.get(line) ?? []), finding]);
    }
  }

  const rows: RawRow[] = [];
  const rowOfLine: number[] = [];
  let width = 0;
  lines.forEach((lineText, i) => {
    const line = i + 1;
    const about = byLine.get(line) ?? [];
    width = Math.max(width, lineText.length);
    rowOfLine.push(rows.length);
    rows.push({
      type: 'line',
      line,
      text: lineText,
      severity: worstOf(about),
    });
    for (const finding of about) rows.push({ type: 'finding', line, finding });
  });

  return {
    rows,
    lineCount: lines.length,
    width,
    unplaced,
    rowOfLine: line =>
      rowOfLine[Math.max(0, Math.min(lines.length - 1, line - 1))],
  };
}

/** Lines in which a text occurs, whatever its case; none for an empty text. */
export function linesWith(layout: RawLayout, typed: string): readonly number[] {
  const wanted = typed.toLocaleLowerCase();
  if (!wanted) return [];
  return layout.rows.flatMap(row =>
    row.type === 'line' && row.text.toLocaleLowerCase().includes(wanted)
      ? [row.line]
      : [],
  );
}
