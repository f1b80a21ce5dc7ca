import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { MessageText } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useContractTranslation } from '../shared/useContractTranslation';
import styles from './raw.module.css';
import { SeveritySign } from './SeveritySign';

/** A finding: its sign, what is wrong, how to put it right, by which rule. */
export function FindingWords({
  finding: { severity, message, fix, code, against = [] },
}: {
  readonly finding: Finding;
}) {
  const t = useContractTranslation();
  return (
    <span className={styles.finding} data-severity={severity}>
      <SeveritySign severity={severity} />
      <span dir="auto">
        <MessageText text={message} />
        {fix && (
          <span className={styles.fix}>
            {' '}
            {t('contract.finding.fix')} <MessageText text={fix} />
          </span>
        )}{' '}
        <span className={styles.rule}>
          <code>{code}</code>
          {against.length > 0 &&
            ` ${t('contract.finding.against', {
              versions: against.join(', '),
            })}`}
        </span>
      </span>
    </span>
  );
}
