import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  contractDetails,
  contractModel,
  field,
  table,
} from '../__testUtils__/contractModel';
import { ordersDetails, ordersRef } from '../__testUtils__/ordersContract';
import {
  address,
  showContract,
  withWindowsOf,
} from '../__testUtils__/showContract';
import { ContractView } from '../ContractView';

withWindowsOf(600);

const view = <ContractView contractRef={ordersRef} />;
const getContract = async () => ordersDetails;
const tables = () => screen.getByRole('listbox', { name: 'Tables' });
const rows = () =>
  screen
    .getAllByRole('treeitem')
    .map(
      item => within(item).getByText(/\w+/, { selector: 'bdi' }).textContent,
    );
const row = (name: string) =>
  screen.getByRole('treeitem', { name: new RegExp(`\\b${name}\\b`) });

describe('The schema of a contract', () => {
  it('narrows tables and fields down while one types, and keeps the words in the address', async () => {
    await showContract(view, { getContract });
    expect(await screen.findByText('8 fields in 2 tables')).toBeInTheDocument();
    expect(rows()).toEqual(['order_id', 'customer_id', 'address', 'placed_at']);

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search tables and fields' }),
      'confidential',
    );
    expect(
      await screen.findByText('Found: 1 fitting field in 1 table'),
    ).toBeInTheDocument();
    expect(within(tables()).getAllByRole('option')).toHaveLength(1);
    expect(rows()).toEqual(['email']);
    await waitFor(() => expect(address()).toEqual({ q: 'confidential' }));
  });

  it('says so when nothing fits', async () => {
    await showContract(view, { getContract }, '/?q=nowhere');
    expect(
      await screen.findByText('No table or field fits “nowhere”.'),
    ).toBeInTheDocument();
  });

  it('opens nested fields with the mouse and with the keyboard', async () => {
    await showContract(view, { getContract });
    const nested = await screen.findByRole('treeitem', { name: /address/ });
    expect(nested).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(within(nested).getByTestId('field-arrow'));
    expect(rows()).toContain('postcode');
    expect(row('postcode')).toHaveAttribute('aria-level', '2');
    await userEvent.click(within(row('address')).getByTestId('field-arrow'));
    expect(rows()).not.toContain('postcode');

    screen.getByRole('tree').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(rows()).toContain('postcode');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(address()).toEqual({ table: 'orders', field: 'address/postcode' });
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(rows()).not.toContain('postcode');
  });

  it('shows the field that the address names, HTML as text', async () => {
    await showContract(
      view,
      { getContract },
      '/?section=schema&table=orders&field=order_id',
    );
    expect(
      await screen.findByText('The <script>number</script> of the order'),
    ).toBeInTheDocument();
    expect(row('order_id')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('Null values must be 0 %.')).toBeInTheDocument();
  });

  it('goes to the field that a relationship refers to, and back to those that refer to it', async () => {
    await showContract(
      view,
      { getContract },
      '/?table=orders&field=customer_id',
    );
    expect(await screen.findByText('ghosts.id')).toBeInTheDocument();
    expect(screen.getByText('(not in this contract)')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('link', { name: 'customers.id' }));
    expect(
      await screen.findByRole('heading', { name: 'id' }),
    ).toBeInTheDocument();
    expect(row('id')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('Referred to by')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'orders.customer_id' }),
    ).toBeInTheDocument();
  });

  it('draws only a window of thousands of fields', async () => {
    const large = contractDetails(
      contractModel({
        schema: [
          table(
            'wide',
            Array.from({ length: 10_000 }, (_, i) => field(`column_${i}`)),
          ),
        ],
      }),
    );
    await showContract(view, { getContract: async () => large });
    await screen.findByRole('treeitem', { name: /column_0/ });
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
    expect(row('column_0')).toHaveAttribute('aria-setsize', '10000');
  });

  it('lets text that runs from right to left run so', async () => {
    const arabic = 'رقم الطلب';
    const rtl = contractDetails(
      contractModel({
        schema: [table('orders', [field('id', { description: arabic })])],
      }),
    );
    await showContract(
      view,
      { getContract: async () => rtl },
      '/?table=orders&field=id',
    );
    expect((await screen.findByText(arabic)).closest('[dir]')).toHaveAttribute(
      'dir',
      'auto',
    );
  });

  it('says what the values of a field mean, what a map is made of, and that a table is going away', async () => {
    const rich = contractDetails(
      contractModel({
        schema: [
          table(
            'orders',
            [
              field('state', {
                enum: [
                  { value: 'P', label: 'Paid', description: 'Money is *here*' },
                  { value: 'O' },
                ],
              }),
              field('prices', {
                logicalType: 'map',
                map: {
                  key: field('', { logicalType: 'string' }),
                  value: field('', { logicalType: 'number' }),
                },
              }),
            ],
            { deprecated: true, synonyms: ['purchases'] },
          ),
        ],
      }),
    );
    await showContract(view, { getContract: async () => rich });
    expect(
      await screen.findByRole('option', {
        name: 'orders, Deprecated, 4 fields',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('purchases')).toBeInTheDocument();

    await userEvent.click(row('prices'));
    await userEvent.click(within(row('prices')).getByTestId('field-arrow'));
    expect(row('each key')).toHaveAttribute('aria-level', '2');
    expect(row('each value')).toBeInTheDocument();

    await userEvent.click(row('state'));
    expect(await screen.findByText('Paid')).toBeInTheDocument();
    expect(screen.getByText('here').tagName).toBe('EM');
  });
});
