import { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { orders, ordersEntity } from '../../../__testUtils__/orders';
import { address, showContract } from '../__testUtils__/showContract';
import { changesOf, historyOf, version } from '../__testUtils__/versions';
import { ProductVersionsTab } from './ProductVersionsTab';

const contract = (name: string) => ({
  ref: `datacontract:default/${name}`,
  title: name,
  exists: true,
});
const returned = version('r1', {
  version: '0.3.0',
  contract: 'datacontract:default/returns',
  previousId: 'r0',
  changes: changesOf({ verdict: 'dangerous', dangerous: 1 }),
});
const asked = jest.fn(async () =>
  historyOf({ versions: 0, breaking: 0, dangerous: 0, compatible: 0 }),
);
const api: Partial<DataMeshApi> = {
  getProduct: async () => ({
    ...orders,
    outputPorts: [
      { name: 'orders', contract: contract('orders') },
      { name: 'returns', contract: contract('returns') },
    ],
  }),
  getContractChanges: asked,
  listProductVersions: async () => ({
    items: [
      { ...returned, ports: ['returns'] },
      { ...version('1.2.0'), ports: ['orders'] },
    ],
  }),
  listContractVersions: async () => ({ items: [returned] }),
  getContractDiff: () => new Promise(() => {}),
  getContractVersion: () => new Promise(() => {}),
};
const show = (url = '/') =>
  showContract(
    <EntityProvider entity={ordersEntity}>
      <ProductVersionsTab />
    </EntityProvider>,
    api,
    url,
  );

describe('The versions of a product', () => {
  it('are those of all its output ports, each with its port', async () => {
    await show();
    const first = within(await screen.findByRole('article', { name: '0.3.0' }));
    expect(first.getByText('Port returns')).toBeVisible();
    expect(first.getByText('Dangerous')).toBeVisible();
    expect(
      within(screen.getByRole('article', { name: '1.2.0' })).getByText(
        'Port orders',
      ),
    ).toBeVisible();
    expect(await screen.findByText(/No version came into force/)).toBeVisible();
    expect(asked).toHaveBeenLastCalledWith(
      expect.objectContaining({ product: orders.ref }),
      expect.anything(),
    );
  });

  it('can be those of one port, which the address then names', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('button', { name: /All output ports/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'returns' }),
    );
    expect(address()).toEqual({ port: 'returns' });
    expect(await screen.findByRole('article', { name: '0.3.0' })).toBeVisible();
    expect(screen.queryByRole('article', { name: '1.2.0' })).toBeNull();
    expect(asked).toHaveBeenLastCalledWith(
      expect.objectContaining({ contract: 'datacontract:default/returns' }),
      expect.anything(),
    );
  });

  it('are compared without leaving the product', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('link', {
        name: 'What changed in version 0.3.0',
      }),
    );
    expect(address()).toEqual({
      contract: 'datacontract:default/returns',
      version: 'r1',
      against: 'r0',
    });
    expect(
      await screen.findByRole('heading', { name: 'What changed in meaning' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'All versions' }));
    expect(await screen.findByRole('article', { name: '1.2.0' })).toBeVisible();
  });
});
