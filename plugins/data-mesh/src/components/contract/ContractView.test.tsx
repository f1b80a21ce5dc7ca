import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ordersDetails, ordersRef } from './__testUtils__/ordersContract';
import {
  address,
  showContract,
  withWindowsOf,
} from './__testUtils__/showContract';
import { ContractView } from './ContractView';

withWindowsOf(600);

const view = <ContractView contractRef={ordersRef} />;
const getContract = async () => ordersDetails;

describe('A contract', () => {
  it('lists all rules with what they demand and what they are about', async () => {
    await showContract(view, { getContract }, '/?section=quality');
    const rules = await screen.findByRole('table', { name: 'Quality rules' });
    expect(
      within(rules).getByText('Null values must be 0 %.'),
    ).toBeInTheDocument();
    expect(within(rules).getByText('completeness')).toBeInTheDocument();
    expect(
      within(rules).getAllByRole('link', {
        name: 'Results of the rules about orders.order_id',
      })[0],
    ).toHaveAttribute(
      'href',
      '/catalog/default/datacontract/orders/quality?origin=rule&table=orders&q=order_id',
    );
    await userEvent.click(
      within(rules).getByRole('link', { name: 'orders.order_id' }),
    );
    expect(address()).toEqual({
      section: 'schema',
      table: 'orders',
      field: 'order_id',
    });
  });

  it('says in its header how its data keeps its word, and says nothing where nobody knows', async () => {
    const getQualitySummary = async () => ({
      sign: {
        status: 'warn' as const,
        passed: 3,
        warned: 1,
        failed: 0,
        errors: 0,
        total: 4,
      },
      dimensions: [],
      contracts: [],
      tools: [],
      objects: [],
      coverage: {
        checks: 4,
        executable: 4,
        measured: 4,
        tables: 1,
        tablesMeasured: 1,
      },
    });
    const { unmount } = await showContract(view, {
      getContract,
      getQualitySummary,
    });
    expect(
      await screen.findByRole('link', { name: '1 warns' }),
    ).toHaveAttribute('href', '/catalog/default/datacontract/orders/quality');
    unmount();
    await showContract(view, { getContract });
    await screen.findByText('Version');
    expect(screen.queryByText('Data quality')).not.toBeInTheDocument();
  });

  it('puts service levels into sentences', async () => {
    await showContract(view, { getContract }, '/?section=levels');
    expect(
      await screen.findByText(
        'What happened can be read at most 4 hours later.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'orders.placed_at' }),
    ).toBeInTheDocument();
  });

  it('shows the terms without running what is written in them', async () => {
    const { container } = await showContract(
      view,
      { getContract },
      '/?section=terms',
    );
    expect(await screen.findByText('Dana')).toBeInTheDocument();
    expect(screen.getByText(/<b>/)).toBeInTheDocument();
    expect(container.querySelector('b')).toBeNull();
    expect(screen.getByRole('link', { name: '#orders' })).toHaveAttribute(
      'href',
      'https://chat.example.com/orders',
    );
    expect(screen.queryByRole('link', { name: /Trap/ })).toBeNull();
    expect(screen.getByText('acme-finance')).toBeInTheDocument();
    expect(screen.getByText('net').tagName).toBe('STRONG');
    expect(screen.getByText('Never join it with staff data.')).toBeVisible();
    expect(screen.getByText('Are returns in it?')).toBeVisible();
  });

  it('shows where the data can be read', async () => {
    await showContract(view, { getContract }, '/?section=servers');
    expect(
      await screen.findByRole('heading', { name: 'warehouse' }),
    ).toBeInTheDocument();
    expect(screen.getByText('db.example.com')).toBeInTheDocument();
    expect(screen.getByText('warehouse_reader')).toBeInTheDocument();
  });

  it('says so when one may not see the contract', async () => {
    const notAllowed = Object.assign(new Error('No'), {
      name: 'NotAllowedError',
    });
    await showContract(view, {
      getContract: () => Promise.reject(notAllowed),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });

  it('says what failed and tries again', async () => {
    const failing = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database is away'))
      .mockResolvedValue(ordersDetails);
    await showContract(view, { getContract: failing });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('8 fields in 2 tables')).toBeInTheDocument();
  });
});
