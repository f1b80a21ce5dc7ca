import {
  CheckQuery,
  DataMeshApi,
  QualitySummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ordersEntity } from '../../__testUtils__/orders';
import { address, showContract } from '../contract/__testUtils__/showContract';
import {
  checkRow,
  contractEntity,
  failing,
  failingDetails,
  qualityContract,
  runOf,
  summaryOf,
} from './__testUtils__/quality';
import { QualityTab } from './QualityTab';

// jsdom has no canvas to draw on; the table behind the chart is what is looked at.
jest.mock('./detail/HistoryChart', () => ({
  HistoryChart: ({ label }: { label: string }) => (
    <div role="img" aria-label={label} />
  ),
}));

function service(rest: Partial<DataMeshApi> = {}) {
  const asked: CheckQuery[] = [];
  const api: Partial<DataMeshApi> = {
    getQualitySummary: async () => summaryOf(),
    listChecks: async query => {
      asked.push(query);
      return {
        items: [failing, checkRow('8', 'Key is unique')],
        totalItems: 2,
      };
    },
    getCheck: async () => failingDetails,
    getCheckHistory: async () => ({
      resolution: 'result',
      unit: 'rows',
      points: [
        {
          at: '2026-01-29T06:00:00Z',
          status: 'pass',
          measure: 0,
          threshold: '= 0',
          backfilled: true,
        },
        {
          at: '2026-02-01T06:00:00Z',
          status: 'fail',
          measure: 3,
          threshold: '= 0',
          reason: 'Three are missing.',
          revision: 2,
          corrections: [
            {
              revision: 0,
              status: 'error',
              reason: 'Could not be asked.',
              correctedAt: '2026-02-02T06:00:00Z',
            },
          ],
        },
      ],
    }),
    ...rest,
  };
  return { api, asked };
}

const show = (api: Partial<DataMeshApi>, url = '/', entity = contractEntity) =>
  showContract(
    <EntityProvider entity={entity}>
      <QualityTab />
    </EntityProvider>,
    api,
    url,
  );

describe('The summary of quality', () => {
  it('says in words what holds, what does not, and how much is measured', async () => {
    await show(service().api);
    expect((await screen.findAllByText('2 failed'))[0]).toBeVisible();
    expect(screen.getByText('1 could not be checked')).toBeVisible();
    expect(screen.getByText('30 passed')).toBeVisible();
    expect(screen.getByText('7 not measured')).toBeVisible();
    expect(screen.getByText('33 of 40')).toBeVisible();
    expect(screen.getByText(/7 promises have no result/)).toBeVisible();
    expect(screen.getByText('this portal, dbt')).toBeVisible();
    expect(screen.getByText(/Runs every day at 06:00/)).toBeVisible();
    expect(screen.getByText('completeness', { selector: 'a' })).toHaveAttribute(
      'href',
      expect.stringContaining('dimension=completeness'),
    );
  });

  it('says what to do where no server is configured', async () => {
    const server = { server: 'w', type: 'postgres', engine: '' };
    const none = {
      status: 'not-measured',
      passed: 0,
      warned: 0,
      failed: 0,
      errors: 0,
      total: 12,
    } as const;
    await show(
      service({
        getQualitySummary: async () =>
          summaryOf({
            sign: none,
            contracts: [qualityContract('orders', { servers: [server] })],
          }),
      }).api,
    );
    expect(
      await screen.findByText('Nothing has been measured yet'),
    ).toBeVisible();
    expect(screen.getByText(/dataMesh.quality.servers/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Run the checks/ }),
    ).not.toBeInTheDocument();
  });

  it.each([
    [
      summaryOf({ contracts: [] }),
      'No output port is under a contract, so nothing is promised that could be checked',
    ],
    [
      summaryOf({
        sign: {
          status: 'not-measured',
          passed: 0,
          warned: 0,
          failed: 0,
          errors: 0,
          total: 0,
        },
      }),
      'The contract promises nothing that can be checked',
    ],
  ])('says why there is nothing: %#', async (summary, words) => {
    await show(service({ getQualitySummary: async () => summary }).api);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says that one may not see it', async () => {
    const error = Object.assign(new Error('no'), { statusCode: 403 });
    await show(
      service({
        getQualitySummary: async () => {
          throw error;
        },
      }).api,
    );
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});

describe('The checks', () => {
  it('say status, measure, promise and reason in words, and the last runs for those who see no bars', async () => {
    await show(service().api);
    const row = within(
      await screen.findByRole('row', { name: /E-mails are there/ }),
    );
    expect(row.getByText('Failed')).toBeVisible();
    expect(row.getByText(/3 rows, promised = 0/)).toBeVisible();
    expect(row.getByText(/3 of 1,200 rows break it/)).toBeVisible();
    expect(row.getByText('orders.email')).toBeVisible();
    expect(row.getByText('Note of the owner')).toBeVisible();
    expect(
      row.getByRole('img', {
        name: /^Last 3: 1 passed, 2 failed; last failed Feb 1, 2026/,
      }),
    ).toBeVisible();
  });

  it('are asked for as the address says', async () => {
    const { api, asked } = service();
    await show(
      api,
      '/?q=mail&status=fail&status=nonsense&dimension=completeness&origin=rule&tool=dbt&table=orders&sort=-changed',
    );
    await screen.findByRole('table', { name: 'Checks' });
    expect(asked[0]).toEqual({
      contract: 'datacontract:default/orders',
      q: 'mail',
      status: ['fail'],
      dimension: ['completeness'],
      origin: ['rule'],
      tool: ['dbt'],
      object: ['orders'],
      sort: '-changed',
      cursor: undefined,
      limit: 25,
    });
  });

  it('are narrowed down, and the address says so', async () => {
    const { api, asked } = service();
    await show(api, '/?cursor=c2');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show what is not measured' }),
    );
    expect(address()).toEqual({ status: 'not-measured' });
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ status: ['not-measured'] }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address()).toEqual({});
  });

  it('of a product can be those of one contract', async () => {
    const { api, asked } = service({
      getQualitySummary: async scope =>
        summaryOf({
          contracts: scope?.contract
            ? [qualityContract('returns')]
            : [qualityContract('orders'), qualityContract('returns')],
        }),
    });
    await show(api, '/', ordersEntity);
    await screen.findByRole('table', { name: 'Checks' });
    expect(asked.at(-1)).toMatchObject({
      product: 'dataproduct:default/orders',
    });
    await userEvent.click(
      screen.getByRole('button', { name: /All contracts/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'returns contract (port returns)',
      }),
    );
    expect(address()).toEqual({ contract: 'datacontract:default/returns' });
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        contract: 'datacontract:default/returns',
      }),
    );
  });
});

