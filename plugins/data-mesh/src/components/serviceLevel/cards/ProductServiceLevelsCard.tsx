import type { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  ServiceLevelSign,
  useEntityHref,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { useProduct } from '../../../hooks/useProduct';
import layout from '../../shared/layout.module.css';
import { useLevelTranslation } from '../shared';
import styles from './Cards.module.css';
import { NeedsSomeone } from './NeedsSomeone';

/** Whether the product keeps its promises, and those that need someone; the Service levels tab has the rest. */
export function ProductServiceLevelsCard() {
  const product = useProduct();
  const t = useLevelTranslation();
  return (
    <EntityInfoCard title={t('levelsCard.title')}>
      <QueryState query={product}>
        {value => <Levels product={value} />}
      </QueryState>
    </EntityInfoCard>
  );
}

function Levels({
  product: { ref, serviceLevels },
}: {
  readonly product: ProductDetails;
}) {
  const t = useLevelTranslation();
  const href = useEntityHref();
  const tab = href(ref, 'service-levels');
  if (!serviceLevels || serviceLevels.promises === 0) {
    return <Text color="secondary">{t('levelsCard.none')}</Text>;
  }
  const { standing } = serviceLevels;
  return (
    <div className={layout.stack}>
      <div className={styles.head}>
        <ServiceLevelSign sign={serviceLevels} href={tab} />
        <Link href={tab}>{t('levelsCard.all')}</Link>
      </div>
      {standing === 'kept' && (
        <Text color="secondary">{t('levelsCard.kept')}</Text>
      )}
      {standing === 'not-measured' && (
        <Text color="secondary">{t('levelsCard.notMeasured')}</Text>
      )}
      {standing === 'not-measurable' && (
        <Text color="secondary">{t('levelsCard.none')}</Text>
      )}
      {(standing === 'broken' || standing === 'at-risk') && (
        <NeedsSomeone scope={{ product: ref }} looks={0} isOfOneProduct />
      )}
    </div>
  );
}
