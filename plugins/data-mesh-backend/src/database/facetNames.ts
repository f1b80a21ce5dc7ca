import { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';

export const facetNames: readonly ProductFacetName[] = [
  'domain',
  'type',
  'lifecycle',
  'owner',
  'tag',
  'standard',
  'classification',
  'access',
  'quality',
  'level',
];
