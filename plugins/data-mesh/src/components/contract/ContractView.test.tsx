import { NO_DESCRIPTION } from '@backstage-data-mesh/contract';
import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ContractView } from './ContractView';
import {
  contractDetails,
  contractModel,
  field,
  foreignKey,
  level,
  rule,
  table,
} from './__testUtils__/contractModel';
import {
  address,
  showContract,
  withWindowsOf,
} from './__testUtils__/showContract';

withWindowsOf(600);
// A whole portal is started for each test, on machines that may be busy.
jest.setTimeout(30_000);

const ref = 'datacontract:default/orders';
const view = <ContractView contractRef={ref} />;

const model = contractModel({
  description: {
    ...NO_DESCRIPTION,
    purpose: 'All <b>orders</b> of the shop',
  },
  roles: [
    {
      role: 'analyst',
      access: 'read',
      firstLevelApprovers: 'Dana',
      customProperties: [],
    },
  ],
  support: [
    // The very address that must not become a link.
    // eslint-disable-next-line no-script-url
    { channel: 'Trap', url: 'javascript:alert(1)', customProperties: [] },
    {
      channel: '#orders',
      url: 'https://chat.example.com/orders',
      customProperties: [],
    },
  ],
  servers: [
    {
      server: 'warehouse',
      type: 'postgres',
      environment: 'prod',
      properties: { host: 'db.example.com' },
      roles: [],
      customProperties: [],
    },
  ],
  serviceLevels: [
    level('latency', { value: '4', unit: 'h', elements: ['orders.placed_at'] }),
  ],
  schema: [
    table('orders', [
      field('order_id', {
        logicalType: 'string',
        primaryKey: true,
        required: true,
        description: 'The <script>number</script> of the order',
        quality: [
          rule({
            metric: 'nullValues',
            unit: 'percent',
            dimension: 'completeness',
            thresholds: [{ operator: 'mustBe', value: 0 }],
          }),
        ],
      }),
      field('customer_id', {
        relationships: [
          foreignKey(['customers.id']),
          foreignKey(['ghosts.id']),
        ],
      }),
      field('address', {
        logicalType: 'object',
        properties: [field('street'), field('postcode')],
      }),
      field('placed_at', { logicalType: 'timestamp' }),
    ]),
    table('customers', [
      field('id', { businessName: 'Customer number' }),
      field('email', { classification: 'confidential' }),
    ]),
  ],
});
const details = contractDetails(model);

const getContract = async () => details;
const tables = () => screen.getByRole('listbox', { name: 'Tables' });
const rows = () =>
  screen
    .getAllByRole('treeitem')
    .map(
      item => within(item).getByText(/\w+/, { selector: 'bdi' }).textContent,
    );
const row = (name: string) =>
  screen.getByRole('treeitem', { name: new RegExp(`\\b${name}\\b`) });

describe('ContractView', () => {
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

  it('lists all rules with what they demand and what they are about', async () => {
    await showContract(view, { getContract }, '/?section=quality');
    const rules = await screen.findByRole('table', { name: 'Quality rules' });
    expect(
      within(rules).getByText('Null values must be 0 %.'),
    ).toBeInTheDocument();
    expect(within(rules).getByText('completeness')).toBeInTheDocument();
    await userEvent.click(
      within(rules).getByRole('link', { name: 'orders.order_id' }),
    );
    expect(address()).toEqual({
      section: 'schema',
      table: 'orders',
      field: 'order_id',
    });
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
  });

  it('shows where the data can be read', async () => {
    await showContract(view, { getContract }, '/?section=servers');
    expect(
      await screen.findByRole('heading', { name: 'warehouse' }),
    ).toBeInTheDocument();
    expect(screen.getByText('db.example.com')).toBeInTheDocument();
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
    expect(await screen.findByText(arabic)).toHaveAttribute('dir', 'auto');
  });

  it('says what failed and tries again', async () => {
    const failing = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database is away'))
      .mockResolvedValue(details);
    await showContract(view, { getContract: failing });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('8 fields in 2 tables')).toBeInTheDocument();
  });
});

describe('the raw text', () => {
  const finding: Finding = {
    code: 'dangling-reference',
    severity: 'error',
    message: 'ghosts.id leads nowhere',
    path: ['schema', 0],
    place: { line: 3, column: 5 },
  };
  const text = Array.from({ length: 5_000 }, (_, i) => `line: ${i + 1}`).join(
    '\n',
  );
  const api = {
    getContract: async () =>
      contractDetails(model, {
        findings: [finding],
      }),
    getContractVersion: jest.fn(async () => ({
      id: 'v-current',
      version: '1.2.0',
      contract: ref,
      seenAt: '2026-01-01T00:00:00Z',
      source: 'catalog' as const,
      current: true,
      text,
      findings: [finding],
    })),
  };

  it('is one click away from the count of findings, with the finding at its line', async () => {
    await showContract(view, api);
    await userEvent.click(
      await screen.findByRole('link', { name: /1 finding/ }),
    );
    expect(address()).toEqual({ section: 'raw', line: '3' });

    const lines = await screen.findByRole('region', {
      name: 'Text of the contract, 5000 lines',
    });
    const third = within(lines).getByRole('button', { name: 'Line 3' });
    expect(
      within(third.parentElement!).getByRole('img', { name: 'Error' }),
    ).toBeInTheDocument();
    const shown = within(lines).getByText('ghosts.id leads nowhere');
    expect(
      // eslint-disable-next-line no-bitwise
      third.compareDocumentPosition(shown) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(within(lines).queryByText('line: 4000')).toBeNull();
    expect(api.getContractVersion).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'orders', versionId: 'v-current' }),
      expect.anything(),
    );
  });

  it('can be copied, and searched though only a window of it is drawn', async () => {
    const user = userEvent.setup();
    await showContract(view, api, '/?section=raw');
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(written).toHaveBeenCalledWith(text);

    await user.click(
      screen.getByRole('searchbox', { name: 'Find in the text' }),
    );
    await user.paste('line: 4321');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('1 line')).toBeInTheDocument();
    await waitFor(() => expect(address().line).toBe('4321'));
  });
});

describe('the versions', () => {
  const version = (id: string, rest = {}) => ({
    id,
    version: id,
    contract: ref,
    status: 'active',
    seenAt: '2026-02-01T00:00:00Z',
    source: 'catalog' as const,
    current: false,
    ...rest,
  });

  it('are listed page by page, and a chosen one shows its text', async () => {
    await showContract(
      view,
      {
        getContract,
        listContractVersions: async ({ cursor }) =>
          cursor
            ? { items: [version('1.0.0', { source: 'history' })] }
            : {
                items: [version('1.2.0', { current: true })],
                nextCursor: 'older',
              },
        getContractVersion: async ({ versionId }) => ({
          ...version(versionId),
          text: `version: ${versionId}`,
          findings: [],
        }),
      },
      '/?section=versions',
    );
    const list = await screen.findByRole('table', { name: 'Versions' });
    expect(within(list).getByText('Current')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show older versions' }),
    );
    expect(await screen.findByText('History file')).toBeInTheDocument();
    expect(screen.getByText('Current')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('link', { name: '1.0.0' }));
    expect(
      await screen.findByRole('heading', { name: 'Text of version 1.0.0' }),
    ).toBeInTheDocument();
    expect(screen.getByText('version: 1.0.0')).toBeInTheDocument();
    expect(address().version).toBe('1.0.0');
  });
});
