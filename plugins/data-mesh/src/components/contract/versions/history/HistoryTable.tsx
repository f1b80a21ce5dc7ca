import { ContractChangeHistory } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { FactTable } from '../../../shared/FactTable';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { verdicts } from '../verdict/verdicts';
import { useMonths } from './useMonths';

/** What the bars show, in numbers: months in which something happened, newest first. */
export function HistoryTable({
  history: { buckets },
}: {
  readonly history: ContractChangeHistory;
}) {
  const t = useContractTranslation();
  const { number } = useFormats();
  const months = useMonths();
  const eventful = buckets.filter(({ versions }) => versions > 0).reverse();
  return (
    <Accordion>
      <AccordionTrigger title={t('contract.history.table')} />
      <AccordionPanel>
        <FactTable
          label={t('contract.history.title')}
          columns={[
            {
              id: 'month',
              label: t('contract.history.month'),
              cell: bucket => months.long(bucket.start),
            },
            {
              id: 'versions',
              label: t('contract.history.versions'),
              cell: bucket => number(bucket.versions),
            },
            ...verdicts.map(verdict => ({
              id: verdict,
              label: t(`contract.verdict.${verdict}`),
              cell: (bucket: (typeof eventful)[number]) =>
                number(bucket[verdict]),
            })),
          ]}
          rows={eventful}
          keyOf={bucket => bucket.start}
        />
      </AccordionPanel>
    </Accordion>
  );
}
