import {
  dataMeshDocumentTypes,
  isDataMeshResult,
  MeaningSearchClient,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ApiBlueprint,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  RiBookOpenLine,
  RiFileList3Line,
  RiInputField,
  RiNodeTree,
  RiShieldCheckLine,
} from '@remixicon/react';

/** Products, contracts, fields, rules and terms among the results of the portal's search. */
export const searchResultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: isDataMeshResult,
    component: () =>
      import('../components/search').then(m => m.DataMeshSearchResultItem),
  },
});

const TYPES = {
  'data-product': { name: 'Data products', icon: <RiNodeTree /> },
  'data-contract': { name: 'Data contracts', icon: <RiFileList3Line /> },
  'data-field': { name: 'Fields', icon: <RiInputField /> },
  'data-rule': { name: 'Quality rules', icon: <RiShieldCheckLine /> },
  'data-term': { name: 'Business terms', icon: <RiBookOpenLine /> },
} as const;

/** The types by which the search page can be narrowed down. */
export const searchResultTypes = dataMeshDocumentTypes.map(value =>
  SearchFilterResultTypeBlueprint.make({
    name: value,
    params: { value, ...TYPES[value] },
  }),
);

/**
 * Lets the portal's search understand questions ("which fields hold an e-mail address") and order results by trust and use.
 * It takes the place of the search plugin's own client, so an app that wants it adds it to its features.
 * @alpha
 */
export const dataMeshSearchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: searchApiRef,
          deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
          factory: ({ discoveryApi, fetchApi }) =>
            new MeaningSearchClient({ discoveryApi, fetchApi }),
        }),
    }),
  ],
});
