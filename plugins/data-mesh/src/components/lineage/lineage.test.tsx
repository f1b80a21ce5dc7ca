import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import {
  orders,
  ordersEntity,
  ordersLineage,
} from '../../__testUtils__/orders';
import { showCard } from '../../__testUtils__/showCard';
import { connections, layoutLineage } from './layoutLineage';
import { ProductLineageCard } from '.';

describe('The lineage of a product', () => {
  it('says in a table who gives data to whom, under which contract', async () => {
    const api = new FakeDataMeshApi({ lineage: ordersLineage });
    showCard(api, ordersEntity, <ProductLineageCard />);

    await userEvent.click(
      await screen.findByRole('button', { name: 'As a table' }),
    );
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(
      within(rows[1])
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      'FromCustomersUpstream, 1 step',
      'ToOrdersThis product',
      'Under contractcustomers-v1',
      'Portscustomers → people',
    ]);
    expect(
      within(rows[1]).getByRole('link', { name: 'customers-v1' }),
    ).toHaveAttribute('href', '/catalog/default/datacontract/customers-v1');
  });

  it('draws the products', async () => {
    const api = new FakeDataMeshApi({ lineage: ordersLineage });
    showCard(api, ordersEntity, <ProductLineageCard />);
    const graph = await screen.findByRole(
      'group',
      { name: /^Graph of products/ },
      { timeout: 20_000 },
    );
    expect(
      await within(graph).findByText('Downstream, 1 step'),
    ).toBeInTheDocument();
    expect(within(graph).getByText('Customers')).toBeInTheDocument();
  }, 30_000);

  it('says that there is more, and shows it with more steps', async () => {
    const api = new FakeDataMeshApi({ lineage: ordersLineage });
    showCard(api, ordersEntity, <ProductLineageCard />);
    expect(
      await screen.findByText(/There is more than is shown/),
    ).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: /Steps to show/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '2 steps' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'As a table' }),
    );
    const table = within(await screen.findByRole('table'));
    expect(
      await table.findByRole('link', { name: 'Board report' }),
    ).toBeVisible();
    expect(
      screen.queryByText(/There is more than is shown/),
    ).not.toBeInTheDocument();
  });

  it('says so when a product stands alone', async () => {
    const api = new FakeDataMeshApi({
      lineage: { nodes: [], edges: [], complete: true },
    });
    showCard(api, ordersEntity, <ProductLineageCard />);
    expect(await screen.findByText(/No other product/)).toBeVisible();
  });
});

describe('The drawing of lineage', () => {
  it('flows from left to right, one line for several contracts, without what flows sideways or in a circle', async () => {
    const circle = {
      ...ordersLineage,
      edges: [
        ...ordersLineage.edges,
        {
          from: 'dataproduct:default/board',
          to: 'dataproduct:default/customers',
          contract: 'datacontract:default/board-v1',
        },
        {
          from: orders.ref,
          to: 'dataproduct:default/unseen',
          contract: 'datacontract:default/orders-v2',
        },
      ],
    };
    expect(connections(circle).map(one => one.to.split('/')[1])).toEqual([
      'orders',
      'forecast',
      'board',
    ]);
    const places = await layoutLineage(circle);
    const x = (name: string) => places.get(`dataproduct:default/${name}`)!.x;
    expect(x('customers')).toBeLessThan(x('orders'));
    expect(x('orders')).toBeLessThan(x('forecast'));
    expect(places.size).toBe(4);
  });
});
