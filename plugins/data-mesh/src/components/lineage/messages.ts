/** Messages of the lineage views. */
export const lineageMessages = {
  'lineage.title': 'Where data comes from and goes to',
  'lineage.depth': 'Steps to show',
  'lineage.depthValue_one': '{{count, number}} step',
  'lineage.depthValue_other': '{{count, number}} steps',
  'lineage.graph':
    'Graph of products upstream and downstream; the table below has the same and what flows between them',
  'lineage.drawing': 'Drawing the graph',
  'lineage.table': 'As a table',
  'lineage.alone':
    'No other product gives data to this one or takes data from it.',
  'lineage.incomplete':
    'There is more than is shown here: choose more steps, or open one of the products at the edge.',
  'lineage.self': 'This product',
  'lineage.upstream_one': 'Upstream, {{count, number}} step',
  'lineage.upstream_other': 'Upstream, {{count, number}} steps',
  'lineage.downstream_one': 'Downstream, {{count, number}} step',
  'lineage.downstream_other': 'Downstream, {{count, number}} steps',
  'lineage.both_one': 'Upstream and downstream, {{count, number}} step',
  'lineage.both_other': 'Upstream and downstream, {{count, number}} steps',
  'lineage.column.from': 'From',
  'lineage.column.to': 'To',
  'lineage.column.contract': 'Under contract',
  'lineage.column.ports': 'Ports',
  'lineage.zoomIn': 'Zoom in',
  'lineage.zoomOut': 'Zoom out',
  'lineage.fit': 'Show all',
  'lineage.controls': 'Graph controls',
} as const;
