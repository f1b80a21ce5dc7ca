import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeLevels } from '../__testUtils__/FakeServiceLevelApi';
import { incident, label, objective } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import { DomainBoard } from './DomainBoard';

const change = (n: number, to: 'broken' | 'kept') => ({
  at: `2026-11-24T${String(8 + n).padStart(2, '0')}:00:00Z`,
  product: label('Orders'),
  objective: {
    id: String(n),
    indicator: 'freshness',
    property: 'freshness',
    text: `${n} h`,
  },
  from: 'at-risk' as const,
  to,
  why: 'Data is too old.',
});

const quarter = (period: string, attainment?: number) => ({
  period,
  attainment,
  good: attainment === undefined ? 0 : 180,
  bad: attainment === undefined ? 0 : 2,
  incidents: attainment === undefined ? 0 : 3,
});

const levels = () =>
  fakeLevels({
    summary: { broken: 1, kept: 4, infeasible: 1 },
    incidents: [incident()],
    products: [
      {
        product: label('Orders'),
        owner: label('Shop team', 'group'),
        domain: label('Sales', 'domain'),
        sign: {
          standing: 'broken',
          promises: 5,
          broken: 1,
          atRisk: 0,
          openIncident: true,
          upstreamIncident: false,
        },
        worst: objective({ id: '9', standing: 'broken' }),
        attainment: 0.987,
      },
    ],
    changes: [
      change(1, 'broken'),
      ...[2, 3, 4, 5, 6, 7].map(n => change(n, 'kept')),
    ],
    quarters: [
      quarter('2025-Q4'),
      quarter('2026-Q3', 0.981),
      quarter('2026-Q4', 0.989),
    ],
  });

const domain = ['Domain', 'sales'] as const;

describe('the board of a domain', () => {
  it('asks for that domain, and counts with numbers that lead to what they count', async () => {
    const api = levels();
    show(<DomainBoard />, { levels: api, of: domain });
    expect(await screen.findByRole('link', { name: '4' })).toHaveAttribute(
      'href',
      '/data-mesh/service-levels?domain=domain%3Adefault%2Fsales&view=promises&standing=kept',
    );
    expect(api.asked[0].query).toMatchObject({
      domain: ['domain:default/sales'],
    });
    const cannot = screen.getByText('Cannot be kept').parentElement!;
    expect(within(cannot).getByRole('link', { name: '1' })).toHaveAttribute(
      'href',
      expect.stringMatching(/view=promises.*feasible=no/),
    );
    expect(screen.getByRole('link', { name: 'SLA scorecard' })).toHaveAttribute(
      'href',
      '/data-mesh/service-levels?view=scorecard&of=domain%3Adefault%2Fsales',
    );
  });

  it('lists products by risk with their tightest promise and budget', async () => {
    show(<DomainBoard />, { levels: levels(), of: domain });
    const row = within(
      within(
        await screen.findByRole('table', {
          name: 'Products, those that need someone first',
        }),
      ).getAllByRole('row')[1],
    );
    expect(row.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/service-levels',
    );
    expect(row.getByText('Broken')).toBeVisible();
    expect(row.getByText('Open incident')).toBeVisible();
    expect(row.getByText('1 of 2 bad days left')).toBeVisible();
    expect(row.getByText('98.7%')).toBeVisible();
    expect(
      row.getByRole('link', { name: 'SLA scorecard of Orders' }),
    ).toHaveAttribute(
      'href',
      '/data-mesh/service-levels?view=scorecard&of=dataproduct%3Adefault%2Forders',
    );
  });

  it('shows open incidents and says what changed, the newest few at first', async () => {
    show(<DomainBoard />, { levels: levels(), of: domain });
    expect(
      await screen.findByRole('link', {
        name: 'Nothing has come by 06:00 (UTC).',
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', {
        name: 'Orders no longer keeps “Freshness: 1 h”.',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/service-levels?objective=1',
    );
    expect(screen.queryByText(/Freshness: 7 h/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(screen.getByText(/Freshness: 7 h/)).toBeVisible();
  });

  it('looks further back when asked to, and the address says so', async () => {
    const api = levels();
    show(<DomainBoard />, { levels: api, of: domain });
    await userEvent.click(await screen.findByRole('radio', { name: '7 days' }));
    expect(screen.getByTestId('address')).toHaveTextContent('since=week');
    const { since } = api.asked.at(-1)!.query as { since: string };
    expect(Date.now() - Date.parse(since)).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('tells the trend of the quarters as a table, the running one as such', async () => {
    show(<DomainBoard />, { levels: levels(), of: domain });
    const rows = within(
      await screen.findByRole('table', { name: 'The last quarters' }),
    ).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent)).toEqual([
      'Q4 2026not over yet98.9%180 of 182 slices were good3',
      'Q3 202698.1%180 of 182 slices were good3',
      'Q4 2025Nothing measured0',
    ]);
  });

  it('says when nothing changed, nothing is broken and nothing is promised', async () => {
    show(<DomainBoard />, { levels: fakeLevels(), of: domain });
    expect(await screen.findByText('There is no incident.')).toBeVisible();
    expect(screen.getByText('Nothing changed since yesterday.')).toBeVisible();
    expect(screen.getByText('Nothing has been measured yet.')).toBeVisible();
    expect(screen.getByText('No product with promises')).toBeVisible();
  });
});
