import type {
  Lineage,
  LineageNode,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Skeleton } from '@backstage/ui';
import {
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMessages } from '../../useMessages';
import styles from './Lineage.module.css';
import {
  connectionId,
  connections,
  layoutLineage,
  nodeSize,
} from './layoutLineage';
import { usePlaceWords } from './usePlaceWords';

type ProductNode = Node<{ product: LineageNode }, 'product'>;

function ProductBox(props: NodeProps<ProductNode>) {
  const { product } = props.data;
  const placeWords = usePlaceWords();
  return (
    <div className={styles.box} data-direction={product.direction}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <div className={styles.boxPlace}>{placeWords(product)}</div>
      <div className={styles.boxTitle} title={product.title}>
        {product.direction === 'self' ? (
          <bdi>{product.title}</bdi>
        ) : (
          <EntityLabelLink label={{ ...product, exists: true }} />
        )}
      </div>
      <div className={styles.boxDomain}>
        {[product.domain?.title, product.type].filter(Boolean).join(' · ')}
      </div>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

const nodeTypes = { product: ProductBox };

/** Room for all boxes, within what fits on a screen. Pixels. */
function heightFor(nodes: readonly ProductNode[]): number {
  const bottom = Math.max(...nodes.map(node => node.position.y));
  return Math.min(Math.max(bottom + nodeSize.height + 64, 240), 560);
}

/** Products as boxes, the flow of data as lines from left to right. */
export function LineageGraph(props: { lineage: Lineage }) {
  const { lineage } = props;
  const t = useMessages();
  const key = JSON.stringify([
    lineage.nodes.map(node => node.ref),
    connections(lineage),
  ]);
  const places = useQuery(key, () => layoutLineage(lineage));

  if (!places.value || places.pending) {
    return (
      <div aria-busy="true" aria-label={t('lineage.drawing')} role="status">
        <Skeleton width="100%" height={360} />
      </div>
    );
  }
  const nodes = lineage.nodes.map(
    (product): ProductNode => ({
      id: product.ref,
      type: 'product',
      position: places.value?.get(product.ref) ?? { x: 0, y: 0 },
      data: { product },
      ...nodeSize,
    }),
  );
  const edges = connections(lineage).map(
    ({ from, to }): Edge => ({
      id: connectionId(from, to),
      source: from,
      target: to,
      focusable: false,
      markerEnd: {
        type: MarkerType.ArrowClosed,
        color: 'var(--bui-fg-secondary)',
      },
    }),
  );
  return (
    <div
      className={styles.graph}
      role="group"
      aria-label={t('lineage.graph')}
      style={{ height: heightFor(nodes) }}
    >
      <ReactFlow
        // A new drawing is fitted into view anew.
        key={key}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        // Rather a part that can be read than a whole that cannot: the rest is a drag or a click on "show all" away.
        fitViewOptions={{ maxZoom: 1, minZoom: 0.6, padding: 0.08 }}
        minZoom={0.1}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        ariaLabelConfig={{
          'controls.ariaLabel': t('lineage.controls'),
          'controls.zoomIn.ariaLabel': t('lineage.zoomIn'),
          'controls.zoomOut.ariaLabel': t('lineage.zoomOut'),
          'controls.fitView.ariaLabel': t('lineage.fit'),
        }}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
