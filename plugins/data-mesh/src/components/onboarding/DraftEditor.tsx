import { ACCEPTED_FROM, DraftGroup } from '@backstage-data-mesh/contract';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Checkbox,
  Select,
  TextField,
} from '@backstage/ui';
import { useMemo, useState } from 'react';
import { ColumnEditor } from './ColumnEditor';
import { ContractPreview } from './ContractPreview';
import { LineGroup } from './LineGroup';
import styles from './Onboarding.module.css';
import { ChosenDraft } from './onboardedTables';
import { reasonWords } from './reasonWords';
import { RuleBuilder } from './RuleBuilder';
import { useOnboardingTranslation } from './useOnboardingTranslation';

const GROUPS: readonly DraftGroup[] = [
  'columns',
  'keys',
  'classification',
  'quality',
  'freshness',
];
const THRESHOLDS = [0, 50, 80, 95] as const;

/** The draft of one table: what a person accepts, changes and adds, and the contract that comes of it. */
export function DraftEditor({
  chosen,
  contract,
  idProblem,
  onChange,
}: {
  readonly chosen: ChosenDraft;
  /** The text; absent when it is left out. */
  readonly contract?: string;
  readonly idProblem?: string;
  readonly onChange: (changed: ChosenDraft) => void;
}) {
  const t = useOnboardingTranslation();
  const { draft, included, accepted } = chosen;
  const [threshold, setThreshold] = useState<string>(
    String(ACCEPTED_FROM * 100),
  );
  const taken = useMemo(() => new Set(accepted), [accepted]);
  const set = (change: Partial<ChosenDraft>) =>
    onChange({ ...chosen, ...change });
  return (
    <div className={styles.card}>
      <Checkbox
        isSelected={included}
        onChange={isIncluded => set({ included: isIncluded })}
      >
        {t('onboarding.draft.include', { table: draft.table })}
      </Checkbox>
      <p className={styles.quiet}>
        {t('onboarding.draft.rows', { count: draft.rows })}
        {' · '}
        {t('onboarding.draft.accepted', {
          accepted: taken.size,
          count: draft.lines.length,
        })}
      </p>
      {draft.notes.length > 0 && (
        <div>
          <p className={styles.warning}>{t('onboarding.draft.notes')}</p>
          <ul className={styles.quiet}>
            {draft.notes.map(note => {
              const words = reasonWords([note], t);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </div>
      )}
      {included && (
        <>
          <div className={styles.fields}>
            <div>
              <TextField
                label={t('onboarding.draft.id')}
                description={t('onboarding.draft.idHint')}
                value={chosen.contractId}
                onChange={contractId => set({ contractId })}
                isRequired
                isInvalid={idProblem !== undefined}
                maxLength={200}
              />
              {idProblem && (
                <p role="alert" className={styles.problem}>
                  {idProblem}
                </p>
              )}
            </div>
            <TextField
              label={t('onboarding.draft.purpose')}
              description={t('onboarding.draft.purposeHint')}
              value={chosen.purpose}
              onChange={purpose => set({ purpose })}
              maxLength={2000}
            />
          </div>
          <div className={styles.row}>
            <Select
              label={t('onboarding.draft.threshold')}
              options={THRESHOLDS.map(each => ({
                id: String(each),
                label: t(`onboarding.draft.threshold.${each}`),
              }))}
              value={threshold}
              onChange={key => setThreshold(String(key))}
            />
            <Button
              variant="secondary"
              onPress={() =>
                set({
                  accepted: draft.lines
                    .filter(
                      ({ confidence, group }) =>
                        group === 'columns' ||
                        confidence * 100 >= Number(threshold),
                    )
                    .map(({ id }) => id),
                })
              }
            >
              {t('onboarding.draft.accept')}
            </Button>
          </div>
          {GROUPS.map(group => (
            <LineGroup
              key={group}
              group={group}
              lines={draft.lines.filter(line => line.group === group)}
              accepted={taken}
              onAccept={next => set({ accepted: [...next] })}
            />
          ))}
          <Accordion>
            <AccordionTrigger title={t('onboarding.edit')} />
            <AccordionPanel>
              <ColumnEditor
                draft={draft}
                columns={chosen.columns}
                onChange={columns => set({ columns })}
              />
            </AccordionPanel>
          </Accordion>
          <Accordion>
            <AccordionTrigger title={t('onboarding.rule')} />
            <AccordionPanel>
              <RuleBuilder
                columns={draft.lines.flatMap(({ value, column }) =>
                  value.kind === 'column' && column ? [column] : [],
                )}
                rules={chosen.rules}
                onChange={rules => set({ rules })}
              />
            </AccordionPanel>
          </Accordion>
          {contract !== undefined && <ContractPreview contract={contract} />}
        </>
      )}
    </div>
  );
}
