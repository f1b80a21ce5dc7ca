import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { orders, ordersEntity } from '../../__testUtils__/orders';
import { showCard } from '../../__testUtils__/showCard';
import { ProductAboutCard, ProductPeopleCard, ProductPortsCard } from '.';

describe('The overview of a product', () => {
  it('says what it is for, how to use it and what it cannot do, and runs no HTML', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    showCard(api, ordersEntity, <ProductAboutCard />);

    expect(await screen.findByText('Purpose')).toBeVisible();
    expect(screen.getByText('order').tagName).toBe('STRONG');
    expect(screen.getByText('No orders of before 2019.')).toBeVisible();
    expect(screen.getByText(/<script>alert\(1\)<\/script>/)).toHaveTextContent(
      'Join on order_id. <script>alert(1)</script>',
    );
    expect(document.querySelector('script, img')).toBeNull();
    expect(screen.getByRole('link', { name: 'Sales' })).toHaveAttribute(
      'href',
      '/catalog/default/domain/sales',
    );
    expect(screen.getByText('Access on request')).toBeVisible();
  });

  it('says until when it is there, why, and what takes its place', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    const ending = {
      ...ordersEntity,
      metadata: {
        ...ordersEntity.metadata,
        annotations: {
          'data-mesh/sunset': '2027-03-31',
          'data-mesh/successor': 'dataproduct:default/sales',
          'data-mesh/retirement-reason': 'Sales has all of it.',
        },
      },
    };
    showCard(api, ending, <ProductAboutCard />);

    expect(await screen.findByText('It ends on Mar 31, 2027')).toBeVisible();
    expect(screen.getByText('Sales has all of it.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'sales' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/sales',
    );
  });

  it('shows findings, worst first, with what to do and where', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    showCard(api, ordersEntity, <ProductAboutCard />);

    const panel = (await screen.findByText('2 findings')).closest(
      '[data-status]',
    );
    const lines = within(panel as HTMLElement).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent(
      'ErrorInput port customers is under a contract that nobody hasline 12, column 5',
    );
    expect(lines[1]).toHaveTextContent(
      'What to do: Map it in the configuration, or correct the name',
    );
  });

  it('shows each port with its contract, the terms and who is on the other side', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    showCard(api, ordersEntity, <ProductPortsCard />);

    const port = within(
      (await screen.findByRole('heading', { name: 'orders' })).closest('li')!,
    );
    expect(port.getByRole('link', { name: 'Orders contract' })).toHaveAttribute(
      'href',
      '/catalog/default/datacontract/orders-v2/contract',
    );
    expect(port.getByText(/odcs v3.1.0/)).toBeVisible();
    expect(port.getByText('confidential')).toBeVisible();
    expect(port.getByRole('link', { name: 'Sales forecast' })).toBeVisible();

    const bare = within(
      screen.getByRole('heading', { name: 'raw-events' }).closest('li')!,
    );
    expect(bare.getByText('Without a contract')).toBeVisible();

    const input = within(
      screen.getByRole('heading', { name: 'customers' }).closest('li')!,
    );
    expect(input.getByLabelText('Not in the catalog')).toBeVisible();
    expect(input.queryByRole('link')).not.toBeInTheDocument();
    expect(input.getByText('No product offers this contract')).toBeVisible();
  });

  it('says whom to ask, and makes no link of an address that would run something', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    showCard(api, ordersEntity, <ProductPeopleCard />);

    expect(
      await screen.findByRole('link', { name: 'Mara Lind' }),
    ).toHaveAttribute('href', '/catalog/default/user/mara');
    expect(screen.getByText('guest@partner.test')).toBeVisible();
    expect(screen.getByText(/steward/)).toBeVisible();
    expect(screen.getByRole('link', { name: '#orders-help' })).toHaveAttribute(
      'href',
      'https://chat.test/orders',
    );
    expect(
      screen.queryByRole('link', { name: /trap/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/trap/)).toBeVisible();
  });

  it('asks the service once for all cards of a page', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    showCard(
      api,
      ordersEntity,
      <>
        <ProductAboutCard />
        <ProductPortsCard />
        <ProductPeopleCard />
      </>,
    );
    await screen.findByRole('link', { name: 'Mara Lind' });
    await screen.findByText('Purpose');
    expect(api.asked).toHaveLength(1);
  });

  it('says that a product is not known yet, and tries again after a failure', async () => {
    showCard(new FakeDataMeshApi({}), ordersEntity, <ProductAboutCard />);
    expect(await screen.findByText('This is not known here yet')).toBeVisible();
  });

  it('keeps no failure: trying again asks again', async () => {
    const api = new FakeDataMeshApi({ products: [orders] });
    api.failWith = new Error('The service is asleep');
    showCard(api, ordersEntity, <ProductAboutCard />);
    await screen.findByText('The service is asleep');
    api.failWith = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Purpose')).toBeVisible();
  });
});
