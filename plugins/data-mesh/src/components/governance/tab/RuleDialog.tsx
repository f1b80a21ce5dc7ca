import {
  DomainScore,
  RuleOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import { Part } from '../../shared/Part';
import {
  RuleExplained,
  RuleSetLink,
  StatusBadge,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import { FactsSeen } from '../shared/FactsSeen';
import styles from '../shared/Governance.module.css';
import type { RuleRef } from './useScorecardTab';

/** One rule: what came of it, the facts it saw, why it is there, how to fix it, and what one may do. */
export function RuleDialog<TScore extends DomainScore>({
  scores,
  opened,
  onClose,
  actions,
}: {
  readonly scores: readonly TScore[];
  readonly opened: RuleRef;
  readonly onClose: () => void;
  /** What one may do about it. */
  readonly actions?: (score: TScore, rule: RuleOutcome) => ReactNode;
}) {
  const t = useGovernanceTranslation();
  const score = scores.find(({ ruleSet }) => ruleSet.ref === opened.ruleSet);
  const rule = score?.rules.find(({ id }) => id === opened.rule);
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width="min(48rem, 94vw)"
    >
      <DialogHeader>{rule?.title ?? opened.rule}</DialogHeader>
      <DialogBody>
        {score && rule ? (
          <div className={styles.stack}>
            <Details score={score} rule={rule} />
            {actions?.(score, rule)}
          </div>
        ) : (
          <p className={styles.text}>{t('governance.rule.gone')}</p>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('governance.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Details({
  score,
  rule,
}: {
  readonly score: DomainScore;
  readonly rule: RuleOutcome;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { dateTime } = useFormats();
  const { status, message, waiver, openWaiver } = rule;
  return (
    <>
      <div className={styles.row}>
        <StatusBadge status={status} />
        <RuleSetLink ruleSet={score.ruleSet} />
      </div>
      {message && (
        <p className={styles.text}>
          <MessageText text={message} />
        </p>
      )}
      {waiver && (
        <p className={styles.quiet}>
          {t('governance.tab.waivedUntil', {
            when: dateTime(waiver.expiresAt),
          })}
        </p>
      )}
      {openWaiver && (
        <p className={styles.quiet}>{t('governance.tab.waiverOpen')}</p>
      )}
      <RuleExplained
        rule={rule}
        levelTitle={words.name(rule.level, score.levelList)}
      />
      {rule.facts.length > 0 && (
        <Part title={t('governance.rule.facts')} level={4}>
          <FactsSeen facts={rule.facts} />
        </Part>
      )}
    </>
  );
}
