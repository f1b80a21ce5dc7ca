import { Objective } from '@backstage-data-mesh/plugin-data-mesh-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { budget, days, objective } from '../__testUtils__/levels';
import { BudgetBar, IncidentBadge, SliceStrip, useObjectiveWords } from '.';

function Says({ it }: { readonly it: Objective }) {
  return <p>{useObjectiveWords().promise(it)}</p>;
}

function SaysTimes({ it }: { readonly it: Objective }) {
  const words = useObjectiveWords();
  return (
    <p>
      {words.window(it.window!)}, {words.cadence(it.cadence!)}
    </p>
  );
}

describe('A promise', () => {
  it.each<[string, Partial<Objective>]>([
    ['Data is at most 26 hours old', {}],
    [
      'What happened can be read within 1 hour 30 minutes (orders.total)',
      {
        indicator: 'latency',
        rule: { type: 'at-most', limit: 5_400 },
        elements: ['orders.total'],
      },
    ],
    [
      'New data is there by 06:30 (Europe/Berlin)',
      {
        indicator: 'timeOfAvailability',
        unit: undefined,
        rule: { type: 'by', minute: 390, zone: 'Europe/Berlin' },
      },
    ],
    [
      'New data comes every day',
      { indicator: 'frequency', rule: { type: 'happens' } },
    ],
    [
      'Data can be read 99.9% of the time',
      {
        indicator: 'availability',
        unit: 'percent',
        rule: { type: 'mean-at-least', limit: 99.9 },
      },
    ],
    [
      'At most 2% of the checks fail',
      {
        indicator: 'errorRate',
        unit: 'percent',
        rule: { type: 'mean-at-most', limit: 2 },
      },
    ],
    [
      'Row count: at least 1,200 rows',
      {
        indicator: 'rowCount',
        unit: 'rows',
        rule: { type: 'at-least', limit: 1_200 },
      },
    ],
    [
      'Throughput: 1,000 to 2,000 rows',
      {
        indicator: 'throughput',
        unit: 'rows',
        rule: { type: 'between', min: 1_000, max: 2_000 },
      },
    ],
    [
      'Supported until Jan 1, 2030',
      {
        indicator: 'endOfSupport',
        rule: undefined,
        milestone: { date: '2030-01-01', state: 'ahead', daysLeft: 1_000 },
      },
    ],
    [
      'happiness: 3 bananas',
      {
        type: 'not-measurable',
        indicator: undefined,
        rule: undefined,
        property: 'happiness',
        text: '3 bananas',
      },
    ],
    // Names of what every object has are no indicators.
    [
      'toString: at most 26 hours',
      { indicator: 'toString', property: 'toString' },
    ],
  ])('reads: %s', async (words, rest) => {
    renderInTestApp(<Says it={objective(rest)} />);
    expect(await screen.findByText(words)).toBeVisible();
  });

  it.each<[string, Partial<Objective>]>([
    ['30 days, every day', {}],
    [
      'calendar quarter, every 2 hours',
      {
        window: { type: 'calendar', unit: 'quarter', zone: 'UTC' },
        cadence: { type: 'every', seconds: 7_200 },
      },
    ],
    [
      '90 days, every week',
      {
        window: { type: 'rolling', days: 90 },
        cadence: { type: 'days', days: 7, zone: 'UTC' },
      },
    ],
    [
      '7 days, every 15 minutes',
      {
        window: { type: 'rolling', days: 7 },
        cadence: { type: 'every', seconds: 900 },
      },
    ],
    [
      '1 day, by the schedule 0 6 * * 1-5 (Europe/Berlin)',
      {
        window: { type: 'rolling', days: 1 },
        cadence: { type: 'cron', cron: '0 6 * * 1-5', zone: 'Europe/Berlin' },
      },
    ],
  ])('holds over %s', async (words, rest) => {
    renderInTestApp(<SaysTimes it={objective(rest)} />);
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('A budget', () => {
  it.each([
    ['1 of 2 bad days left', {}, undefined],
    ['0 of 2 bad days left', { bad: 2, left: 0, leftWhole: 0 }, undefined],
    [
      '4 of 7 bad hours left',
      { bad: 3, allowed: 7.2, left: 4.2, leftWhole: 4 },
      { type: 'every', seconds: 3_600 } as const,
    ],
    [
      '1 bad day too many (2 allowed)',
      { bad: 3, left: -1, leftWhole: 0 },
      undefined,
    ],
    [
      'No update may be bad',
      { bad: 0, allowed: 0.4, left: 0.4, leftWhole: 0 },
      { type: 'every', seconds: 900 } as const,
    ],
  ])('reads: %s', async (words, rest, cadence) => {
    renderInTestApp(
      <BudgetBar
        budget={{ ...budget, ...rest }}
        cadence={cadence ?? objective().cadence}
      />,
    );
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('A strip of slices', () => {
  const counts = '1 bad, 2 good, 1 not measured, 1 excused, 1 not over yet';

  it('says how many came out how, and what one points at', async () => {
    renderInTestApp(
      <SliceStrip slices={objective().recent} objective={objective()} />,
    );
    expect(await screen.findByText(counts)).toBeVisible();
    const bad = screen.getByRole('option', { name: 'Nov 4, 2026 · Bad' });
    await userEvent.hover(bad);
    expect(screen.getByText('Nov 4, 2026 · Bad')).toBeVisible();
    await userEvent.unhover(bad);
    expect(screen.getByText(counts)).toBeVisible();
  });

  it('is walked through with the keyboard, from the newest on', async () => {
    renderInTestApp(
      <SliceStrip slices={objective().recent} objective={objective()} />,
    );
    const strip = await screen.findByRole('listbox', {
      name: `Last 6 days: ${counts}`,
    });
    await userEvent.tab();
    expect(strip).toHaveFocus();
    const chosen = () =>
      screen.getByRole('option', { selected: true }).getAttribute('aria-label');
    expect(chosen()).toBe('Nov 8, 2026 · Not over yet');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(chosen()).toBe('Nov 6, 2026 · Excused');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(chosen()).toBe('Nov 3, 2026 · Good');
    expect(strip).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { selected: true }).id,
    );
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(chosen()).toBe('Nov 8, 2026 · Not over yet');
  });

  it('says what was measured, and what was agreed', async () => {
    const [slice] = days('excused');
    renderInTestApp(
      <SliceStrip
        slices={[
          {
            ...slice,
            version: '1.0.0',
            left: 2,
            value: 108_000,
            excuse: 'Move of the warehouse',
          },
        ]}
        objective={objective()}
      />,
    );
    expect(
      await screen.findByRole('option', {
        name: 'Nov 3, 2026 · Excused · measured 30 hours · agreed: Move of the warehouse',
      }),
    ).toBeVisible();
  });

  it('says so when nothing was judged', async () => {
    renderInTestApp(<SliceStrip slices={[]} objective={objective()} />);
    expect(
      await screen.findByText('Nothing has been judged yet.'),
    ).toBeVisible();
  });
});

describe('The sign of an incident', () => {
  it.each([
    ['Open incident', { state: 'open', upstream: false }],
    ['Incident taken', { state: 'acknowledged', upstream: false }],
    ['Upstream incident', { state: 'open', upstream: true }],
    ['Resolved', { state: 'resolved', upstream: true }],
  ] as const)('reads: %s', async (words, incident) => {
    renderInTestApp(<IncidentBadge incident={incident} />);
    expect(await screen.findByText(words)).toBeVisible();
  });
});
