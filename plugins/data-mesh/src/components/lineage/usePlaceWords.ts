import type { LineageNode } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useMessages } from '../../useMessages';

/** Says where a product stands to the one that the page is about. */
export function usePlaceWords(): (
  node: Pick<LineageNode, 'direction' | 'distance'>,
) => string {
  const t = useMessages();
  return ({ direction, distance }) =>
    direction === 'self'
      ? t('lineage.self')
      : t(`lineage.${direction}`, { count: distance });
}
