import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeLevels, notAllowed } from '../__testUtils__/FakeServiceLevelApi';
import { incident, label, objective } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import { ServiceLevelsContent } from './ServiceLevelsContent';

const address = () => screen.getByTestId('address').textContent;

const choose = async (filter: string, ...options: string[]) => {
  await userEvent.click(
    await screen.findByRole('button', { name: new RegExp(filter) }),
  );
  for (const option of options) {
    await userEvent.click(await screen.findByRole('option', { name: option }));
  }
  await userEvent.keyboard('{Escape}');
};

describe('the page of service levels', () => {
  it('opens on the board and keeps the chosen view in the address', async () => {
    const levels = fakeLevels({ objectives: [objective()] });
    show(<ServiceLevelsContent />, { levels });
    expect(
      await screen.findByRole('heading', { name: 'At a glance' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Promises' }));
    expect(
      await screen.findByRole('table', { name: 'Promises' }),
    ).toBeVisible();
    expect(address()).toContain('view=promises');
  });

  it('takes an address that makes no sense as if it said nothing', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels(),
      query:
        'view=cellar&since=never&standing=odd&of=%3Cscript%3E&period=2026-13',
    });
    expect(await screen.findByText('No product with promises')).toBeVisible();
  });

  it('says that it may not be seen', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels(
        {},
        {
          getServiceLevelBoard: async () => {
            throw notAllowed();
          },
        },
      ),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});

describe('promises across the mesh', () => {
  const objectives = [
    objective({
      id: '1',
      standing: 'broken',
      feasible: false,
      product: label('Sales'),
    }),
    objective({ id: '2' }),
  ];

  it('say how each stands, what is left, and lead to it on the page of its product', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ objectives }),
      query: 'view=promises',
    });
    const rows = within(
      await screen.findByRole('table', { name: 'Promises' }),
    ).getAllByRole('row');
    const first = within(rows[1]);
    expect(first.getByText('Broken')).toBeVisible();
    expect(first.getByText('Sales')).toBeVisible();
    expect(first.getByText('Its inputs do not allow it')).toBeVisible();
    expect(first.getByText('1 of 2 bad days left')).toBeVisible();
    expect(
      first.getByRole('link', { name: 'Data is at most 26 hours old' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/sales/service-levels?objective=1',
    );
    expect(screen.getByText('2 promises')).toBeVisible();
  });

  it('are filtered by the service, and the address says how', async () => {
    const levels = fakeLevels({ objectives });
    show(<ServiceLevelsContent />, { levels, query: 'view=promises' });
    await choose('Standing', 'Broken');
    expect(await screen.findByText('1 promise')).toBeVisible();
    expect(address()).toContain('standing=broken');
    await choose('Sort by', 'Changed last');
    await waitFor(() =>
      expect(levels.asked.at(-1)?.query).toMatchObject({
        standing: ['broken'],
        sort: '-changed',
      }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Only what the inputs of a product do not allow',
      }),
    );
    await waitFor(() =>
      expect(levels.asked.at(-1)?.query).toMatchObject({ feasible: false }),
    );
    expect(address()).toContain('feasible=no');
  });

  it('of oneself and one’s groups are asked for by their names, not by the address', async () => {
    const levels = fakeLevels({ objectives });
    show(<ServiceLevelsContent />, {
      levels,
      query: 'view=promises&owner=mine',
    });
    await screen.findByRole('table', { name: 'Promises' });
    expect(levels.asked.at(-1)?.query).toMatchObject({
      owner: ['user:default/ines', 'group:default/shop'],
    });
  });

  it('say when nothing matches, and offer all again', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ objectives }),
      query: 'view=promises&standing=at-risk',
    });
    expect(await screen.findByText('No promise matches')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('2 promises')).toBeVisible();
  });

  it('are paged by the service', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      objective({ id: String(i + 1), product: label(`Product ${i + 1}`) }),
    );
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ objectives: many }),
      query: 'view=promises',
    });
    expect(await screen.findByText('Product 25')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('Product 30')).toBeVisible();
    expect(screen.queryByText('Product 25')).not.toBeInTheDocument();
    expect(address()).toContain('cursor=25');
  });
});

describe('incidents across the mesh', () => {
  const incidents = [
    incident({ reopened: 2 }),
    incident({
      id: '02J',
      product: label('Sales'),
      title: 'Data is 30 hours old.',
      upstream: true,
      severity: 'ticket',
    }),
    incident({
      id: '03J',
      title: 'Half of the checks fail.',
      state: 'resolved',
      resolvedAt: '2026-11-24T09:00:00Z',
      acknowledgedBy: label('Tomasz', 'user'),
    }),
  ];

  it('say what is broken and where it began, and lead there', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ incidents }),
      query: 'view=incidents',
    });
    expect(
      await screen.findByRole('link', {
        name: 'Nothing has come by 06:00 (UTC).',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/service-levels?incident=01J',
    );
    expect(screen.getByText('Came back 2 times')).toBeVisible();
    expect(screen.getByText('It began at Orders.')).toBeVisible();
    expect(
      screen.queryByText('Half of the checks fail.'),
    ).not.toBeInTheDocument();
  });

  it('that are over are shown when asked for, with how long they lasted and who took them', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ incidents }),
      query: 'view=incidents',
    });
    await choose('State', 'Over');
    expect(await screen.findByText('Half of the checks fail.')).toBeVisible();
    expect(screen.getByText('3 hours')).toBeVisible();
    expect(screen.getByText('Tomasz')).toBeVisible();
    expect(address()).toContain('state=resolved');
  });

  it('that began elsewhere can be left out', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ incidents }),
      query: 'view=incidents',
    });
    await userEvent.click(
      await screen.findByRole('checkbox', {
        name: 'Leave out those that began at another product',
      }),
    );
    expect(await screen.findByText('1 incident')).toBeVisible();
    expect(address()).toContain('upstream=no');
  });

  it('say that there is none', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels(),
      query: 'view=incidents&state=open',
    });
    expect(
      await screen.findByText('No incident waits for somebody'),
    ).toBeVisible();
  });
});
