import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button, Link } from '@backstage/ui';
import { useState } from 'react';
import { ChoiceButtons } from '../../shared/ChoiceButtons';
import { useContractTranslation } from '../shared/useContractTranslation';
import { FindingWords } from './FindingWords';
import styles from './raw.module.css';
import { severities, Severity, worstFirst } from './severities';

const FIRST = 5;
const STEP = 50;
const ALL = 'all';

/** All findings of a text, the worst first, each with a way to its line; narrowed down by how grave they are. */
export function FindingList({
  findings,
  severity,
  onSeverity,
  hrefOfLine,
}: {
  readonly findings: readonly Finding[];
  /** Only these are shown. */
  readonly severity: Severity | undefined;
  readonly onSeverity: (severity: Severity | undefined) => void;
  readonly hrefOfLine: (line: number) => string;
}) {
  const t = useContractTranslation();
  const [most, setMost] = useState(FIRST);
  if (findings.length === 0) return null;
  const fitting = worstFirst(findings).filter(
    finding => !severity || finding.severity === severity,
  );
  return (
    <section className={styles.about} aria-label={t('contract.finding.list')}>
      <ChoiceButtons
        label={t('contract.finding.filter')}
        chosen={severity ?? ALL}
        choices={[
          {
            id: ALL,
            text: t('contract.finding.count', { count: findings.length }),
          },
          ...severities
            .map(each => ({
              id: each,
              count: findings.filter(one => one.severity === each).length,
            }))
            .filter(({ id, count }) => count > 0 || id === severity)
            .map(({ id, count }) => ({
              id,
              text: t(`contract.finding.count.${id}`, { count }),
            })),
        ]}
        onChoose={id => onSeverity(severities.find(each => each === id))}
      />
      <ul className={styles.findings}>
        {fitting.slice(0, most).map((finding, i) => (
          // Two findings may be alike, and the list never changes its order.
          // eslint-disable-next-line react/no-array-index-key
          <li key={i}>
            <FindingWords finding={finding} />
            {finding.place && (
              <Link href={hrefOfLine(finding.place.line)}>
                {t('contract.raw.line', { line: finding.place.line })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {fitting.length > most && (
        <div>
          <Button
            variant="tertiary"
            size="small"
            onPress={() => setMost(most + STEP)}
          >
            {t('contract.finding.more', {
              count: Math.min(STEP, fitting.length - most),
            })}
          </Button>
        </div>
      )}
    </section>
  );
}
