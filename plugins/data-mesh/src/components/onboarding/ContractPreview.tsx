import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useDeferredValue, useMemo } from 'react';
import { Part } from '../shared/Part';
import { withKeys } from '../shared/withKeys';
import styles from './Onboarding.module.css';
import { remarksOn } from './onboardedTables';
import { useOnboardingTranslation } from './useOnboardingTranslation';

const MOST_REMARKS = 20;

/** The text of a contract, and what is wrong with it, as one types. */
export function ContractPreview({ contract }: { readonly contract: string }) {
  const t = useOnboardingTranslation();
  const settled = useDeferredValue(contract);
  const remarks = useMemo(() => remarksOn(settled), [settled]);
  return (
    <>
      <Part title={t('onboarding.problems')} level={4}>
        <div role="status">
          {remarks.length === 0 ? (
            <p className={styles.quiet}>{t('onboarding.problems.none')}</p>
          ) : (
            <ul className={styles.list}>
              {withKeys(
                remarks.slice(0, MOST_REMARKS),
                each => `${each.line} ${each.message}`,
              ).map(({ key, item: remark }) => (
                <li
                  key={key}
                  className={
                    remark.severity === 'error'
                      ? styles.problem
                      : styles.warning
                  }
                >
                  {[
                    remark.line && `${remark.line}:`,
                    remark.message,
                    remark.fix,
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Part>
      <Accordion>
        <AccordionTrigger title={t('onboarding.yaml')} />
        <AccordionPanel>
          {/* Whoever uses the keyboard must be able to scroll it. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={styles.yaml} tabIndex={0}>
            {contract}
          </pre>
        </AccordionPanel>
      </Accordion>
    </>
  );
}
