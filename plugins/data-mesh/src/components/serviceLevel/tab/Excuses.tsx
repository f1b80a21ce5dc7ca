import { Excuse } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  messageOf,
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { useState } from 'react';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import { useLevelTranslation } from '../shared';
import styles from './Levels.module.css';

interface Props {
  readonly productRef: string;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** Times for which nothing is promised; those who may manage incidents add and remove them. */
export function Excuses({ productRef, mayManage, onChanged }: Props) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const [adding, setAdding] = useState(false);
  const excuses = useQuery(productRef, signal =>
    api.listExcuses(parseEntityRef(productRef), { signal }),
  );
  const again = () => {
    excuses.retry();
    onChanged();
  };
  return (
    <Part title={t('levels.excuses.title')}>
      <QueryState query={excuses}>
        {items =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('levels.excuses.none')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map(excuse => (
                <Row
                  key={excuse.id}
                  excuse={excuse}
                  productRef={productRef}
                  mayManage={mayManage}
                  onChanged={again}
                />
              ))}
            </ul>
          )
        }
      </QueryState>
      {mayManage && !adding && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAdding(true)}
          >
            {t('levels.excuses.add')}
          </Button>
        </div>
      )}
      {adding && (
        <Form
          productRef={productRef}
          onDone={isSaved => {
            setAdding(false);
            if (isSaved) again();
          }}
        />
      )}
    </Part>
  );
}

function Row({
  excuse,
  productRef,
  mayManage,
  onChanged,
}: Props & { readonly excuse: Excuse }) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const { period } = useFormats();
  // What was excused is judged again without it, so that a slip is asked about.
  const [isAsking, setAsking] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    setProblem(undefined);
    setRemoving(true);
    try {
      await api.removeExcuse({
        ...parseEntityRef(productRef),
        excuseId: excuse.id,
      });
      onChanged();
    } catch (reason) {
      setProblem(wordsOf(reason));
      setRemoving(false);
    }
  };
  return (
    <li className={styles.spread}>
      <div className={styles.tight}>
        <span>
          {t('levels.excuses.period', {
            period: period(excuse.start, excuse.end),
            zone: zoneOfReader(),
          })}
        </span>
        <span className={styles.quiet}>
          {excuse.reason}{' '}
          <PersonName who={excuse.createdBy}>
            {who => t('levels.excuses.by', { who })}
          </PersonName>
        </span>
        {problem && (
          <p role="alert" className={styles.problem}>
            {t('levels.incident.failed', { message: problem })}
          </p>
        )}
      </div>
      {mayManage && !isAsking && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={`${t('levels.excuses.remove')}: ${excuse.reason}`}
          onPress={() => setAsking(true)}
        >
          {t('levels.excuses.remove')}
        </Button>
      )}
      {isAsking && (
        <div className={styles.row}>
          <Button
            size="small"
            variant="secondary"
            destructive
            isPending={isRemoving}
            onPress={remove}
          >
            {t('levels.excuses.reallyRemove')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setAsking(false)}
          >
            {t('levels.excuses.keep')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Form({
  productRef,
  onDone,
}: {
  readonly productRef: string;
  readonly onDone: (isSaved: boolean) => void;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const zone = zoneOfReader();
  const [start, setStart] = useState(() => nextHour(1));
  const [end, setEnd] = useState(() => nextHour(3));
  const [reason, setReason] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const times = [momentOf(start), momentOf(end)];
    if (!times[0] || !times[1]) {
      setProblem(t('levels.excuses.times'));
      return;
    }
    setSaving(true);
    setProblem(undefined);
    try {
      await api.addExcuse({
        ...parseEntityRef(productRef),
        start: times[0],
        end: times[1],
        reason: reason.trim(),
      });
      onDone(true);
    } catch (error) {
      setProblem(wordsOf(error));
      setSaving(false);
    }
  };
  return (
    <div className={styles.stack}>
      <TextField
        label={t('levels.excuses.start', { zone })}
        value={start}
        onChange={setStart}
      />
      <TextField
        label={t('levels.excuses.end', { zone })}
        value={end}
        onChange={setEnd}
      />
      <TextField
        label={t('levels.excuses.reason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('levels.incident.failed', { message: problem })}
        </p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          variant="primary"
          isPending={saving}
          isDisabled={reason.trim() === ''}
          onPress={save}
        >
          {t('levels.excuses.save')}
        </Button>
        <Button size="small" variant="tertiary" onPress={() => onDone(false)}>
          {t('levels.excuses.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The time zone in which times are shown and typed: that of who reads. */
function zoneOfReader(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** In the zone of who reads, as the field takes it. */
function nextHour(hours: number): string {
  const moment = new Date();
  moment.setHours(moment.getHours() + hours, 0, 0, 0);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(
    moment.getDate(),
  )} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Reads what was typed as a time in the zone of who typed it. */
function momentOf(text: string): string | undefined {
  const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(text.trim());
  // Without a zone it is one of where the browser is.
  const moment = written ? Date.parse(`${written[1]}T${written[2]}`) : NaN;
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

function wordsOf(reason: unknown): string {
  return messageOf(
    reason instanceof Error ? reason : new Error(String(reason)),
  );
}
