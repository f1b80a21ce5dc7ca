import {
  ProductScore,
  ProductScores,
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

/** One rule: what came of it, the facts it saw, why it is there and how to fix it. */
export function RuleDialog({
  scores,
  opened,
  onClose,
}: {
  readonly scores: ProductScores;
  readonly opened: RuleRef;
  readonly onClose: () => void;
}) {
  const t = useGovernanceTranslation();
  const score = scores.items.find(
    ({ ruleSet }) => ruleSet.ref === opened.ruleSet,
  );
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
          <Details score={score} rule={rule} />
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
  readonly score: ProductScore;
  readonly rule: RuleOutcome;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { dateTime } = useFormats();
  const { status, message, waiver, openWaiver } = rule;
  return (
    <div className={styles.stack}>
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
    </div>
  );
}
