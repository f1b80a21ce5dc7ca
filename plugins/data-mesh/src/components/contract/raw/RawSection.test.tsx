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
