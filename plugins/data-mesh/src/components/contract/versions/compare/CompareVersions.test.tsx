import { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ordersDetails, ordersRef } from '../../__testUtils__/ordersContract';
import {
  address,
  showContract,
  withWindowsOf,
} from '../../__testUtils__/showContract';
import { change, diffOf, version } from '../../__testUtils__/versions';
import { ContractView } from '../../ContractView';

withWindowsOf(600);

const same = Array.from({ length: 60 }, (_, i) => `same: ${i + 1}`).join('\n');
const texts: Readonly<Record<string, string>> = {
  old: `version: 1.1.0\n${same}\n- channel\nrequired: true\n`,
  new: `version: 1.2.0\n${same}\nrequired: false\n`,
};
const oldVersion = version('old', { version: '1.1.0' });
const newVersion = version('new', { version: '1.2.0', previousId: 'old' });

const changes = [
  change({
    before: 'string',
    placeBefore: { line: 62, column: 3 },
    // That of what held it.
    placeAfter: { line: 1, column: 1 },
  }),
  change({
    verdict: 'dangerous',
    kind: 'required-dropped',
    subject: 'orders.id',
    message: '`orders.id` may be empty now.',
    reason: 'Nulls were forbidden.',
    before: 'true',
    after: 'false',
    placeAfter: { line: 62, column: 1 },
  }),
];
const api: Partial<DataMeshApi> = {
  getContract: async () => ordersDetails,
  listContractVersions: async () => ({
    items: [newVersion, oldVersion, version('oldest', { version: '1.0.0' })],
  }),
  getContractVersion: async ({ versionId }) => ({
    ...(versionId === 'new' ? newVersion : oldVersion),
    text: texts[versionId] ?? '',
    findings: [],
  }),
  getContractDiff: async () => diffOf(oldVersion, newVersion, changes),
};
const show = (more: Partial<DataMeshApi> = {}, query = '') =>
  showContract(
    <ContractView contractRef={ordersRef} />,
    { ...api, ...more },
    `/?section=versions&version=new&against=old${query}`,
  );
const text = () =>
  screen.findByRole('region', { name: 'Differences of the two texts' });

describe('Two versions compared', () => {
  it('tell each change with its reason and values, the worst first', async () => {
    await show();
    const breaking = await screen.findByRole('region', { name: 'Breaking' });
    const dangerous = screen.getByRole('region', { name: 'Dangerous' });
    expect(
      // eslint-disable-next-line no-bitwise -- the DOM answers with bits
      breaking.compareDocumentPosition(dangerous) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(
      within(breaking).getByRole('heading', { name: 'orders.channel' }),
    ).toBeVisible();
    expect(within(breaking).getByText('Whoever reads it fails.')).toBeVisible();
    const values = within(dangerous);
    expect(values.getByText('Before').nextSibling).toHaveTextContent('true');
    expect(values.getByText('After').nextSibling).toHaveTextContent('false');
    expect(values.getByText(/^A consumer should look/)).toBeVisible();
    expect(
      screen.getByText(/Declares 1\.2\.0, should be 2\.0\.0/),
    ).toBeVisible();
  });

  it('are narrowed down by verdict and by words, both in the address', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('radio', { name: '1 dangerous' }),
    );
    expect(screen.queryByRole('region', { name: 'Breaking' })).toBeNull();
    expect(address().verdict).toBe('dangerous');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search changes' }),
      'nothing like it',
    );
    expect(await screen.findByText('No change fits.')).toBeInTheDocument();
    await waitFor(() => expect(address().q).toBe('nothing like it'));
  });

  it('show the text beside it, with what did not change folded away', async () => {
    await show();
    const shown = within(await text());
    expect(shown.getByText('- channel')).toBeVisible();
    expect(shown.queryByText('same: 30')).toBeNull();
    await userEvent.click(
      shown.getByRole('button', { name: 'Show 54 unchanged lines' }),
    );
    expect((await shown.findAllByText('same: 4')).length).toBe(2);
  });

  it('lead from a change to its line in the text that has it', async () => {
    await show();
    await text();
    await userEvent.click(
      screen.getByRole('button', { name: 'Line 62 before' }),
    );
    expect(address()).toMatchObject({ line: '62', side: 'before' });
    const line = within(await text()).getByText('- channel');
    expect(line.closest('[data-pointed]')).toHaveTextContent('62');

    await userEvent.click(screen.getByRole('button', { name: 'Line 62' }));
    expect(address().side).toBeUndefined();
    expect(screen.getByRole('button', { name: 'Line 62' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('open at the line that a shared address points at', async () => {
    await show({}, '&line=30');
    const shown = within(await text());
    const [, after] = await shown.findAllByText('same: 29');
    expect(after.closest('[data-pointed]')).not.toBeNull();
  });

  it('can be any two', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('button', { name: /1\.1\.0.*Before/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^1\.0\.0/ }),
    );
    expect(address()).toMatchObject({ version: 'new', against: 'oldest' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Swap the two versions' }),
    );
    expect(address()).toMatchObject({ version: 'oldest', against: 'new' });
  });

  it('can be older than the service gives at once', async () => {
    await show({
      listContractVersions: async ({ cursor }) =>
        cursor
          ? { items: [version('oldest', { version: '0.1.0' })] }
          : { items: [newVersion, oldVersion], nextCursor: 'next' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Offer older versions, too' }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Offer older versions, too' }),
      ).toBeNull(),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /1\.1\.0.*Before/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /^0\.1\.0/ }),
    );
    expect(address()).toMatchObject({ version: 'new', against: 'oldest' });
  });

  it('still show the text when they cannot be compared by meaning', async () => {
    await show({
      getContractDiff: () =>
        Promise.reject(
          Object.assign(new Error('The old text is no contract'), {
            statusCode: 409,
          }),
        ),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The old text is no contract',
    );
    expect(within(await text()).getByText('- channel')).toBeVisible();
  });

  it('say so when nothing changed in meaning, or in the text', async () => {
    await show({
      getContractDiff: async () => ({
        ...diffOf(oldVersion, newVersion, []),
        version: { before: '1.1.0', declared: '1.1.0', judgement: 'none' },
      }),
      getContractVersion: async ({ versionId }) => ({
        ...version(versionId),
        text: 'a: 1',
        findings: [],
      }),
    });
    expect(
      await screen.findByText(/Nothing that the contract says changed/),
    ).toBeVisible();
    expect(
      await screen.findByText('The two texts are the same.'),
    ).toBeVisible();
  });

  it('draw no more of many changes than can be read', async () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      change({ subject: `orders.f${i}`, message: `f${i} is gone.` }),
    );
    await show({
      getContractDiff: async () => ({
        ...diffOf(oldVersion, newVersion, many),
        totalChanges: 2500,
      }),
    });
    expect(
      await screen.findByText(
        'Only the first 150 of 2,500 changes are listed.',
      ),
    ).toBeInTheDocument();
    expect(await screen.findByText('f99 is gone.')).toBeInTheDocument();
    expect(screen.queryByText('f100 is gone.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(await screen.findByText('f149 is gone.')).toBeInTheDocument();
  });
});
