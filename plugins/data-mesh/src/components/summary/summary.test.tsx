import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import { FakeDataMeshApi } from '../../__testUtils__/FakeDataMeshApi';
import { productRow } from '../../__testUtils__/rows';
import { showCard } from '../../__testUtils__/showCard';
import { DomainProductsCard, GroupProductsCard } from '.';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

describe('The card on a domain page', () => {
  it('counts what the domain holds and leads to it in Explore', async () => {
    const api = new FakeDataMeshApi({
      domains: [
        {
          ref: 'domain:default/sales',
          title: 'Sales',
          products: 1200,
          byType: [{ value: 'aggregate', label: 'aggregate', count: 3 }],
          byLifecycle: [],
          outputPorts: 9,
          contractedPorts: 7,
          findings: 4,
          subdomains: [
            { ref: 'domain:default/stores', title: 'Stores', products: 1 },
          ],
        },
      ],
    });
    showCard(api, entity('Domain', 'sales'), <DomainProductsCard />);

    expect(await screen.findByRole('link', { name: '1,200' })).toHaveAttribute(
      'href',
      '/data-mesh/explore?domain=domain%3Adefault%2Fsales',
    );
    expect(screen.getByText('7 of 9')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '78',
    );
    expect(screen.getByRole('link', { name: 'aggregate' })).toHaveAttribute(
      'href',
      '/data-mesh/explore?domain=domain%3Adefault%2Fsales&type=aggregate',
    );
    expect(screen.getByRole('link', { name: 'Stores' })).toHaveAttribute(
      'href',
      '/catalog/default/domain/stores',
    );
    expect(screen.getByRole('link', { name: '1 data product' })).toBeVisible();
  });
});

describe('The card on a group page', () => {
  const owner = {
    ref: 'group:default/checkout',
    title: 'Checkout',
    exists: true,
  };

  it('lists the products of that group only', async () => {
    const api = new FakeDataMeshApi({
      rows: [
        productRow('orders', { owner, findings: 1 }),
        productRow('stock', {
          owner: { ...owner, ref: 'group:default/logistics' },
        }),
      ],
    });
    showCard(api, entity('Group', 'checkout'), <GroupProductsCard />);
    const line = within(
      (await screen.findByRole('link', { name: 'orders' })).closest('li')!,
    );
    expect(line.getByText('1 finding')).toBeVisible();
    expect(screen.queryByText('stock')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Explore all 1' })).toHaveAttribute(
      'href',
      '/data-mesh/explore?owner=group%3Adefault%2Fcheckout',
    );
  });

  it('says so when there are none', async () => {
    showCard(
      new FakeDataMeshApi({}),
      entity('Group', 'checkout'),
      <GroupProductsCard />,
    );
    expect(
      await screen.findByText(/This group owns no data products/),
    ).toBeVisible();
  });
});
