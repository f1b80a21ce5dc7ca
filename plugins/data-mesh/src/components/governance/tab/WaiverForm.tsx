import { RuleOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import { governanceApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { Part } from '../../shared/Part';
import {
  DateField,
  dayIn,
  endOf,
  isDay,
  useGovernanceTranslation,
  wordsOf,
} from '../shared';
import styles from '../shared/Governance.module.css';

const MOST = 2_000;

/** Days: what is offered at first, and the most. The end of the last day is still within a year. */
const USUAL = 30;
const LONGEST = 364;

/** Asks for an exception with a reason and an end. */
export function WaiverForm({
  subjectRef,
  ruleSetRef,
  rule,
  onDone,
}: {
  readonly subjectRef: string;
  readonly ruleSetRef: string;
  readonly rule: RuleOutcome;
  readonly onDone: (isSent: boolean) => void;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(dayIn(USUAL));
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async () => {
    if (!isDay(day) || day < dayIn(1) || day > dayIn(LONGEST)) {
      setProblem(t('governance.waiver.dayMissing'));
      return;
    }
    setSending(true);
    setProblem(undefined);
    try {
      await api.requestWaiver({
        subject: subjectRef,
        ruleSet: ruleSetRef,
        rule: rule.id,
        reason: reason.trim(),
        expiresAt: endOf(day),
      });
      onDone(true);
    } catch (error) {
      setProblem(t('governance.failed', { message: wordsOf(error) }));
      setSending(false);
    }
  };
  return (
    <Part title={t('governance.waiver.askFor', { rule: rule.title })} level={4}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t('governance.waiver.hint')}</p>
        <TextAreaField
          label={t('governance.waiver.reason')}
          description={t('governance.waiver.reasonHint')}
          maxLength={MOST}
          value={reason}
          onChange={setReason}
          isRequired
        />
        <DateField
          label={t('governance.waiver.expires')}
          description={t('governance.waiver.expiresHint')}
          value={day}
          min={dayIn(1)}
          max={dayIn(LONGEST)}
          onChange={setDay}
        />
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.row}>
          <Button
            size="small"
            variant="primary"
            isPending={sending}
            isDisabled={reason.trim() === ''}
            onPress={send}
          >
            {t('governance.waiver.send')}
          </Button>
          <Button size="small" variant="tertiary" onPress={() => onDone(false)}>
            {t('governance.cancel')}
          </Button>
        </div>
      </div>
    </Part>
  );
}
