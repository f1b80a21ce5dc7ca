import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { contractDetails } from '../__testUtils__/contractModel';
import { ordersModel, ordersRef } from '../__testUtils__/ordersContract';
import {
  address,
  showContract,
  withWindowsOf,
} from '../__testUtils__/showContract';
import { ContractView } from '../ContractView';

withWindowsOf(600);

const view = <ContractView contractRef={ordersRef} />;

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
      contractDetails(ordersModel, {
        findings: [finding],
      }),
    getContractVersion: jest.fn(async () => ({
      id: 'v-current',
      version: '1.2.0',
      contract: ordersRef,
      seenAt: '2026-01-01T00:00:00Z',
      source: 'catalog' as const,
      current: true,
      findingCounts: { error: 1, warning: 0, info: 0 },
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
      // eslint-disable-next-line no-bitwise -- the DOM answers with bits
      third.compareDocumentPosition(shown) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(within(lines).queryByText('line: 4000')).toBeNull();
    expect(api.getContractVersion).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'orders', versionId: 'v-current' }),
      expect.anything(),
    );
  });

  it('lists findings with rule, line and what to do, the worst first, and narrows them down', async () => {
    const others: Finding[] = [
      {
        code: 'credential-in-server',
        severity: 'warning',
        message: 'The server `db` carries a credential',
        fix: 'Remove it from `password`',
        path: ['servers', 0, 'password'],
        place: { line: 2, column: 1 },
      },
      finding,
    ];
    await showContract(
      view,
      {
        ...api,
        getContractVersion: async () => ({
          ...(await api.getContractVersion()),
          text: 'server: db\npassword: hunter2\nport: 5432\n',
          findings: others,
        }),
      },
      '/?section=raw',
    );
    const list = within(
      await screen.findByRole('region', { name: 'Findings' }),
    );
    const [first, second] = list.getAllByRole('listitem');
    expect(first).toHaveTextContent('ghosts.id leads nowhere');
    expect(second).toHaveTextContent(
      'The server db carries a credential What to do: Remove it from password credential-in-server',
    );
    expect(
      within(second).getByRole('link', { name: 'Line 2' }),
    ).toHaveAttribute('href', '/?section=raw&line=2');

    await userEvent.click(list.getByRole('radio', { name: '1 warning' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(address().severity).toBe('warning');
    const lines = within(
      screen.getByRole('region', { name: /^Text of the contract/ }),
    );
    expect(lines.queryByText('ghosts.id leads nowhere')).toBeNull();
  });

  it('hides what looks like a credential, and says so', async () => {
    const leaky = 'server: db\npassword: hunter2\nport: 5432\n';
    const user = userEvent.setup();
    await showContract(
      view,
      {
        ...api,
        getContractVersion: async () => ({
          ...(await api.getContractVersion()),
          text: leaky,
          findings: [
            {
              code: 'credential-in-server',
              severity: 'warning',
              message: 'A credential',
              path: [],
              place: { line: 2, column: 11 },
            },
          ],
        }),
      },
      '/?section=raw',
    );
    expect(await screen.findByText('password: ••••••••')).toBeInTheDocument();
    expect(screen.queryByText(/hunter2/)).toBeNull();
    expect(
      screen.getByText('A value that looks like a credential is hidden here'),
    ).toBeInTheDocument();

    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copied).toHaveBeenCalledWith(leaky.replace('hunter2', '••••••••'));
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
