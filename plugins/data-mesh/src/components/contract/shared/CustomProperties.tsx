import { CustomProperty } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { useContractTranslation } from './useContractTranslation';
import { Name } from './Words';

/** Properties that the standard leaves to the organisation. */
export function CustomProperties({
  properties,
}: {
  readonly properties: readonly CustomProperty[];
}) {
  const t = useContractTranslation();
  if (properties.length === 0) return null;
  return (
    <FactTable
      label={t('contract.custom.title')}
      columns={[
        {
          id: 'property',
          label: t('contract.custom.property'),
          cell: row => <Name text={row.property} />,
        },
        {
          id: 'value',
          label: t('contract.custom.value'),
          cell: row => (
            <>
              <bdi>{textOf(row.value)}</bdi>
              {row.description && <PlainMarkdown text={row.description} />}
            </>
          ),
        },
        {
          id: 'vendor',
          label: t('contract.custom.vendor'),
          cell: row => row.vendor,
        },
      ]}
      rows={properties}
      keyOf={(row, i) => `${i} ${row.property}`}
    />
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
}
