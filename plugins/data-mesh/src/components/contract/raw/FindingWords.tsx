import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import styles from './raw.module.css';
import { SeveritySign } from './SeveritySign';

/** A finding: its sign, what is wrong, how to put it right. */
export function FindingWords({ finding }: { readonly finding: Finding }) {
  return (
    <span className={styles.finding} data-severity={finding.severity}>
      <SeveritySign severity={finding.severity} />
      <span dir="auto">
        {finding.message}
        {finding.fix && <span className={styles.fix}> {finding.fix}</span>}
      </span>
    </span>
  );
}
