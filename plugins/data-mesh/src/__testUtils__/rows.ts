import type { ProductRow } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A product as Explore lists it, with what a test does not care about filled in. */
export function productRow(
  name: string,
  rest: Partial<ProductRow> = {},
): ProductRow {
  return {
    ref: `dataproduct:default/${name}`,
    title: name,
    type: 'source-aligned',
    lifecycle: 'production',
    tags: [],
    outputPorts: [{ name, type: 'table' }],
    outputPortCount: 1,
    contractedPorts: 1,
    consumers: 0,
    standards: ['odcs v3.1.0'],
    classifications: ['internal'],
    access: 'request',
    findings: 0,
    ...rest,
  };
}
