import type {
  ProductFacetName,
  ProductFacets,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useMessages } from '../../useMessages';
import { wordsFor } from './facetValues';

/** What to call a value of a facet: the page's word, the service's label, or the value itself. */
export function useFacetLabel(
  facets: ProductFacets | undefined,
): (facet: ProductFacetName, value: string) => string {
  const t = useMessages();
  return (facet, value) => {
    const words = wordsFor(facet, value);
    if (words) {
      return t(`explore.value.${words}`);
    }
    const known = facets?.[facet].find(one => one.value === value);
    // A shared link may name an entity that has no product any more: its name reads better than its ref.
    return known?.label ?? value.split('/').at(-1) ?? value;
  };
}
