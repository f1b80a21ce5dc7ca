import type { Lineage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityLabelLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dataMeshTranslationRef } from '../../translation';
import styles from './Lineage.module.css';
import { usePlaceWords } from './usePlaceWords';

/** What the graph draws, as rows: who gives data to whom, under which contract. */
export function LineageTable(props: { lineage: Lineage }) {
  const { nodes, edges } = props.lineage;
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const placeWords = usePlaceWords();
  const byRef = new Map(nodes.map(node => [node.ref, node]));
  const product = (ref: string) => {
    const node = byRef.get(ref);
    return (
      <>
        <EntityLabelLink
          label={{
            ref,
            title: node?.title ?? parseEntityRef(ref).name,
            exists: true,
          }}
        />
        {node && <div>{placeWords(node)}</div>}
      </>
    );
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('lineage.title')}>
        <thead>
          <tr>
            <th scope="col">{t('lineage.column.from')}</th>
            <th scope="col">{t('lineage.column.to')}</th>
            <th scope="col">{t('lineage.column.contract')}</th>
            <th scope="col">{t('lineage.column.ports')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge, at) => (
            <tr key={at}>
              <td>{product(edge.from)}</td>
              <td>{product(edge.to)}</td>
              <td>
                <EntityLabelLink
                  label={{
                    ref: edge.contract,
                    title: parseEntityRef(edge.contract).name,
                    exists: true,
                  }}
                />
              </td>
              <td>
                {[edge.outputPort, edge.inputPort].filter(Boolean).join(' → ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
