import { Block, countsInWords, Finding, Report } from './report';

const SIGNS = { error: '🛑', warning: '⚠️', info: 'ℹ️' } as const;

/** A comment on a pull request is refused when it is longer than 65,536 characters. */
const MOST_FINDINGS = 50;
const LONGEST = 60_000;

/** For a comment on a pull request. */
export function writeMarkdown(report: Report, ok: boolean): string {
  const shown = report.findings.slice(0, MOST_FINDINGS);
  const more = report.findings.length - shown.length;
  const lines = [
    `### ${ok ? '✅' : '🛑'} data-mesh ${report.command}`,
    '',
    escaped(report.summary),
    '',
    ...report.blocks.flatMap(block => [...blockLines(block), '']),
  ];
  if (shown.length > 0) {
    lines.push(
      `<details${ok ? '' : ' open'}><summary>${countsInWords(
        report.findings,
      )}</summary>`,
      '',
      '| | where | what |',
      '| --- | --- | --- |',
      ...shown.map(findingRow),
      '',
      ...(more > 0 ? [`… and ${more} more.`, ''] : []),
      '</details>',
      '',
    );
  }
  const text = lines.join('\n');
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST)}\n\n… the rest was too long for a comment.\n`
    : text;
}

function findingRow(finding: Finding): string {
  const { severity, file, line, subject, message, fix, code } = finding;
  const place = file
    ? `\`${file.replaceAll('`', "'")}${line === undefined ? '' : `:${line}`}\``
    : escaped(subject ?? '');
  return `| ${SIGNS[severity]} ${severity} | ${place} | ${escaped(message)}${
    fix ? ` _${escaped(fix)}_` : ''
  } (\`${code}\`) |`;
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`#### ${escaped(block.text)}`];
    case 'text':
      return [escaped(block.text)];
    case 'list':
      return block.items.map(item => `- ${escaped(item)}`);
    default:
      return [
        `| ${block.columns.map(escaped).join(' | ')} |`,
        `| ${block.columns.map(() => '---').join(' | ')} |`,
        ...block.rows.map(row => `| ${row.map(escaped).join(' | ')} |`),
      ];
  }
}

/** Text from files stays text: no markup, no mention of a person, one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\<>|*_[\]#~]/g, char => `\\${char}`)
    .replace(/@(?=\w)/g, '@\u200b');
}
