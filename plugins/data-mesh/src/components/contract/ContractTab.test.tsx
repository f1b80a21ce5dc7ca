import { ProductDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContractTab } from './ContractTab';
import { contractDetails, contractModel } from './__testUtils__/contractModel';
import { address, showContract } from './__testUtils__/showContract';

// A whole portal is started for each test, on machines that may be busy.
jest.setTimeout(30_000);

const tab = (
  <EntityProvider
    entity={{
      apiVersion: 'data-mesh/v1',
      kind: 'DataProduct',
      metadata: { name: 'shop', namespace: 'default' },
    }}
  >
    <ContractTab />
  </EntityProvider>
);

const label = (name: string, exists = true) => ({
  ref: `datacontract:default/${name}`,
  title: `Contract ${name}`,
  exists,
});

function api(outputPorts: ProductDetails['outputPorts']) {
  const product: ProductDetails = {
    ref: 'dataproduct:default/shop',
    title: 'Shop',
    type: 'aggregate',
    lifecycle: 'production',
    tags: [],
    inputPorts: [],
    outputPorts,
    managementPorts: [],
    support: [],
    people: [],
    links: [],
    findings: [],
  };
  return {
    getProduct: async () => product,
    getContract: async ({ name }: { name: string }) =>
      contractDetails(contractModel({ id: name }), {
        ref: `datacontract:default/${name}`,
        title: `Contract ${name}`,
      }),
  };
}

describe('ContractTab', () => {
  it('shows the only contract without asking for the port', async () => {
    await showContract(
      tab,
      api([{ name: 'orders', contract: label('orders') }]),
    );
    expect(
      await screen.findByRole('heading', { name: 'Contract orders' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Output port')).toBeNull();
  });

  it('lets one choose the port and forgets the place within the other contract', async () => {
    await showContract(
      tab,
      api([
        { name: 'orders', contract: label('orders') },
        { name: 'refunds', version: '2', contract: label('refunds') },
        { name: 'files' },
      ]),
      '/?section=terms&table=orders&field=id',
    );
    await screen.findByRole('heading', { name: 'Contract orders' });
    expect(screen.getByText('files has no contract')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /Output port/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: /refunds 2/ }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Contract refunds' }),
    ).toBeInTheDocument();
    expect(address()).toEqual({ section: 'terms', port: 'refunds@2' });
  });

  it('opens the port that the address names', async () => {
    await showContract(
      tab,
      api([
        { name: 'orders', contract: label('orders') },
        { name: 'refunds', version: '2', contract: label('refunds') },
      ]),
      '/?port=refunds%402',
    );
    expect(
      await screen.findByRole('heading', { name: 'Contract refunds' }),
    ).toBeInTheDocument();
  });

  it('says why nothing is shown', async () => {
    await showContract(tab, api([{ name: 'files' }]));
    expect(
      await screen.findByText(/None of the output ports is under contract/),
    ).toBeInTheDocument();
  });

  it('says so when the contract is not to be seen', async () => {
    await showContract(
      tab,
      api([{ name: 'orders', contract: label('orders', false) }]),
    );
    expect(
      await screen.findByText('The contract Contract orders cannot be shown'),
    ).toBeInTheDocument();
  });
});
