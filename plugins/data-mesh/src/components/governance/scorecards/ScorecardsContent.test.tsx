import type { GovernanceApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { campaign, details, scored } from '../__testUtils__/ruleSets';
import { label, noCounts, readiness } from '../__testUtils__/scores';
import { show } from '../__testUtils__/show';
import { ScorecardsContent } from './ScorecardsContent';

const service = (rest: Partial<GovernanceApi> = {}) => ({
  listRuleSets: jest.fn(async () => ({ items: [details], total: 1 })),
  getRuleSet: jest.fn(async () => details),
  listScoredProducts: jest.fn(async () => ({
    items: [scored],
    total: 26,
    nextCursor: 'next',
  })),
  ...rest,
});

const address = (more: Record<string, string> = {}) =>
  `/?${new URLSearchParams({ of: readiness.ref, ...more })}`;

describe('The Scorecards page', () => {
  it('lists every scorecard with its score, whom it applies to, and problems in its rules', async () => {
    const api = service();
    show(<ScorecardsContent />, { api });
    expect(
      await screen.findByRole('link', { name: 'Data product readiness' }),
    ).toHaveAttribute(
      'href',
      `/data-mesh/scorecards?of=${encodeURIComponent(readiness.ref)}`,
    );
    expect(screen.getByText('71.4 of 100')).toBeVisible();
    expect(screen.getByText('-2 points')).toBeVisible();
    expect(screen.getByText('Products in production')).toBeVisible();
    expect(screen.getByText('1 problem in its rules')).toBeVisible();
    expect(screen.getByText('No level yet: 3')).toBeVisible();
    expect(screen.getByText('Bronze: 4')).toBeVisible();
    expect(api.listRuleSets).toHaveBeenCalledWith(
      expect.objectContaining({ kind: ['datascorecard'] }),
      expect.anything(),
    );
  });

  it('says so when there are none', async () => {
    show(<ScorecardsContent />, {
      api: service({ listRuleSets: async () => ({ items: [], total: 0 }) }),
    });
    expect(await screen.findByText('There are none yet')).toBeVisible();
  });

  it('shows one scorecard with what is wrong in its rules, by file and line', async () => {
    show(<ScorecardsContent />, { api: service(), at: address() });
    expect(
      await screen.findByText(/governance\/readiness.yaml, line 31, column 9/),
    ).toBeVisible();
    expect(screen.getByText('ports.owner')).toBeVisible();
    expect(screen.getByText('ownership.owner')).toBeVisible();
    expect(screen.getByText('Cannot be evaluated')).toBeVisible();
  });

  it('lists the domains of one about domains, each leading to its board', async () => {
    const sales = label('domain', 'Sales');
    const api = service({
      getRuleSet: async () => ({ ...details, about: 'domain' as const }),
      listScoredDomains: async () => ({
        items: [
          {
            domain: sales,
            products: 8,
            score: 64,
            level: 'bronze',
            counts: noCounts,
            since: '2026-11-20T10:00:00Z',
          },
        ],
        total: 1,
      }),
    });
    show(<ScorecardsContent />, { api, at: address() });
    expect(
      await screen.findByRole('heading', { name: 'How domains stand' }),
    ).toBeVisible();
    const table = within(await screen.findByRole('table', { name: 'Domains' }));
    expect(table.getByRole('link', { name: 'Sales' })).toHaveAttribute(
      'href',
      `/data-mesh/domains?domain=${encodeURIComponent(sales.ref)}`,
    );
    expect(table.getByText('64')).toBeVisible();
    expect(screen.getByText('1 domain')).toBeVisible();
    expect(api.listScoredProducts).not.toHaveBeenCalled();
  });

  it('draws how it went, says it in a table, and marks where the rules changed', async () => {
    show(<ScorecardsContent />, { api: service(), at: address() });
    expect(
      await screen.findByRole('img', { name: /Score from .*: 73.4, 71.4/ }),
    ).toBeVisible();
    expect(screen.getByText(/Dashed lines: the rules changed/)).toBeVisible();
    await userEvent.click(screen.getByText('As a table'));
    const table = within(screen.getByRole('table', { name: 'Score' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
  });

  it('leads from a rule to the products that fail it', async () => {
    const api = service();
    show(<ScorecardsContent />, { api, at: address() });
    // 5 of 8 that could be judged.
    expect(await screen.findByText('62.5%')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Those that fail “Every port has a contract”',
      }),
    );
    await waitFor(() =>
      expect(api.listScoredProducts).toHaveBeenLastCalledWith(
        expect.objectContaining({ rule: 'has-contract', status: ['fail'] }),
        expect.anything(),
      ),
    );
  });

  it('sorts, filters and pages at the service, as the address says', async () => {
    const api = service();
    show(<ScorecardsContent />, {
      api,
      at: address({
        level: 'none',
        sort: '-score',
        domain: 'domain:default/sales',
      }),
    });
    expect(await screen.findByText('26 products')).toBeVisible();
    expect(api.listScoredProducts).toHaveBeenCalledWith(
      expect.objectContaining({
        level: ['none'],
        sort: '-score',
        domain: ['domain:default/sales'],
      }),
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(api.listScoredProducts).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'next' }),
        expect.anything(),
      ),
    );
    expect(screen.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/scorecard',
    );
  });

  it('shows a campaign with its burn-down, who is ahead, and what is missing', async () => {
    show(<ScorecardsContent />, {
      api: service({
        getCampaign: async () => ({
          ...campaign,
          burnDown: [
            { at: '2026-11-01T00:00:00Z', remaining: 8 },
            { at: '2026-11-29T00:00:00Z', remaining: 6 },
          ],
          leaderboard: [{ domain: scored.domain!, products: 4, done: 1 }],
          remaining: { items: [scored], total: 6 },
        }),
      }),
      at: address(),
    });
    expect(await screen.findByText('2 of 8 products are there')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Details: All products silver by March',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByRole('img', { name: /From 8 on .* to 6 on/ }),
    ).toBeVisible();
    expect(dialog.getByText('25% (1 of 4)')).toBeVisible();
    expect(dialog.getByRole('link', { name: 'Orders' })).toBeVisible();
  });

  it.each(['component:default/x', 'datascorecard:', '../..'])(
    'shows the list for an address with the scorecard %s',
    async of => {
      const api = service();
      show(<ScorecardsContent />, {
        api,
        at: `/?${new URLSearchParams({ of })}`,
      });
      expect(
        await screen.findByRole('link', { name: 'Data product readiness' }),
      ).toBeVisible();
      expect(api.getRuleSet).not.toHaveBeenCalled();
    },
  );
});
