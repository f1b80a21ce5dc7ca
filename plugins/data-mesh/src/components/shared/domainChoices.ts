import type { FacetValue } from '@backstage-data-mesh/plugin-data-mesh-common';
import { asTree } from '../explore/facetValues';
import type { Choice } from './Choices';

/** A non-breaking space for each level, as a list has no other way to show what belongs to what. */
export const indent = '\u00a0\u00a0\u00a0';

/** Domains to choose from, each under the one that it belongs to. */
export function domainChoices(values: readonly FacetValue[]): Choice[] {
  return asTree(values).map(({ value, depth }) => ({
    id: value.value,
    label: indent.repeat(depth) + value.label,
  }));
}
