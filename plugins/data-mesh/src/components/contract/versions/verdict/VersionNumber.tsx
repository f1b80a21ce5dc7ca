import { ContractVersionChanges } from '@backstage-data-mesh/plugin-data-mesh-common';
import { RiAlertLine, RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { numberInWords } from './numberInWords';
import styles from './verdict.module.css';

/** Whether the declared version number says what changed, and which one would. */
export function VersionNumber({
  declared,
  honest,
  judgement,
}: {
  readonly declared: string;
  readonly honest: string | undefined;
  readonly judgement: ContractVersionChanges['judgement'];
}) {
  const t = useContractTranslation();
  const words = numberInWords({ declared, honest, judgement }, t);
  if (!words) return null;
  const Fine = judgement === 'fits' ? RiCheckLine : RiQuestionLine;
  const Icon = words.isWrong ? RiAlertLine : Fine;
  return (
    <p className={styles.number} data-wrong={words.isWrong || undefined}>
      <Icon size={14} aria-hidden />
      <span dir="auto">{words.text}</span>
    </p>
  );
}
