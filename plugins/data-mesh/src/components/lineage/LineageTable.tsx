import type { Lineage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityLabelLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useMessages } from '../../useMessages';
import { FactTable } from '../shared/FactTable';
import { usePlaceWords } from './usePlaceWords';

/** What the graph draws, as rows: who gives data to whom, under which contract. */
export function LineageTable(props: { lineage: Lineage }) {
  const { nodes, edges } = props.lineage;
  const t = useMessages();
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
    <FactTable
      label={t('lineage.title')}
      columns={[
        {
          id: 'from',
          label: t('lineage.column.from'),
          cell: edge => product(edge.from),
        },
        {
          id: 'to',
          label: t('lineage.column.to'),
          cell: edge => product(edge.to),
        },
        {
          id: 'contract',
          label: t('lineage.column.contract'),
          cell: edge => (
            <EntityLabelLink
              label={{
                ref: edge.contract,
                title: parseEntityRef(edge.contract).name,
                exists: true,
              }}
            />
          ),
        },
        {
          id: 'ports',
          label: t('lineage.column.ports'),
          cell: edge =>
            [edge.outputPort, edge.inputPort].filter(Boolean).join(' → '),
        },
      ]}
      rows={edges}
      keyOf={(_, at) => String(at)}
    />
  );
}
