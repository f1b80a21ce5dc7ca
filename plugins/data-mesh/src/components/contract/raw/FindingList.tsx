import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button, Link } from '@backstage/ui';
import { useState } from 'react';
import { useContractTranslation } from '../shared/useContractTranslation';
import { FindingWords } from './FindingWords';
import styles from './raw.module.css';

const FIRST = 5;

/** All findings of a text, each with a way to its line. */
export function FindingList({
  findings,
  hrefOfLine,
}: {
  readonly findings: readonly Finding[];
  readonly hrefOfLine: (line: number) => string;
}) {
  const t = useContractTranslation();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section aria-label={t('contract.finding.list')}>
      <ul className={styles.findings}>
        {shown.map((finding, i) => (
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
      {findings.length > shown.length && (
        <Button variant="tertiary" size="small" onPress={() => setAll(true)}>
          {t('contract.finding.more', {
            count: findings.length - shown.length,
          })}
        </Button>
      )}
    </section>
  );
}
