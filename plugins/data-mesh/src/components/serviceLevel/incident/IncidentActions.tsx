import {
  IncidentDetails,
  IncidentEventRequest,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  serviceLevelApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { useRef, useState } from 'react';
import { useLevelTranslation } from '../shared';
import styles from '../tab/Levels.module.css';

type Act = IncidentEventRequest['type'];

/** What can be done in each state. */
const ACTS: Readonly<Record<IncidentDetails['state'], readonly Act[]>> = {
  open: ['acknowledged', 'resolved', 'noted'],
  acknowledged: ['resolved', 'noted'],
  resolved: ['reopened', 'noted'],
};

const MOST = 1_000;

/** Takes, resolves or opens the incident again, with a reason, or adds a note. */
export function IncidentActions({
  incident,
  onChanged,
}: {
  readonly incident: IncidentDetails;
  readonly onChanged: () => void;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const [why, setWhy] = useState('');
  const [doing, setDoing] = useState<Act>();
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  const act = async (type: Act) => {
    setDoing(type);
    setProblem(undefined);
    try {
      await api.addIncidentEvent({
        incidentId: incident.id,
        type,
        why: why.trim() || undefined,
      });
      setWhy('');
      onChanged();
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    }
    setDoing(undefined);
    // The button that was pressed may be there no more: keys still reach the dialog.
    form.current?.querySelector('textarea')?.focus();
  };
  return (
    <div ref={form} className={styles.stack}>
      <TextAreaField
        label={t('levels.incident.why')}
        maxLength={MOST}
        value={why}
        // What is typed meanwhile would go with what was said before.
        isReadOnly={doing !== undefined}
        onChange={setWhy}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('levels.incident.failed', { message: problem })}
        </p>
      )}
      <div className={styles.row}>
        {ACTS[incident.state].map((type, index) => (
          <Button
            key={type}
            size="small"
            variant={index === 0 ? 'primary' : 'secondary'}
            isPending={doing === type}
            // A note without words says nothing.
            isDisabled={
              doing !== undefined || (type === 'noted' && why.trim() === '')
            }
            onPress={() => act(type)}
          >
            {t(`levels.incident.act.${type}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
