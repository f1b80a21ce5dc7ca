import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

describe('the versions', () => {
  const version = (id: string, rest = {}) => ({
    id,
    version: id,
    contract: ordersRef,
    status: 'active',
    seenAt: '2026-02-01T00:00:00Z',
    source: 'catalog' as const,
    current: false,
    findingCounts: { error: 0, warning: 0, info: 0 },
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
