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
import { useState } from 'react';
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
import { WaiverForm } from './WaiverForm';

/** One rule: what came of it, the facts it saw, why it is there, how to fix it, and a way to ask for a waiver. */
export function RuleDialog({
  productRef,
  scores,
  opened,
  isNow,
  onClose,
  onChanged,
}: {
  readonly productRef: string;
  readonly scores: ProductScores;
  readonly opened: RuleRef;
  /** Nothing can be asked for of a day that is over. */
  readonly isNow: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
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
          <Details
            productRef={productRef}
            score={score}
            rule={rule}
            mayAsk={isNow && score.mayRequestWaiver}
            onChanged={onChanged}
          />
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

/** Outcomes for which a waiver makes sense. */
const waivable: readonly RuleOutcome['status'][] = [
  'fail',
  'error',
  'not-measured',
];

function Details({
  productRef,
  score,
  rule,
  mayAsk,
  onChanged,
}: {
  readonly productRef: string;
  readonly score: ProductScore;
  readonly rule: RuleOutcome;
  readonly mayAsk: boolean;
  readonly onChanged: () => void;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { dateTime } = useFormats();
  const [asking, setAsking] = useState(false);
  const { status, message, waiver, openWaiver } = rule;
  const canAsk = mayAsk && waivable.includes(status) && !openWaiver;
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
      {canAsk && !asking && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAsking(true)}
          >
            {t('governance.waiver.ask')}
          </Button>
        </div>
      )}
      {canAsk && asking && (
        <WaiverForm
          productRef={productRef}
          ruleSetRef={score.ruleSet.ref}
          rule={rule}
          onDone={isSent => {
            setAsking(false);
            if (isSent) onChanged();
          }}
        />
      )}
    </div>
  );
}
