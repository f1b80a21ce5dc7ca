import { DraftGroup, DraftLine } from '@backstage-data-mesh/contract';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Checkbox,
} from '@backstage/ui';
import { useState } from 'react';
import { SearchBox } from '../shared/SearchBox';
import { lineWords } from './lineWords';
import styles from './Onboarding.module.css';
import { reasonWords } from './reasonWords';
import { useOnboardingTranslation } from './useOnboardingTranslation';

/** A table may have thousands of columns: so many lines are shown at once. */
const PAGE = 40;

/** Lines of one kind, each with how sure it is and why. */
export function LineGroup({
  group,
  lines,
  accepted,
  onAccept,
}: {
  readonly group: DraftGroup;
  readonly lines: readonly DraftLine[];
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
}) {
  const t = useOnboardingTranslation();
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(PAGE);
  if (lines.length === 0) return null;
  const wanted = search.toLowerCase();
  const found = wanted
    ? lines.filter(({ column = '' }) => column.toLowerCase().includes(wanted))
    : lines;
  return (
    <Accordion>
      <AccordionTrigger
        title={t('onboarding.group.count', {
          title: t(`onboarding.group.${group}`),
          accepted: lines.filter(({ id }) => accepted.has(id)).length,
          count: lines.length,
        })}
      />
      <AccordionPanel>
        {lines.length > PAGE && (
          <SearchBox
            q={search}
            label={t('onboarding.draft.filter')}
            hint={t('onboarding.tables.searchHint')}
            onSearch={setSearch}
          />
        )}
        <ul className={styles.list}>
          {found.slice(0, most).map(line => (
            <li key={line.id} className={styles.line}>
              <Checkbox
                isSelected={accepted.has(line.id)}
                onChange={isAccepted => {
                  const next = new Set(accepted);
                  if (isAccepted) next.add(line.id);
                  else next.delete(line.id);
                  onAccept(next);
                }}
              >
                {lineWords(line, t)}
              </Checkbox>
              <p className={styles.reason}>
                <span className={styles.sure}>
                  {t('onboarding.line.sure', {
                    percent: Math.round(line.confidence * 100),
                  })}
                </span>{' '}
                · {reasonWords(line.reasons, t)}
              </p>
            </li>
          ))}
        </ul>
        {found.length > most && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setMost(most + PAGE)}
          >
            {t('onboarding.draft.moreLines')}
          </Button>
        )}
      </AccordionPanel>
    </Accordion>
  );
}
