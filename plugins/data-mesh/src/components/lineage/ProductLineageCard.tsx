import type { Lineage } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Select,
  Skeleton,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../useMessages';
import layout from '../shared/layout.module.css';
import { TermLabel } from '../shared/term';
import styles from './Lineage.module.css';
import { LineageTable } from './LineageTable';

// Drawing brings a layout engine along: it is fetched when there is something to draw.
const LineageGraph = lazy(() =>
  import('./LineageGraph').then(m => ({ default: m.LineageGraph })),
);

const depths = [1, 2, 3, 5] as const;

function Neighbourhood(props: { lineage: Lineage }) {
  const { lineage } = props;
  const t = useMessages();
  if (lineage.edges.length === 0) {
    return <Text color="secondary">{t('lineage.alone')}</Text>;
  }
  return (
    <>
      <Suspense fallback={<Skeleton width="100%" height={360} />}>
        <LineageGraph lineage={lineage} />
      </Suspense>
      {!lineage.complete && (
        <Text variant="body-small" className={styles.more}>
          {t('lineage.incomplete')}
        </Text>
      )}
      <Accordion>
        <AccordionTrigger title={t('lineage.table')} />
        <AccordionPanel>
          <LineageTable lineage={lineage} />
        </AccordionPanel>
      </Accordion>
    </>
  );
}

/** Products upstream and downstream of the one whose page this is. */
export function ProductLineageCard() {
  const api = useApi(dataMeshApiRef);
  const { entity } = useEntity();
  const t = useMessages();
  const [depth, setDepth] = useState<number>(1);
  const lineage = useQuery(`${stringifyEntityRef(entity)} ${depth}`, signal =>
    api.getProductLineage(
      { ...getCompoundEntityRef(entity), depth },
      { signal },
    ),
  );
  return (
    <EntityInfoCard
      title={<TermLabel label={t('lineage.title')} term="lineage" />}
      headerActions={
        <Select
          className={styles.depth}
          aria-label={t('lineage.depth')}
          options={depths.map(n => ({
            id: String(n),
            label: t('lineage.depthValue', { count: n }),
          }))}
          value={String(depth)}
          onChange={key => setDepth(Number(key))}
        />
      }
    >
      <div className={layout.stack}>
        <QueryState query={lineage}>
          {value => <Neighbourhood lineage={value} />}
        </QueryState>
      </div>
    </EntityInfoCard>
  );
}
