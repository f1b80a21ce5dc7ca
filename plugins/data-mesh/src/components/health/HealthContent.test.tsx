import type {
  Health,
  HealthFinding,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { HealthContent } from './HealthContent';

const health: Health = {
  products: 31,
  contracts: 42,
  contractVersions: 60,
  domains: 8,
  lagSeconds: 125,
  lastSync: {
    startedAt: '2026-01-05T10:00:00Z',
    finishedAt: '2026-01-05T10:00:02Z',
    ok: true,
    changed: 2,
    removed: 0,
    unchanged: 71,
  },
  counts: [
    { kind: 'broken-file', count: 1 },
    { kind: 'unmapped-owner', count: 30 },
    { kind: 'circular-domain', count: 0 },
  ],
};

const findings: HealthFinding[] = [
  {
    id: 'b1',
    kind: 'broken-file',
    message: 'Expected a mapping, found a list',
    fix: 'Indent the properties',
    file: 'url:https://git.test/shop/orders.odcs.yaml',
    place: { line: 14, column: 3 },
    field: 'schema.0.properties',
    entity: {
      ref: 'datacontract:default/orders',
      title: 'Orders',
      exists: true,
    },
    since: '2026-01-04T10:00:00Z',
  },
  ...Array.from(
    { length: 30 },
    (_, n): HealthFinding => ({
      id: `o${n}`,
      kind: 'unmapped-owner',
      message: `Team number ${n} is no group of the catalog`,
    }),
  ),
];

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

const address = () => screen.getByLabelText('address').textContent;

function show(api: FakeDataMeshApi, url = '/') {
  return renderInTestApp(
    <>
      <Address />
      <HealthContent />
    </>,
    {
      apis: [[dataMeshApiRef, api], mockApis.permission()],
      initialRouteEntries: [url],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('Health', () => {
  it('says how fresh the copy of the catalog is and what it holds', async () => {
    show(new FakeDataMeshApi({ health, findings }));
    expect(await screen.findByText('2 minutes ago')).toBeVisible();
    expect(screen.getByText('Succeeded')).toBeVisible();
    expect(
      screen.getByText('2 changed · 0 removed · 71 unchanged'),
    ).toBeVisible();
    expect(
      screen.getByText('Contract versions').parentElement,
    ).toHaveTextContent('Contract versions60');
  });

  it('tells of a run that failed, and of none', async () => {
    const failed = {
      ...health,
      lastSync: {
        ...health.lastSync!,
        ok: false,
        error: 'The catalog is away',
      },
    };
    const { unmount } = show(new FakeDataMeshApi({ health: failed }));
    expect(await screen.findByText('The catalog is away')).toBeVisible();
    unmount();
    show(
      new FakeDataMeshApi({
        health: { ...health, lastSync: undefined, lagSeconds: undefined },
      }),
    );
    expect(await screen.findByText('It has not run yet.')).toBeVisible();
  });

  it('shows each finding with file, line, field, entity and what to do', async () => {
    show(new FakeDataMeshApi({ health, findings }));
    const item = within(
      (await screen.findByText('Expected a mapping, found a list')).closest(
        'article',
      )!,
    );
    expect(item.getByText('Broken file')).toBeVisible();
    expect(item.getByText('Indent the properties')).toBeVisible();
    expect(item.getByText('schema.0.properties')).toBeVisible();
    const file = item.getByRole('link', { name: /orders.odcs.yaml/ });
    expect(file).toHaveAttribute(
      'href',
      'https://git.test/shop/orders.odcs.yaml',
    );
    expect(file.parentElement).toHaveTextContent('line 14');
    expect(item.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/datacontract/orders',
    );
  });

  it('narrows to a kind, pages, and keeps both in the URL', async () => {
    show(new FakeDataMeshApi({ health, findings }));
    expect(
      await screen.findByRole('radio', { name: 'All · 31' }),
    ).toBeChecked();
    expect(
      screen.queryByRole('radio', { name: /Domain within itself/ }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('radio', { name: 'Owner not in the catalog · 30' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('Broken file')).not.toBeInTheDocument(),
    );
    expect(address()).toBe('?kind=unmapped-owner');

    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByText('Team number 29 is no group of the catalog');
    expect(address()).toBe('?kind=unmapped-owner&cursor=25');
  });

  it('says so when there is nothing of a kind', async () => {
    show(new FakeDataMeshApi({ health, findings }), '/?kind=circular-domain');
    expect(
      await screen.findByText('There is nothing of this kind'),
    ).toBeVisible();
  });

  it('asks for a sync and shows when it ran', async () => {
    const data = { health, findings };
    const api = new FakeDataMeshApi(data);
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sync now' }),
    );
    await screen.findByText(/Asked for/);
    expect(api.syncs).toBe(1);
    data.health = {
      ...health,
      lastSync: { ...health.lastSync!, startedAt: '2026-01-05T11:00:00Z' },
    };
    expect(
      await screen.findByText('It ran.', undefined, { timeout: 5_000 }),
    ).toBeVisible();
  }, 15_000);

  it('tells a person without the permission so', async () => {
    const api = new FakeDataMeshApi({ health });
    api.failWith = FakeDataMeshApi.notAllowed();
    show(api);
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
