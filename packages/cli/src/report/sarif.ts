import { Severity } from '@backstage-data-mesh/contract';
import { Finding, Report } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0, for code scanning. */
export function writeSarif(report: Report, version: string): string {
  const codes = [...new Set(report.findings.map(({ code }) => code))].sort();
  const helpOf = new Map(
    report.findings.flatMap(({ code, help }) =>
      help?.startsWith('http') ? [[code, help] as const] : [],
    ),
  );
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'data-mesh',
              version,
              informationUri:
                'https://github.com/backstage-data-mesh/backstage-data-mesh',
              rules: codes.map(id => ({
                id,
                ...(helpOf.has(id) && { helpUri: helpOf.get(id) }),
              })),
            },
          },
          automationDetails: { id: `data-mesh/${report.command}/` },
          columnKind: 'utf16CodeUnits',
          results: report.findings.map(finding => resultOf(finding, codes)),
        },
      ],
    },
    null,
    2,
  )}\n`;
}

function resultOf(finding: Finding, codes: readonly string[]) {
  const { code, severity, message, fix, file, line, column, subject } = finding;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: fix ? `${message} ${fix}` : message },
    locations: [
      {
        ...(file !== undefined && {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file) },
            ...(line !== undefined && {
              region: {
                startLine: line,
                ...(column !== undefined && { startColumn: column }),
              },
            }),
          },
        }),
        ...(subject !== undefined && {
          logicalLocations: [{ fullyQualifiedName: subject }],
        }),
      },
    ],
  };
}

function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
