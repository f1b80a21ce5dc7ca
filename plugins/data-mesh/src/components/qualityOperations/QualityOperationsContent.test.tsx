import type {
  QualityRun,
  QualityServer,
  UnmatchedGroup,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  FakeDataMeshApi,
  type FakeData,
} from '../../__testUtils__/FakeDataMeshApi';
import { QualityOperationsContent } from './QualityOperationsContent';

const servers: QualityServer[] = [
  {
    name: 'lake',
    engine: 'duckdb',
    state: 'up',
    since: '2026-01-05T10:00:00Z',
    schedule: '0 6 * * *',
    contracts: 12,
    queued: 3,
    running: 1,
    concurrency: 2,
    oldestQueuedAt: '2026-01-05T11:00:00Z',
  },
  {
    name: 'warehouse',
    engine: 'sql',
    dialect: 'postgresql',
    state: 'down',
    since: '2026-01-05T09:00:00Z',
    problem: 'Nobody listens at `warehouse:5432`',
    retryAt: '2026-01-05T12:00:00Z',
    contracts: 4,
    queued: 0,
    running: 0,
    concurrency: 2,
  },
  {
    name: 'trino',
    engine: 'trino',
    state: 'unknown',
    contracts: 0,
    queued: 0,
    running: 0,
    concurrency: 1,
  },
];

const counts = { pass: 0, warn: 0, fail: 0, error: 0, skip: 0, unknown: 0 };

function run(id: string, rest: Partial<QualityRun> = {}): QualityRun {
  return {
    id,
    contract: {
      ref: `datacontract:default/${id}`,
      title: `Contract ${id}`,
      exists: true,
    },
    tool: 'data-mesh',
    server: 'files',
    engine: 'lake',
    trigger: 'schedule',
    state: 'queued',
    createdAt: '2026-01-05T11:00:00Z',
    done: 0,
    total: 40,
    counts,
    ...rest,
  };
}

const orders = run('orders', {
  state: 'running',
  done: 12,
  counts: { ...counts, pass: 9, fail: 2, error: 1 },
  trigger: 'person',
  requestedBy: { ref: 'user:default/ines', title: 'Inès', exists: true },
  mayCancel: true,
});

const unmatched: UnmatchedGroup[] = [
  {
    tool: 'dbt',
    dataset: 'model.shop.orders',
    why: 'No contract has a table `orders` on this server',
    hint: 'Name the contract in the configuration',
    results: 14,
    lastAt: '2026-01-05T10:00:00Z',
    checks: ['not_null_orders_id', 'unique_orders_id'],
    mapping: '- tool: dbt\n  dataset: model.shop.orders\n  contract: …',
  },
  ...Array.from({ length: 30 }, (_, n) => ({
    tool: 'soda',
    dataset: `table_${n}`,
    why: 'unknown-dataset',
    hint: 'Map it',
    results: 1,
    lastAt: '2026-01-04T10:00:00Z',
    checks: [],
  })),
];

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

const address = () => screen.getByLabelText('address').textContent;

/** Signals that come when the test says so. */
class Signals implements SignalApi {
  private readonly listeners: Array<() => void> = [];
  subscribe: SignalApi['subscribe'] = (_channel, onMessage) => {
    // What the service sends is not looked at, only that it sends.
    this.listeners.push(() => onMessage({ runId: 'x' } as never));
    return { unsubscribe: () => {} };
  };
  send() {
    this.listeners.forEach(listener => listener());
  }
}

