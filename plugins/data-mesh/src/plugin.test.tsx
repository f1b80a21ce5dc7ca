import { ServiceLevelApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  serviceLevelApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { discoveryApiRef } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FakeDataMeshApi } from './__testUtils__/FakeDataMeshApi';
import { orders, ordersEntity } from './__testUtils__/orders';
import { productRow } from './__testUtils__/rows';
import { fakeLevels } from './components/serviceLevel/__testUtils__/FakeServiceLevelApi';
import {
  DataMeshPage,
  dataMeshPlugin,
  EntityDomainServiceLevelsContent,
  EntityProductPortsCard,
  EntityServiceLevelsContent,
  rootRouteRef,
} from '.';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('The plugin in the legacy frontend system', () => {
  it('provides a client of the service', () => {
    expect([...dataMeshPlugin.getApis()].map(api => api.api.id)).toEqual([
      'plugin.data-mesh.client',
      'plugin.data-mesh.service-levels',
      'plugin.data-mesh.governance',
      'plugin.data-mesh.onboarding',
      'plugin.data-mesh.templates',
    ]);
    expect(dataMeshPlugin.routes.root).toBe(rootRouteRef);
  });

  it('mounts its page, with Explore first', async () => {
    const api = new FakeDataMeshApi({ rows: [productRow('orders')] });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [dataMeshApiRef, api],
          [permissionApiRef, mockApis.permission()],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        <Routes>
          <Route path="/data-mesh/*" element={<DataMeshPage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/data-mesh'],
        mountedRoutes: { ...mountedRoutes, '/data-mesh': rootRouteRef },
      },
    );
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Data mesh' },
        { timeout: 10_000 },
      ),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Service levels' })).toBeVisible();
    expect(await screen.findByRole('tab', { name: 'Health' })).toBeVisible();
    expect(
      screen.getByRole('tab', { name: 'Quality operations' }),
    ).toBeVisible();
  }, 20_000);

  it('has the Service levels tab and the board of a domain', async () => {
    for (const [kind, content, words] of [
      [
        'DataProduct',
        <EntityServiceLevelsContent />,
        'Nothing is promised yet',
      ],
      ['Domain', <EntityDomainServiceLevelsContent />, 'There is no incident.'],
    ] as const) {
      const { unmount } = await renderInTestApp(
        <TestApiProvider
          apis={[
            [dataMeshApiRef, new FakeDataMeshApi({})],
            [serviceLevelApiRef, fakeLevels() as ServiceLevelApi],
            [discoveryApiRef, mockApis.discovery()],
          ]}
        >
          <EntityProvider entity={{ ...ordersEntity, kind }}>
            {content}
          </EntityProvider>
        </TestApiProvider>,
        { mountedRoutes: { ...mountedRoutes, '/data-mesh': rootRouteRef } },
      );
      expect(
        await screen.findByText(words, {}, { timeout: 30_000 }),
      ).toBeVisible();
      unmount();
    }
  });

  it('has its entity cards', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    await renderInTestApp(
      <TestApiProvider apis={[[dataMeshApiRef, api]]}>
        <EntityProvider entity={ordersEntity}>
          <EntityProductPortsCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );
    expect(
      await screen.findByRole('link', { name: 'Orders contract' }),
    ).toBeVisible();
  });
});
