import { TableDraft } from '@backstage-data-mesh/contract';
import { Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import styles from './Onboarding.module.css';
import { ChosenDraft } from './onboardedTables';
import { useOnboardingTranslation } from './useOnboardingTranslation';

const TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'timestamp',
  'time',
  'object',
  'array',
];
const CLASSIFICATIONS = ['public', 'internal', 'confidential', 'restricted'];

/** What a person knows of a column and no look at the data tells. */
export function ColumnEditor({
  draft,
  columns,
  onChange,
}: {
  readonly draft: TableDraft;
  readonly columns: ChosenDraft['columns'];
  readonly onChange: (columns: ChosenDraft['columns']) => void;
}) {
  const t = useOnboardingTranslation();
  const names = draft.lines.flatMap(({ value, column }) =>
    value.kind === 'column' && column ? [column] : [],
  );
  const [picked, setPicked] = useState(names[0] ?? '');
  const written = columns[picked] ?? {};
  const set = (change: Partial<ChosenDraft['columns'][string]>) =>
    onChange({ ...columns, [picked]: { ...written, ...change } });
  const optional = (ids: readonly string[]) => [
    { id: '', label: t('onboarding.edit.asFound') },
    ...ids.map(id => ({ id, label: id })),
  ];
  return (
    <div className={styles.fields}>
      <Select
        label={t('onboarding.edit.column')}
        options={names.map(id => ({ id, label: id }))}
        search={names.length > 10 || undefined}
        value={picked}
        onChange={key => setPicked(String(key))}
      />
      <TextField
        label={t('onboarding.edit.description')}
        value={written.description ?? ''}
        onChange={description => set({ description })}
        maxLength={2000}
      />
      <TextField
        label={t('onboarding.edit.businessName')}
        value={written.businessName ?? ''}
        onChange={businessName => set({ businessName })}
        maxLength={200}
      />
      <Select
        label={t('onboarding.edit.type')}
        options={optional(TYPES)}
        value={written.logicalType ?? ''}
        onChange={key => set({ logicalType: String(key) })}
      />
      <Select
        label={t('onboarding.edit.classification')}
        options={optional(CLASSIFICATIONS)}
        value={written.classification ?? ''}
        onChange={key => set({ classification: String(key) })}
      />
    </div>
  );
}
