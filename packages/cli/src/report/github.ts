import { Report } from './report';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/** Workflow commands: GitHub shows each at its line of the pull request. */
export function writeGitHub(report: Report): string {
  return [
    ...report.findings.map(
      ({ severity, file, line, column, message, fix, code }) => {
        const properties = [
          file && `file=${property(file)}`,
          line !== undefined && `line=${line}`,
          column !== undefined && `col=${column}`,
          `title=${property(code)}`,
        ].filter(Boolean);
        return `::${COMMANDS[severity]} ${properties.join(',')}::${data(
          fix ? `${message} ${fix}` : message,
        )}`;
      },
    ),
    report.summary,
    '',
  ].join('\n');
}

function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
