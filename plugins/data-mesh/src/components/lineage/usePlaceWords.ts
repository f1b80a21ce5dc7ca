import type { LineageNode } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dataMeshTranslationRef } from '../../translation';

/** Says where a product stands to the one that the page is about. */
export function usePlaceWords(): (
  node: Pick<LineageNode, 'direction' | 'distance'>,
) => string {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return ({ direction, distance }) =>
    direction === 'self'
      ? t('lineage.self')
      : t(`lineage.${direction}`, { count: distance });
}
