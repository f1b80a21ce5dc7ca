import { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ordersDetails, ordersRef } from '../__testUtils__/ordersContract';
import {
  address,
  showContract,
  withWindowsOf,
} from '../__testUtils__/showContract';
import { changesOf, historyOf, version } from '../__testUtils__/versions';
import { ContractView } from '../ContractView';

withWindowsOf(600);

const api: Partial<DataMeshApi> = {
  getContract: async () => ordersDetails,
  getContractChanges: async () =>
    historyOf({ versions: 3, breaking: 1, dangerous: 0, compatible: 1 }),
  listContractVersions: async ({ cursor }) =>
    cursor
      ? { items: [version('1.0.0', { source: 'history' })] }
      : {
          items: [
            version('1.2.0', {
              current: true,
              previousId: '1.1.0',
              findingCounts: { error: 1, warning: 2, info: 0 },
              changes: changesOf({
                verdict: 'breaking',
                breaking: 2,
                compatible: 5,
                kinds: ['property-removed', 'description-changed'],
                judgement: 'too-low',
                honestVersion: '2.0.0',
              }),
            }),
            version('1.1.0', { previousId: '1.0.0', changes: changesOf() }),
            version('1.0.9', {
              previousId: '1.0.0',
              changes: changesOf({
                verdict: 'dangerous',
                dangerous: 10,
                kinds: Array.from({ length: 10 }, (_, i) => `kind-${i}`),
              }),
            }),
            version('1.0.5', { previousId: '1.0.0' }),
          ],
          nextCursor: 'older',
        },
  getContractVersion: async ({ versionId }) => ({
    ...version(versionId),
    text: `version: ${versionId}`,
    findings: [],
  }),
};

const show = (more: Partial<DataMeshApi> = {}) =>
  showContract(
    <ContractView contractRef={ordersRef} />,
    { ...api, ...more },
    '/?section=versions',
  );
const item = (name: string) => screen.findByRole('article', { name });

describe('The versions of a contract', () => {
  it('say what each did to consumers, and whether its number tells so', async () => {
    await show();
    const newest = within(await item('1.2.0'));
    expect(newest.getByText('Breaking')).toBeVisible();
    expect(newest.getByText('Current')).toBeVisible();
    expect(newest.getByText('2 breaking · 5 compatible')).toBeVisible();
    expect(
      newest.getByText(/Declares 1\.2\.0, should be 2\.0\.0/),
    ).toBeVisible();
    expect(newest.getByText('property removed')).toBeVisible();
    expect(newest.getByRole('link', { name: /3 findings/ })).toBeVisible();

    const same = within(await item('1.1.0'));
    expect(same.getByText('Nothing changed in meaning')).toBeVisible();
    const rich = within(await item('1.0.9'));
    expect(rich.getByText('kind 7')).toBeVisible();
    expect(rich.getByText('and 2 more kinds')).toBeVisible();

    const pending = within(await item('1.0.5'));
    expect(
      pending.getByText('Being compared with the version before'),
    ).toBeVisible();
  });

  it('are read page by page down to the first, which is called so', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show older versions' }),
    );
    const first = within(await item('1.0.0'));
    expect(first.getByText('First version')).toBeVisible();
    expect(first.getByText(/from a history file/)).toBeVisible();
    expect(first.queryByRole('link', { name: /What changed/ })).toBeNull();
    expect(screen.getByText('Current')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Show older versions' }),
    ).toBeNull();
  });

  it('lead to the text of each, and from there back to all', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('link', { name: 'Text of version 1.1.0' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Text of version 1.1.0' }),
    ).toBeVisible();
    expect(screen.getByText('version: 1.1.0')).toBeVisible();
    expect(address()).toEqual({ section: 'versions', version: '1.1.0' });
    // Whoever reads with the keyboard goes on from here.
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'All versions' })).toHaveFocus();

    await userEvent.click(screen.getByRole('link', { name: 'All versions' }));
    expect(await item('1.2.0')).toBeVisible();
  });

  it('lead to what changed since the one before', async () => {
    await show({ getContractDiff: () => new Promise(() => {}) });
    await userEvent.click(
      await screen.findByRole('link', {
        name: 'What changed in version 1.2.0',
      }),
    );
    expect(address()).toEqual({
      section: 'versions',
      version: '1.2.0',
      against: '1.1.0',
    });
  });

  it('are summed up over the last twelve months, with the numbers as a table', async () => {
    await show();
    expect(
      await screen.findByText(
        '3 versions, of which 1 breaking, 0 dangerous and 1 compatible',
      ),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const table = await screen.findByRole('table', {
      name: 'Changes in the last twelve months',
    });
    const [, only, ...others] = within(table).getAllByRole('row');
    expect(only).toHaveTextContent('January 2026');
    expect(others).toEqual([]);
  });

  it('say so when there are none, and when one may not see them', async () => {
    const notAllowed = Object.assign(new Error('No'), {
      name: 'NotAllowedError',
    });
    await show({
      listContractVersions: async () => ({ items: [] }),
      getContractChanges: () => Promise.reject(notAllowed),
    });
    expect(
      await screen.findByText('No version is known yet.'),
    ).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