function show(data: FakeData | FakeDataMeshApi, url = '/') {
  const api =
    data instanceof FakeDataMeshApi ? data : new FakeDataMeshApi(data);
  const signals = new Signals();
  renderInTestApp(
    <>
      <Address />
      <QualityOperationsContent />
    </>,
    {
      apis: [
        [dataMeshApiRef, api],
        [signalApiRef, signals],
      ],
      initialRouteEntries: [url],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { api, signals };
}

const item = (name: string) =>
  within(screen.getByRole('heading', { name }).closest('article')!);

describe('Quality operations', () => {
  it('says how each server is, what is wrong and what waits for it, the worst first', async () => {
    show({ servers });
    expect(
      (await screen.findAllByRole('heading', { level: 3 })).map(
        heading => heading.textContent,
      ),
    ).toEqual(['warehouse', 'trino', 'lake']);

    const warehouse = item('warehouse');
    expect(warehouse.getByText('Down')).toBeVisible();
    expect(warehouse.getByText('warehouse:5432').tagName).toBe('CODE');
    expect(warehouse.getByText('Asked again').parentElement).toHaveTextContent(
      /2026/,
    );
    expect(item('trino').getByText('Not asked yet')).toBeVisible();

    const lake = item('lake');
    expect(lake.getByText('Up')).toBeVisible();
    expect(lake.getByText('every day at 06:00 (UTC)')).toBeVisible();
    expect(lake.getByText('Contracts').parentElement).toHaveTextContent(
      'Contracts12',
    );
    expect(lake.getByText(/the first since .*2026/)).toBeVisible();
    expect(lake.getByRole('link', { name: '1 of at most 2' })).toHaveAttribute(
      'href',
      '/?section=queue&server=lake',
    );
  });

  it('shows what waits and runs, with how far it is and who wanted it', async () => {
    show({
      servers,
      runs: [orders, run('stock'), run('old', { state: 'finished' })],
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Queue · 4' }),
    );
    expect(address()).toBe('?section=queue');
    const table = within(
      await screen.findByRole('table', { name: 'Waiting and running' }),
    );
    expect(table.getAllByRole('row')).toHaveLength(3);
    const row = within(
      table.getByRole('link', { name: 'Contract orders' }).closest('tr')!,
    );
    expect(row.getByRole('link', { name: 'Contract orders' })).toHaveAttribute(
      'href',
      '/catalog/default/datacontract/orders/quality',
    );
    expect(row.getByRole('progressbar')).toHaveAttribute('value', '12');
    expect(
      row.getByText('12 of 40 checks · 2 fail · 1 could not be checked'),
    ).toBeVisible();
    expect(row.getByText(/: Inès/)).toBeVisible();
    expect(row.getByText(/lake/).closest('td')).toHaveTextContent(
      'lake (files)',
    );
    // Only who may has a button for it.
    expect(table.getAllByRole('button')).toHaveLength(1);
  });

  it('narrows to what could not be carried out, with why, and keeps that in the URL', async () => {
    show(
      {
        servers,
        runs: [
          orders,
          run('a', { state: 'failed', problem: 'The table is gone' }),
        ],
      },
      '/?section=queue',
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Not carried out' }),
    );
    expect(await screen.findByText('The table is gone')).toBeVisible();
    expect(screen.queryByText('Contract orders')).not.toBeInTheDocument();
    expect(address()).toBe('?section=queue&runs=failed');
  });

  it('cancels a run, and says why when that fails', async () => {
    const runs = [orders];
    const { api } = show({ servers, runs }, '/?section=queue');
    const button = await screen.findByRole('button', {
      name: 'Cancel the run of Contract orders',
    });
    api.failWith = new Error('The service is asleep');
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be cancelled: The service is asleep',
    );
    api.failWith = undefined;
    runs.pop();
    await userEvent.click(button);
    expect(
      await screen.findByText('Nothing waits and nothing runs'),
    ).toBeVisible();
    expect(api.asked).toContainEqual({
      method: 'cancelQualityRun',
      query: 'orders',
    });
  });

  it('follows the runs: many signals at once are one question', async () => {
    const runs = [orders];
    const { api, signals } = show({ servers, runs }, '/?section=queue');
    await screen.findByText(/12 of 40 checks/);
    const asked = () =>
      api.asked.filter(({ method }) => method === 'listQualityRuns').length;
    const before = asked();
    runs[0] = { ...orders, done: 39 };
    for (let n = 0; n < 20; n += 1) act(() => signals.send());
    expect(
      await screen.findByText(/39 of 40 checks/, undefined, { timeout: 3_000 }),
    ).toBeVisible();
    expect(asked()).toBe(before + 1);
  });

  it('shows what took longest', async () => {
    show(
      {
        servers,
        slowRuns: [
          run('slow', {
            state: 'finished',
            durationMs: 200_000,
            statements: 7,
            done: 40,
          }),
        ],
      },
      '/?section=slow',
    );
    const table = within(
      await screen.findByRole('table', { name: 'Slow runs' }),
    );
    expect(table.getByText('3 min 20 sec')).toBeVisible();
    expect(table.getByText('7')).toBeVisible();
    expect(table.getByText('40 of 40 checks')).toBeVisible();
  });

  it('says why reported results have no contract and gives the lines that map them', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    show({ servers, unmatched }, '/?section=unmatched');
    await screen.findByRole('heading', { name: 'model.shop.orders' });
    const group = item('model.shop.orders');
    expect(group.getByText('14 results')).toBeVisible();
    expect(group.getByText('orders').tagName).toBe('CODE');
    expect(
      group.getByText('Name the contract in the configuration'),
    ).toBeVisible();
    expect(group.getByText('unique_orders_id')).toBeVisible();
    await user.click(
      group.getByRole('button', {
        name: 'Copy the lines for model.shop.orders',
      }),
    );
    expect(await group.findByText('Copied')).toBeVisible();
    expect(written).toHaveBeenCalledWith(unmatched[0].mapping);
    written.mockRestore();

    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('heading', { name: 'table_29' });
    expect(
      item('table_29').getByText('No contract says that its data lies there.'),
    ).toBeVisible();
    expect(address()).toBe('?section=unmatched&cursor=25');
  });

  it('says what to configure when there is no server, and still shows what was reported', async () => {
    show({ servers: [], unmatched });
    expect(
      await screen.findByText(/Add dataMesh.quality.servers/),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('radio', { name: 'Unmatched results' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'model.shop.orders' }),
    ).toBeVisible();
  });

  it.each([
    ['queue', 'Nothing waits and nothing runs'],
    ['slow', 'Nothing ran in the last seven days'],
    ['unmatched', 'Every reported result belongs to a contract'],
  ])('says so when there is nothing: %s', async (section, words) => {
    show({ servers }, `/?section=${section}`);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('tells a person without the permission so, and a failure with a way to try again', async () => {
    const api = new FakeDataMeshApi({ servers });
    api.failWith = FakeDataMeshApi.notAllowed();
    show(api);
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });

  it('tries again after a failure', async () => {
    const api = new FakeDataMeshApi({ servers });
    api.failWith = new Error('The service is asleep');
    show(api);
    await screen.findByText('The service is asleep');
    api.failWith = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'lake' })).toBeVisible(),
    );
  });
});
