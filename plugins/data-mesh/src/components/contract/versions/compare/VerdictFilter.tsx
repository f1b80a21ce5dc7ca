import { ContractVersionDiff } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ChoiceButtons } from '../../../shared/ChoiceButtons';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { Verdict, verdicts } from '../verdict/verdicts';

const ALL = 'all';

/** Narrows changes down to one verdict. */
export function VerdictFilter({
  counts,
  total,
  chosen,
  onChoose,
}: {
  readonly counts: ContractVersionDiff['counts'];
  readonly total: number;
  readonly chosen: Verdict | undefined;
  readonly onChoose: (verdict: Verdict | undefined) => void;
}) {
  const t = useContractTranslation();
  return (
    <ChoiceButtons
      label={t('contract.compare.filter')}
      chosen={chosen ?? ALL}
      choices={[
        { id: ALL, text: t('contract.compare.all', { number: total }) },
        ...verdicts
          .filter(verdict => counts[verdict] > 0 || verdict === chosen)
          .map(verdict => ({
            id: verdict,
            text: t(`contract.verdict.${verdict}.count`, {
              number: counts[verdict],
            }),
          })),
      ]}
      onChoose={id => onChoose(verdicts.find(verdict => verdict === id))}
    />
  );
}
