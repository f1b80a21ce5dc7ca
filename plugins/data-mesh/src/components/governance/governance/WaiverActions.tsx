import {
  Waiver,
  WaiverEventRequest,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { governanceApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceTranslation, wordsOf } from '../shared';
import styles from '../shared/Governance.module.css';

type Act = WaiverEventRequest['type'];

const MOST = 2_000;

/** What the person may do with the waiver now. */
export function actsOf({ state, mayDecide, mayWithdraw }: Waiver): Act[] {
  const acts: Act[] = [];
  if (state === 'requested' && mayDecide) acts.push('approve', 'reject');
  if (state === 'requested' && mayWithdraw) acts.push('withdraw');
  if (state === 'active' && mayDecide) acts.push('revoke');
  return acts;
}

/** Approves, rejects, withdraws or revokes, with a comment; each is confirmed before it happens. */
export function WaiverActions({
  waiver,
  onChanged,
}: {
  readonly waiver: Waiver;
  readonly onChanged: () => void;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [chosen, setChosen] = useState<Act>();
  const [comment, setComment] = useState('');
  const [doing, setDoing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = async (type: Act) => {
    setDoing(true);
    setProblem(undefined);
    try {
      await api.addWaiverEvent({
        waiverId: waiver.id,
        type,
        comment: comment.trim() || undefined,
      });
      setChosen(undefined);
      onChanged();
    } catch (error) {
      setProblem(wordsOf(error));
    }
    setDoing(false);
  };
  if (!chosen) {
    return (
      <div className={styles.row}>
        {actsOf(waiver).map(type => (
          <Button
            key={type}
            size="small"
            variant={type === 'approve' ? 'primary' : 'secondary'}
            aria-label={`${t(`governance.waivers.act.${type}`)}: ${
              waiver.title
            }, ${waiver.subject.title}`}
            onPress={() => setChosen(type)}
          >
            {t(`governance.waivers.act.${type}`)}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <TextAreaField
        label={t('governance.waivers.comment')}
        maxLength={MOST}
        value={comment}
        onChange={setComment}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('governance.failed', { message: problem })}
        </p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          variant="primary"
          isPending={doing}
          onPress={() => act(chosen)}
        >
          {t(`governance.waivers.act.${chosen}`)}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setChosen(undefined)}
        >
          {t('governance.cancel')}
        </Button>
      </div>
    </div>
  );
}
