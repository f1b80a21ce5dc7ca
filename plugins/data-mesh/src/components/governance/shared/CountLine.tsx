import { RuleCounts } from '@backstage-data-mesh/plugin-data-mesh-common';
import styles from './Governance.module.css';
import { useGovernanceTranslation } from './useGovernanceTranslation';

const NAMES = [
  'fail',
  'error',
  'notMeasured',
  'waived',
  'pass',
  'notApplicable',
] as const satisfies readonly (keyof RuleCounts)[];

/** How many rules came out how, in a line of words. */
export function CountLine({ counts }: { readonly counts: RuleCounts }) {
  const t = useGovernanceTranslation();
  return (
    <p className={styles.quiet}>
      {NAMES.filter(name => counts[name] > 0)
        .map(name => t(`governance.count.${name}`, { number: counts[name] }))
        .join(' · ')}
    </p>
  );
}
