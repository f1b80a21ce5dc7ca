import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiQuestionLine } from '@remixicon/react';
import { useState } from 'react';
import { useMessages } from '../../../useMessages';
import { Term } from './messages';
import styles from './TermHelp.module.css';

/** Explains a word in a sentence, to pointers, keyboards, fingers and screen readers alike. */
export function TermHelp(props: {
  readonly term: Term;
  /** The word as it stands there. */
  readonly label: string;
}) {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger isOpen={isOpen} onOpenChange={setOpen} delay={200}>
      <ButtonIcon
        className={styles.help}
        variant="tertiary"
        size="small"
        icon={<RiQuestionLine aria-hidden />}
        aria-label={t('term.ask', { term: props.label })}
        // Tooltips do not open by touch.
        onPress={() => setOpen(true)}
      />
      <Tooltip>{t(`term.${props.term}`)}</Tooltip>
    </TooltipTrigger>
  );
}

/** A word, and what it means for those who ask. */
export function TermLabel(props: {
  readonly label: string;
  readonly term: Term | undefined;
  /** Of the word alone, for what is named by it. */
  readonly id?: string;
}) {
  const { label, term, id } = props;
  if (!term) return id ? <span id={id}>{label}</span> : label;
  return (
    <span className={styles.label}>
      <span id={id}>{label}</span>
      <TermHelp term={term} label={label} />
    </span>
  );
}
