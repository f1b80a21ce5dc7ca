import { Block, Finding, Report } from './report';

const COLOURS = { error: 31, warning: 33, info: 36 } as const;

/** For the terminal: blocks, then the findings by file. Colour is never the only sign. */
export function writeText(report: Report, colour: boolean): string {
  const paint = (code: number, text: string) =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const lines: string[] = [];
  for (const block of report.blocks) {
    lines.push(...blockLines(block, paint), '');
  }
  for (const [place, findings] of byPlace(report.findings)) {
    lines.push(paint(4, place));
    for (const finding of findings) {
      const at =
        finding.line === undefined
          ? ''
          : `${finding.line}:${finding.column ?? 1}`;
      const severity = paint(
        COLOURS[finding.severity],
        finding.severity.padEnd(7),
      );
      lines.push(
        `  ${at.padEnd(8)} ${severity}  ${oneLine(finding.message)}  ${paint(
          2,
          finding.code,
        )}`,
      );
      if (finding.fix) lines.push(`${' '.repeat(20)}→ ${oneLine(finding.fix)}`);
    }
    lines.push('');
  }
  lines.push(report.summary, '');
  return lines.join('\n');
}

function blockLines(
  block: Block,
  paint: (code: number, text: string) => string,
): string[] {
  switch (block.type) {
    case 'heading':
      return [paint(1, block.text)];
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map(item => `  - ${item}`);
    default:
      return tableLines(block.columns, block.rows);
  }
}

function tableLines(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, index) =>
    Math.max(...all.map(row => (row[index] ?? '').length)),
  );
  return all.map(row =>
    `  ${row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')}`.trimEnd(),
  );
}

/** Findings under their file, else under what they are about, in the order in which they came. */
function byPlace(findings: readonly Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = finding.file ?? finding.subject ?? 'general';
    const list = places.get(place);
    if (list) list.push(finding);
    else places.set(place, [finding]);
  }
  return places;
}

/** What comes from files must not steer the terminal. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
