import { ServiceLevelApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  serviceLevelApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { FakeDataMeshApi } from '../__testUtils__/FakeDataMeshApi';
import { orders, ordersEntity } from '../__testUtils__/orders';
import { productRow } from '../__testUtils__/rows';
import {
  contractEntity,
  failing,
  summaryOf,
} from '../components/quality/__testUtils__/quality';
import { fakeLevels } from '../components/serviceLevel/__testUtils__/FakeServiceLevelApi';
import { rootRouteRef } from '../routes';
import { domainServiceLevelsCard, productAboutCard } from './entityCards';
import {
  contractQualityContent,
  domainServiceLevelsContent,
  productQualityContent,
  productVersionsContent,
} from './entityContents';
import plugin from './plugin';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

// The test app cannot wait for permissions before it starts, as a real one does.
const pagesForAll = plugin.withOverrides({
  extensions: [
    plugin
      .getExtension('sub-page:data-mesh/health')
      .override({ if: { $all: [] } }),
    plugin
      .getExtension('sub-page:data-mesh/quality')
      .override({ if: { $all: [] } }),
    plugin
      .getExtension('sub-page:data-mesh/templates')
      .override({ if: { $all: [] } }),
  ],
});

describe('The plugin in the new frontend system', () => {
  it('opens on Explore', async () => {
    const api = new FakeDataMeshApi({ rows: [productRow('orders')] });
    renderTestApp({
      features: [pagesForAll],
      initialRouteEntries: ['/data-mesh'],
      apis: [
        [dataMeshApiRef, api],
        [catalogApiRef, catalogApiMock()],
        mockApis.permission(),
      ],
      mountedRoutes,
    });
    expect(
      await screen.findByRole('link', { name: 'orders' }, { timeout: 10_000 }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Explore' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Service levels' })).toHaveAttribute(
      'href',
      '/data-mesh/service-levels',
    );
    expect(screen.getByRole('tab', { name: 'Health' })).toHaveAttribute(
      'href',
      '/data-mesh/health',
    );
    expect(
      screen.getByRole('tab', { name: 'Quality operations' }),
    ).toHaveAttribute('href', '/data-mesh/quality');
  }, 20_000);

  it('puts its cards on the page of a data product and on no other', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    const component = { ...ordersEntity, kind: 'Component' };
    const { unmount } = renderTestApp({
      extensions: [
        createTestEntityPage({ entity: ordersEntity }),
        productAboutCard,
      ],
      apis: [[dataMeshApiRef, api]],
      mountedRoutes,
    });
    expect(await screen.findByText('Purpose')).toBeVisible();
    unmount();
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: component }),
        productAboutCard,
      ],
      apis: [[dataMeshApiRef, api]],
      mountedRoutes,
    });
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(screen.queryByText('Purpose')).not.toBeInTheDocument();
  });

  it('gives a data product a page with the versions of its contracts', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: ordersEntity }),
        productVersionsContent,
      ],
      apis: [[dataMeshApiRef, api]],
      mountedRoutes,
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Changes in the last twelve months',
      }),
    ).toBeVisible();
  });

  it('gives a domain a page with its board, and a card that leads there', async () => {
    const domain = {
      ...ordersEntity,
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: 'sales', namespace: 'default' },
    };
    for (const [extension, words] of [
      [domainServiceLevelsContent, 'There is no incident.'],
      [
        domainServiceLevelsCard,
        'No product here promises anything that you may see.',
      ],
    ] as const) {
      const { unmount } = renderTestApp({
        extensions: [createTestEntityPage({ entity: domain }), extension],
        apis: [
          [dataMeshApiRef, new FakeDataMeshApi({})],
          [serviceLevelApiRef, fakeLevels() as ServiceLevelApi],
        ],
        mountedRoutes: { ...mountedRoutes, '/data-mesh': rootRouteRef },
      });
      expect(
        await screen.findByText(words, {}, { timeout: 30_000 }),
      ).toBeVisible();
      unmount();
    }
  });

  it('gives data products and contracts a page with their quality', async () => {
    for (const [entity, extension] of [
      [ordersEntity, productQualityContent],
      [contractEntity, contractQualityContent],
    ] as const) {
      const api = Object.assign(new FakeDataMeshApi({}), {
        getQualitySummary: async () => summaryOf(),
        listChecks: async () => ({ items: [failing], totalItems: 1 }),
      });
      const { unmount } = renderTestApp({
        extensions: [createTestEntityPage({ entity }), extension],
        apis: [[dataMeshApiRef, api]],
        mountedRoutes,
      });
      expect(
        await screen.findByRole('link', { name: 'E-mails are there' }),
      ).toBeVisible();
      unmount();
    }
  });
});