describe('One check', () => {
  it('opens from the list, says where results come from, and closes', async () => {
    await show(service().api);
    await userEvent.click(
      await screen.findByRole('link', { name: 'E-mails are there' }),
    );
    expect(address()).toEqual({ check: '7' });
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Decides the status')).toBeVisible();
    expect(dialog.getByText('Does not count for the status')).toBeVisible();
    expect(
      dialog.getByText('Same table and column, same question'),
    ).toBeVisible();
    expect(dialog.getByText('select count(*) from orders')).toBeVisible();
    expect(
      dialog.getByRole('link', { name: 'Show it in the contract' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/datacontract/orders/contract?section=schema&table=orders&field=email',
    );
    await userEvent.keyboard('{Escape}');
    expect(address()).toEqual({});
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows its history as a chart and as a table, over the days of the address', async () => {
    const getCheckHistory = jest.fn(service().api.getCheckHistory!);
    await show(service({ getCheckHistory }).api, '/?check=7&range=30');
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByRole('img', {
        name: /History of E-mails are there: 1 passed, 1 failed/,
      }),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/1 result was corrected: see the table/),
    ).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'As a table' }));
    const table = within(dialog.getByRole('table', { name: 'History' }));
    expect(table.getByText('Three are missing.')).toBeVisible();
    expect(table.getByText(/looked at afterwards/)).toBeVisible();
    expect(
      table.getByText(/^Could not be checked until .*: Could not be asked\.$/),
    ).toBeVisible();
    const [{ from, series }] = getCheckHistory.mock.calls[0];
    expect(series).toBe('1');
    const days = (Date.now() - Date.parse(from!)) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    await userEvent.click(dialog.getByRole('radio', { name: '7 days' }));
    await waitFor(() => expect(getCheckHistory).toHaveBeenCalledTimes(2));
  });

  it('takes a note of those who may write one', async () => {
    const setCheckNote = jest.fn(async () => {});
    await show(service({ setCheckNote }).api, '/?check=7');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Known since the import.')).toBeVisible();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Edit the note' }),
    );
    const field = dialog.getByRole('textbox', { name: 'Note' });
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, 'Fixed.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(setCheckNote).toHaveBeenCalledWith('7', 'Fixed.');
    expect(
      await dialog.findByRole('button', { name: 'Edit the note' }),
    ).toBeVisible();
  });

  it('keeps its note from those who may not', async () => {
    await show(
      service({
        getCheck: async () => ({ ...failingDetails, mayRun: false }),
      }).api,
      '/?check=7',
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Known since the import.')).toBeVisible();
    expect(
      dialog.queryByRole('button', { name: 'Edit the note' }),
    ).not.toBeInTheDocument();
  });
});

