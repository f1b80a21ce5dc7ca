import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';

/** How grave a finding is. */
export type Severity = Finding['severity'];

/** Worst first. */
export const severities = ['error', 'warning', 'info'] as const;

/** The severity that an address names, if it names one. */
export function severityOf(inUrl: string | undefined): Severity | undefined {
  return severities.find(severity => severity === inUrl);
}

/** The gravest of some findings; nothing when there are none. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  return severities.find(severity =>
    findings.some(finding => finding.severity === severity),
  );
}

/** Findings ordered by how grave they are; equally grave ones stay in the order of the text. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap(severity =>
    findings.filter(finding => finding.severity === severity),
  );
}
