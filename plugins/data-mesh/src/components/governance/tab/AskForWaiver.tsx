import {
  DomainScore,
  RuleOutcome,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceTranslation } from '../shared';
import { WaiverForm } from './WaiverForm';

/** Outcomes for which a waiver makes sense. */
const waivable: readonly RuleOutcome['status'][] = [
  'fail',
  'error',
  'not-measured',
];

/** A way to ask for a waiver of a rule that does not hold, for those who may and where nobody asked yet. */
export function AskForWaiver({
  subjectRef,
  score,
  rule,
  onAsked,
}: {
  readonly subjectRef: string;
  readonly score: DomainScore;
  readonly rule: RuleOutcome;
  readonly onAsked: () => void;
}) {
  const t = useGovernanceTranslation();
  const [asking, setAsking] = useState(false);
  if (
    !score.mayRequestWaiver ||
    !waivable.includes(rule.status) ||
    rule.openWaiver
  ) {
    return null;
  }
  if (!asking) {
    return (
      <div>
        <Button
          size="small"
          variant="secondary"
          onPress={() => setAsking(true)}
        >
          {t('governance.waiver.ask')}
        </Button>
      </div>
    );
  }
  return (
    <WaiverForm
      subjectRef={subjectRef}
      ruleSetRef={score.ruleSet.ref}
      rule={rule}
      onDone={isSent => {
        setAsking(false);
        if (isSent) onAsked();
      }}
    />
  );
}
