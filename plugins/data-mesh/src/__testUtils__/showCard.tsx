import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { rootRouteRef } from '../routes';
import type { FakeDataMeshApi } from './FakeDataMeshApi';

/** Shows a card as it stands on the page of an entity. */
export function showCard(
  api: FakeDataMeshApi,
  entity: Entity,
  card: ReactNode,
) {
  return renderInTestApp(
    <EntityProvider entity={entity}>{card}</EntityProvider>,
    {
      apis: [[dataMeshApiRef, api]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/data-mesh': rootRouteRef,
      },
    },
  );
}
