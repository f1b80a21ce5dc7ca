import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeLevels, fakeLevels } from '../__testUtils__/FakeServiceLevelApi';
import { days, label, objective } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import { ServiceLevelsTab } from './ServiceLevelsTab';

// jsdom has no canvas to draw on; the table behind the chart is what is looked at.
jest.mock('./BudgetChart', () => ({
  BudgetChart: (props: { label: string }) => (
    <div role="img" aria-label={props.label} />
  ),
}));

const [good, bad, today] = days('good', 'bad', 'pending');

const open = async (data: FakeLevels) => {
  show(<ServiceLevelsTab />, {
    levels: fakeLevels({ objectives: [objective()], ...data }),
    query: 'objective=7',
  });
  return within(await screen.findByRole('dialog'));
};

describe('a promise in full', () => {
  it('says what counts and who says so', async () => {
    const dialog = await open({
      details: {
        settings: {
          target: 'contract',
          window: 'default',
          cadence: 'frequency',
        },
        notes: ['The driver “regulatory” is not one that is known.'],
      },
    });
    expect(
      await dialog.findByText('93.33% (said by the contract)'),
    ).toBeVisible();
    expect(
      dialog.getByText('30 days (the default where nobody says it)'),
    ).toBeVisible();
    expect(dialog.getByText('every day (its frequency)')).toBeVisible();
    expect(
      dialog.getByText('The driver “regulatory” is not one that is known.'),
    ).toBeVisible();
  });

  it('draws the budget over the window, and has the same as a table', async () => {
    const dialog = await open({
      slices: {
        from: good.start,
        to: today.end,
        allowed: 2,
        items: [
          { ...good, version: '1.0.0', left: 2, value: 3_600, corrected: 2 },
          { ...bad, version: '1.1.0', left: 1, value: 108_000 },
          { ...today, version: '1.1.0', left: 1 },
        ],
      },
    });
    expect(
      await dialog.findByRole('img', { name: /2 at first, 1 now, 2 allowed/ }),
    ).toBeVisible();
    await userEvent.click(dialog.getByText('As a table'));
    const rows = within(
      dialog.getByRole('table', { name: 'Slices of the window' }),
    ).getAllByRole('row');
    expect(rows[2]).toHaveTextContent(/Nov 4, 2026.*Bad.*30 hours.*1.*1\.1\.0/);
    expect(rows[0]).toHaveTextContent('Results corrected');
    expect(rows[3]).toHaveTextContent(/Nov 3, 2026.*Good.*1\.0\.0.*2/);
    expect(
      dialog.getByRole('option', {
        name: 'Nov 3, 2026 · Good · measured 1 hour · 2 results were corrected',
      }),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('option', {
        name: 'Nov 4, 2026 · Bad · measured 30 hours',
      }),
    ).toBeInTheDocument();
  });

  it('tells before it fails that its inputs do not allow it, with the chain', async () => {
    const dialog = await open({
      objectives: [objective({ feasible: false })],
      details: {
        feasibility: {
          feasible: false,
          unit: 'seconds',
          promised: 26 * 3_600,
          reachable: 38 * 3_600,
          chain: [
            { product: label('Till receipts'), adds: 26 * 3_600 },
            { product: label('Orders'), adds: 12 * 3_600 },
          ],
        },
      },
    });
    expect(
      await dialog.findByText('At best 38 hours, promised 26 hours'),
    ).toBeVisible();
    const steps = within(
      dialog.getByRole('region', { name: 'What its inputs allow' }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      'Till receiptsadds 26 hours',
      'Ordersadds 12 hours',
    ]);
    expect(
      within(steps[0]).getByRole('link', { name: 'Till receipts' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/till-receipts/service-levels',
    );
  });

  it('says by which terms older slices were judged', async () => {
    const terms = {
      rule: { type: 'at-most' as const, limit: 26 * 3_600 },
      cadence: { type: 'days' as const, days: 1, zone: 'UTC' },
      target: 0.95,
      window: { type: 'rolling' as const, days: 30 },
    };
    const dialog = await open({
      details: {
        terms: [
          { ...terms, version: '2.0.0', from: '2026-11-05T00:00:00Z' },
          {
            ...terms,
            rule: { type: 'at-most', limit: 48 * 3_600 },
            version: '1.0.0',
            from: '2026-01-05T00:00:00Z',
          },
        ],
      },
    });
    const rows = within(
      await dialog.findByRole('table', { name: 'Terms over time' }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/2\.0\.0.*at most 26 hours old.*95%/);
    expect(rows[2]).toHaveTextContent(/1\.0\.0.*at most 2 days old/);
  });

  it('says when there is no such promise, and closing takes it from the address', async () => {
    const dialog = await open({ objectives: [] });
    expect(await dialog.findByText('This is not known here yet')).toBeVisible();
    await userEvent.click(dialog.getByText('Close'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(/^\??$/);
  });
});
