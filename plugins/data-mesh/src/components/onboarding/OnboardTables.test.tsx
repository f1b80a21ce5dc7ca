import { draftOf } from '@backstage-data-mesh/contract';
import type {
  OnboardingApi,
  TableProfileJob,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { onboardingApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chosenOf, tablesOf } from './onboardedTables';
import { OnboardTables } from './OnboardTables';
import { FormTables } from './TablesField';

const job: TableProfileJob = {
  id: 'j',
  server: 'warehouse',
  startedAt: 0,
  state: 'ended',
  tables: [
    { schema: 'main', table: 'orders', state: 'done' },
    {
      schema: 'main',
      table: 'gone',
      state: 'failed',
      problem: 'DuckDB cannot go on.',
    },
  ],
};

const draft = draftOf({
  schema: 'main',
  table: 'orders',
  rows: 100,
  sampled: 100,
  columns: [
    {
      name: 'mail',
      type: 'VARCHAR',
      family: 'text',
      mandatory: false,
      nulls: 0,
      sensitive: true,
      patterns: [{ pattern: 'email', share: 1 }],
    },
  ],
  keys: [],
  relationships: [],
  notes: [],
  quote: '"',
});

const api: OnboardingApi = {
  listServers: async () => [{ name: 'warehouse', engine: 'duckdb' }],
  listSchemas: async () => ({ schemas: ['main'], more: false }),
  listTables: async () => ({
    tables: [
      { schema: 'main', table: 'orders', kind: 'table', rows: 100 },
      { schema: 'main', table: 'gone', kind: 'table' },
    ],
    more: false,
  }),
  startProfile: async () => job,
  getProfile: async () => job,
  cancelProfile: async () => job,
  getDraft: async () => draft,
};

it('leads from a server to contracts whose lines are accepted one by one, and says what failed', async () => {
  const onChange = jest.fn();
  renderInTestApp(<OnboardTables onChange={onChange} />, {
    apis: [
      [onboardingApiRef, api],
      [catalogApiRef, catalogApiMock()],
    ],
  });
  await userEvent.click(
    await screen.findByRole('checkbox', { name: 'orders' }),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'gone' }));
  await userEvent.click(
    screen.getByRole('button', { name: 'Look at 2 tables' }),
  );
  expect(await screen.findByText('DuckDB cannot go on.')).toBeVisible();
  await waitFor(() =>
    expect(onChange).toHaveBeenLastCalledWith({
      server: 'warehouse',
      tables: [
        expect.objectContaining({
          contractId: 'orders',
          contract: expect.not.stringContaining('required: true'),
        }),
      ],
    }),
  );
  // One look at a hundred rows is not enough for it to be accepted by itself.
  await userEvent.click(screen.getByRole('button', { name: /^Quality/ }));
  await userEvent.click(
    screen.getByRole('checkbox', { name: 'mail always has a value' }),
  );
  expect(screen.getAllByText(/looked at once/)[0]).toBeVisible();
  await waitFor(() =>
    expect(onChange).toHaveBeenLastCalledWith(
      expect.objectContaining({
        tables: [
          expect.objectContaining({
            contract: expect.stringContaining('required: true'),
          }),
        ],
      }),
    ),
  );
});

it('tells whoever has answered what kept the form from going on that it is looked at again', async () => {
  const apis = [
    [onboardingApiRef, api],
    [catalogApiRef, catalogApiMock()],
  ] as const;
  const errors = ['Choose at least one table.'];
  const { unmount } = renderInTestApp(
    <FormTables onChange={() => {}} rawErrors={errors} />,
    { apis: [...apis] },
  );
  await screen.findByRole('checkbox', { name: 'orders' });
  expect(screen.queryByText(/before your last change/)).toBeNull();
  unmount();
  renderInTestApp(
    <FormTables
      formData={tablesOf('warehouse', [chosenOf(draft)])}
      onChange={() => {}}
      rawErrors={errors}
    />,
    { apis: [...apis] },
  );
  expect(await screen.findByText(/before your last change/)).toBeVisible();
});
