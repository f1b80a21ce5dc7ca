import { ServiceLevelApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  serviceLevelApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { FakeDataMeshApi } from '../../../__testUtils__/FakeDataMeshApi';
import { rootRouteRef } from '../../../routes';

/** The query of the page's address, to be read by tests. */
function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

/** Shows pages, tabs and cards of service levels as they stand in the portal, at an address. */
export function show(
  element: ReactNode,
  {
    levels,
    mesh = new FakeDataMeshApi({}),
    query = '',
    of,
    entities = [],
  }: {
    readonly levels: Partial<ServiceLevelApi>;
    readonly mesh?: FakeDataMeshApi;
    /** Of the address, e.g. `view=promises`. */
    readonly query?: string;
    /** Kind and name of the entity whose page it is. */
    readonly of?: readonly [string, string];
    /** Of the catalog. */
    readonly entities?: Entity[];
  },
) {
  const [kind, name] = of ?? ['DataProduct', 'orders'];
  return renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'data-mesh/v1',
        kind,
        metadata: { namespace: 'default', name },
      }}
    >
      {element}
      <Address />
    </EntityProvider>,
    {
      // What a test asks for and did not say is missed, not invented.
      apis: [
        [serviceLevelApiRef, levels as ServiceLevelApi],
        [dataMeshApiRef, mesh],
        [catalogApiRef, catalogApiMock({ entities })],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/ines',
            ownershipEntityRefs: ['user:default/ines', 'group:default/shop'],
          }),
        ],
      ],
      initialRouteEntries: [`/?${query}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/data-mesh': rootRouteRef,
      },
    },
  );
}
