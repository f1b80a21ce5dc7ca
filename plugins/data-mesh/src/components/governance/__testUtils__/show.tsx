import type {
  DomainSummary,
  GovernanceApi,
  ProductFacets,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  governanceApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ReactElement } from 'react';
import { FakeDataMeshApi } from '../../../__testUtils__/FakeDataMeshApi';
import { rootRouteRef } from '../../../routes';

/** Only what one may filter by, and what domains are called. */
function mesh(
  facets: Partial<ProductFacets>,
  domains: readonly DomainSummary[],
): FakeDataMeshApi {
  const fake = new FakeDataMeshApi({ domains });
  const none = fake.getProductFacets;
  return Object.assign(fake, {
    getProductFacets: async () => ({ ...(await none()), ...facets }),
  });
}

/** Shows a page, card or tab over a service that answers as a test says. */
export function show(
  content: ReactElement,
  {
    api,
    entity,
    facets = {},
    domains = [],
    entities = [],
    at = '/',
  }: {
    readonly api: Partial<GovernanceApi>;
    readonly entity?: Entity;
    /** What one may filter by. */
    readonly facets?: Partial<ProductFacets>;
    /** What domains are called. */
    readonly domains?: readonly DomainSummary[];
    /** What the catalog has. */
    readonly entities?: Entity[];
    /** The address with its state. */
    readonly at?: string;
  },
) {
  return renderInTestApp(
    entity ? (
      <EntityProvider entity={entity}>{content}</EntityProvider>
    ) : (
      content
    ),
    {
      apis: [
        // What a test does not say is not asked for.
        [governanceApiRef, api as GovernanceApi],
        [dataMeshApiRef, mesh(facets, domains)],
        [catalogApiRef, catalogApiMock({ entities })],
      ],
      initialRouteEntries: [at],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/data-mesh': rootRouteRef,
      },
    },
  );
}