describe('Runs', () => {
  it('begin when asked for, tell how far they are, and that they are over', async () => {
    let summary: QualitySummary = summaryOf();
    const startQualityRun = jest.fn(async () => {
      summary = summaryOf({
        contracts: [qualityContract('orders', { activeRuns: [runOf('r1')] })],
      });
      return [runOf('r1', { state: 'queued', done: 0 })];
    });
    const cancelQualityRun = jest.fn(async () => {
      summary = summaryOf();
      return runOf('r1', { state: 'cancelled' });
    });
    await show(
      service({
        getQualitySummary: async () => summary,
        startQualityRun,
        cancelQualityRun,
      }).api,
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Run the checks of orders contract now',
      }),
    );
    expect(startQualityRun).toHaveBeenCalledWith({
      contract: 'datacontract:default/orders',
    });
    const runs = await screen.findByRole('list', { name: 'Runs under way' });
    expect(await within(runs).findByText('5 of 40 checks')).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Run the checks of orders contract now',
      }),
    ).toBeDisabled();
    await userEvent.click(
      within(runs).getByRole('button', { name: /^Cancel/ }),
    );
    expect(cancelQualityRun).toHaveBeenCalledWith('r1');
    expect(
      await screen.findByText('The run of orders contract is over.'),
    ).toBeVisible();
  });

  it('cannot be asked for by those who may not', async () => {
    await show(
      service({
        getQualitySummary: async () =>
          summaryOf({
            contracts: [qualityContract('orders', { mayRun: false })],
          }),
      }).api,
    );
    expect(await screen.findByText('warehouse')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Run the checks/ }),
    ).not.toBeInTheDocument();
  });

  it('say why they could not begin', async () => {
    await show(
      service({
        startQualityRun: async () => {
          throw new Error('No server can be asked');
        },
      }).api,
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Run the checks of orders contract now',
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be started: No server can be asked',
    );
  });

  it('can be looked at before: statements, and what is left out and why', async () => {
    await show(
      service({
        getQualityPlan: async () => ({
          contract: qualityContract('orders').contract,
          server: 'warehouse',
          dialect: 'duckdb',
          verified: true,
          scans: [
            {
              kind: 'rows',
              object: 'orders',
              statement: 'select count(*) from orders',
              checks: ['E-mails are there', 'Rows'],
            },
          ],
          refused: [{ check: 'Pattern', why: 'It looks ahead.' }],
          notExecutable: [{ check: 'By eye', why: 'It is text.' }],
        }),
      }).api,
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the plan for orders contract',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Rows of orders')).toBeVisible();
    expect(
      dialog.getByText('Answers 2 checks: E-mails are there, Rows'),
    ).toBeVisible();
    expect(dialog.getByText('select count(*) from orders')).toBeVisible();
    expect(dialog.getByText('It looks ahead.')).toBeVisible();
    expect(dialog.getByText('It is text.')).toBeVisible();
  });

  it('are listed, and one of them opens with its results', async () => {
    const done = runOf('r1', {
      state: 'finished',
      done: 40,
      mayCancel: false,
      counts: { pass: 38, warn: 0, fail: 2, error: 0, skip: 0, unknown: 0 },
    });
    const listQualityRuns = jest.fn(async () => ({ items: [done] }));
    await show(
      service({
        listQualityRuns,
        getQualityRun: async () => ({
          run: done,
          truncated: false,
          results: [
            {
              checkId: '7',
              name: 'E-mails are there',
              object: 'orders',
              status: 'fail',
              reason: 'Three are missing.',
            },
          ],
        }),
      }).api,
      '/?view=runs&state=finished',
    );
    expect(await screen.findByText('38 passed')).toBeVisible();
    expect(listQualityRuns).toHaveBeenCalledWith(
      expect.objectContaining({
        contract: 'datacontract:default/orders',
        state: ['finished'],
      }),
      expect.anything(),
    );
    await userEvent.click(
      screen.getByRole('link', { name: /Show the results/ }),
    );
    expect(address()).toMatchObject({ run: 'r1' });
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Three are missing.')).toBeVisible();
    await userEvent.click(
      dialog.getByRole('link', { name: 'E-mails are there' }),
    );
    expect(address()).toMatchObject({ check: '7' });
  });
});
