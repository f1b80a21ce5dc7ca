import { CheckNote } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';

const MOST = 1_000;

/** What the owner says about a check; those who may change it. */
export function Note({
  checkId,
  note,
  mayEdit,
  onChanged,
}: {
  readonly checkId: string;
  readonly note: CheckNote | undefined;
  readonly mayEdit: boolean;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const [editing, setEditing] = useState(false);
  return (
    <Part title={t('quality.note.title')} level={4}>
      {editing ? (
        <NoteForm
          checkId={checkId}
          text={note?.text ?? ''}
          onDone={isSaved => {
            setEditing(false);
            if (isSaved) onChanged();
          }}
        />
      ) : (
        <>
          {note ? (
            <>
              <p className={styles.note} dir="auto">
                {note.text}
              </p>
              <p className={styles.quiet}>
                <PersonName who={note.by}>
                  {by => t('quality.note.by', { by, when: dateTime(note.at) })}
                </PersonName>
              </p>
            </>
          ) : (
            <p className={styles.quiet}>{t('quality.note.none')}</p>
          )}
          {mayEdit && (
            <div>
              <Button
                size="small"
                variant="secondary"
                onPress={() => setEditing(true)}
              >
                {t(note ? 'quality.note.edit' : 'quality.note.add')}
              </Button>
            </div>
          )}
        </>
      )}
    </Part>
  );
}

function NoteForm({
  checkId,
  text: before,
  onDone,
}: {
  readonly checkId: string;
  readonly text: string;
  readonly onDone: (isSaved: boolean) => void;
}) {
  const t = useQualityTranslation();
  const api = useApi(dataMeshApiRef);
  const [text, setText] = useState(before);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone, and the focus with it.
    field.current?.querySelector('textarea')?.focus();
  }, []);
  const save = async () => {
    setSaving(true);
    setProblem(undefined);
    try {
      await api.setCheckNote(checkId, text.trim());
      onDone(true);
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
      setSaving(false);
    }
  };
  return (
    <div className={styles.stack}>
      <TextAreaField
        label={t('quality.note.label')}
        description={t('quality.note.left', { count: MOST - text.length })}
        maxLength={MOST}
        value={text}
        onChange={setText}
        ref={field}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('quality.note.failed', { message: problem })}
        </p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          variant="primary"
          isPending={saving}
          onPress={save}
        >
          {t('quality.note.save')}
        </Button>
        <Button size="small" variant="tertiary" onPress={() => onDone(false)}>
          {t('quality.note.cancel')}
        </Button>
      </div>
    </div>
  );
}
