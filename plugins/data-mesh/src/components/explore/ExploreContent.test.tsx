import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation, useNavigate } from 'react-router-dom';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { productRow } from '../../__testUtils__/rows';
import { ExploreContent } from './ExploreContent';

const sales = { ref: 'domain:default/sales', title: 'Sales', exists: true };
const stores = { ref: 'domain:default/stores', title: 'Stores', exists: true };
const team = { ref: 'group:default/checkout', title: 'Checkout', exists: true };

const rows = [
  productRow('orders', {
    title: 'Orders',
    description: 'Every order that a customer placed',
    owner: team,
    domain: sales,
    outputPorts: [
      { name: 'orders', type: 'table' },
      { name: 'order-events', type: 'topic' },
    ],
    outputPortCount: 2,
    consumers: 4,
    findings: 2,
    classifications: ['confidential', 'internal'],
    quality: {
      status: 'fail',
      passed: 11,
      warned: 1,
      failed: 2,
      errors: 0,
      total: 14,
    },
  }),
  productRow('tills', {
    title: 'Till receipts',
    type: 'aggregate',
    domain: stores,
    access: 'open',
    lifecycle: 'experimental',
    standards: [],
    contractedPorts: 0,
  }),
  productRow('stock', {
    title: 'Stock levels',
    owner: { ref: 'group:default/gone', title: 'gone', exists: false },
    domain: stores,
  }),
];

const domainParents = { 'domain:default/stores': 'domain:default/sales' };

function Address() {
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output aria-label="address">{decodeURIComponent(search)}</output>
      <button onClick={() => navigate(-1)}>back</button>
    </>
  );
}

const address = () => screen.getByLabelText('address').textContent;

function show(api: FakeDataMeshApi, url = '/') {
  return renderInTestApp(
    <>
      <Address />
      <ExploreContent />
    </>,
    {
      apis: [[dataMeshApiRef, api]],
      initialRouteEntries: [url],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

const titles = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map(heading => heading.textContent)
    .filter(text => rows.some(row => row.title === text));

describe('Explore', () => {
  it('answers at a glance what a product offers, whose it is and on what terms', async () => {
    show(new FakeDataMeshApi({ rows, domainParents }));

    const link = await screen.findByRole('link', { name: 'Orders' });
    expect(link).toHaveAttribute('href', '/catalog/default/dataproduct/orders');
    const row = within(screen.getAllByRole('article')[0]);
    expect(row.getByText('Every order that a customer placed')).toBeVisible();
    expect(row.getByRole('link', { name: 'Checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/checkout',
    );
    expect(row.getByText('order-events').parentElement).toHaveTextContent(
      'order-events (topic)',
    );
    expect(row.getByText(/1 of 2/)).toHaveTextContent('odcs v3.1.0');
    expect(row.getByText('confidential')).toBeVisible();
    expect(row.getByText('Access on request')).toBeVisible();
    expect(row.getByText('4 products')).toBeVisible();
    expect(row.getByText('2 findings')).toBeVisible();
    expect(row.getByRole('link', { name: '2 fail' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/quality',
    );
    expect(screen.getByText('3 data products')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('marks an owner that the catalog does not have instead of linking to nothing', async () => {
    show(new FakeDataMeshApi({ rows }));
    await screen.findByRole('link', { name: 'Stock levels' });
    expect(
      screen.queryByRole('link', { name: 'gone' }),
    ).not.toBeInTheDocument();
    expect(screen.getByLabelText('Not in the catalog')).toBeVisible();
  });

  it('narrows down to those whose checks stand in a way', async () => {
    show(new FakeDataMeshApi({ rows }), '/?quality=fail');
    expect(await screen.findByText('1 data product')).toBeVisible();
    expect(titles()).toEqual(['Orders']);
    const quality = within(screen.getByRole('group', { name: 'Quality' }));
    expect(
      quality.getByRole('checkbox', { name: 'A check failed, 1' }),
    ).toBeChecked();
    await userEvent.click(
      quality.getByRole('checkbox', { name: 'Not measured, 2' }),
    );
    expect(await screen.findByText('3 data products')).toBeVisible();
    expect(address()).toBe('?quality=fail&quality=not-measured');
  });

  it('narrows down while one types and keeps the words in the URL', async () => {
    const api = new FakeDataMeshApi({ rows });
    show(api);
    await screen.findByRole('link', { name: 'Orders' });

    await userEvent.type(screen.getByRole('searchbox'), 'till rec');

    await screen.findByText('1 data product');
    expect(titles()).toEqual(['Till receipts']);
    expect(address()).toBe('?q=till+rec');
    // A pause ends a search, not each key.
    expect(
      api.asked.filter(one => one.method === 'listProducts').length,
    ).toBeLessThan(5);
  });

  it('ticks facets, shows them as chips, and takes them away again', async () => {
    show(new FakeDataMeshApi({ rows, domainParents }));

    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'aggregate, 1' }),
    );
    await screen.findByText('1 data product');
    expect(address()).toBe('?type=aggregate');

    const chips = screen.getByRole('grid', { name: 'Chosen filters' });
    expect(within(chips).getByText('Type: aggregate')).toBeVisible();
    await userEvent.click(within(chips).getByRole('button'));
    await screen.findByText('3 data products');
    expect(address()).toBe('');
  });

  it('shows a domain above its sub-domains and means them too', async () => {
    show(new FakeDataMeshApi({ rows, domainParents }));
    const [group] = await screen.findAllByRole('group', { name: 'Domain' });
    expect(
      within(group)
        .getAllByRole('checkbox')
        .map(box => box.getAttribute('aria-label')),
    ).toEqual(['Sales, 3', 'Stores, 2']);
    await userEvent.click(
      within(group).getByRole('checkbox', { name: 'Stores, 2' }),
    );
    await screen.findByText('2 data products');
  });

  it('opens as a shared URL says, and goes back with the back button', async () => {
    show(
      new FakeDataMeshApi({ rows }),
      '/?type=aggregate&sort=-name&nonsense=1',
    );
    await screen.findByText('1 data product');
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await screen.findByText('3 data products');
    expect(titles()).toEqual(['Till receipts', 'Stock levels', 'Orders']);
    await userEvent.click(screen.getByText('back'));
    await screen.findByText('1 data product');
  });

  it('pages forward and back, and to the first page from a shared one', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      productRow(`p${String(n).padStart(2, '0')}`),
    );
    show(new FakeDataMeshApi({ rows: many }));
    await screen.findByRole('link', { name: 'p00' });
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('link', { name: 'p25' });
    expect(address()).toBe('?cursor=from-25');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('link', { name: 'p50' });
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    await screen.findByRole('link', { name: 'p25' });
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    await screen.findByRole('link', { name: 'p00' });
    expect(address()).toBe('');
  });

  it('says that nothing matches and offers to clear what narrows', async () => {
    show(new FakeDataMeshApi({ rows }), '/?q=nowhere');
    await screen.findByText('No data product matches');
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await screen.findByText('3 data products');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('tells a failure and tries again', async () => {
    const api = new FakeDataMeshApi({ rows });
    api.failWith = new Error('The service is asleep');
    show(api);
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.at(-1)).toHaveTextContent('The service is asleep');
    api.failWith = undefined;
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Try again' }).at(-1)!,
    );
    await screen.findByText('3 data products');
  });

  it('tells who may not see it so, without a way to try again', async () => {
    const api = new FakeDataMeshApi({ rows });
    api.failWith = FakeDataMeshApi.notAllowed();
    show(api);
    expect((await screen.findAllByText('You may not see this')).length).toBe(2);
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });

  it('shows HTML in a description as text', async () => {
    show(
      new FakeDataMeshApi({
        rows: [
          productRow('x', { description: '<img src=x onerror=alert(1)>' }),
        ],
      }),
    );
    await screen.findByText('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });

  it('drops an answer that a newer question has overtaken', async () => {
    const api = new FakeDataMeshApi({ rows });
    show(api);
    await screen.findByRole('link', { name: 'Orders' });
    const box = screen.getByRole('searchbox');
    await act(async () => userEvent.type(box, 'stock'));
    await waitFor(() => expect(titles()).toEqual(['Stock levels']));
    expect(api.aborted).toContain('listProducts');
  });
});
