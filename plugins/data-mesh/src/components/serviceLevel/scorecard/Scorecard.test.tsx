import {
  ScorecardLine,
  SlaScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataMeshApi } from '../../../__testUtils__/FakeDataMeshApi';
import { productRow } from '../../../__testUtils__/rows';
import { fakeLevels } from '../__testUtils__/FakeServiceLevelApi';
import { label, line, scorecard } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import { ServiceLevelsContent } from '../page/ServiceLevelsContent';
import { useCardWords } from './useCardWords';
import { useLineWords } from './useLineWords';

function CardSentences({ cards }: { readonly cards: readonly SlaScorecard[] }) {
  const say = useCardWords();
  return <Sentences of={cards.map(say)} />;
}

function LineSentences({
  lines,
}: {
  readonly lines: readonly ScorecardLine[];
}) {
  const say = useLineWords();
  const { running, before } = scorecard();
  return <Sentences of={lines.map(each => say(each, { running, before }))} />;
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const sentences = () =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent);

const ofSales = 'view=scorecard&of=domain:default/sales&period=2026-10';

const saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  saved.length = 0;
  let last: Blob | undefined;
  // jsdom saves no files.
  URL.createObjectURL = blob => {
    last = blob as Blob;
    return 'blob:1';
  };
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      if (this.download)
        saved.push({ name: this.download, text: last!.text() });
    });
});
afterEach(() => jest.restoreAllMocks());

describe('an SLA scorecard', () => {
  it('asks whose it should be', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels(),
      query: 'view=scorecard',
    });
    expect(await screen.findByText('Whose service levels?')).toBeVisible();
  });

  it('of a domain says in a sentence how the period went, against the one before', async () => {
    const levels = fakeLevels({ scorecard: scorecard() });
    show(<ServiceLevelsContent />, { levels, query: ofSales });
    expect(
      await screen.findByRole('heading', { name: 'Sales · October 2026' }),
    ).toBeVisible();
    expect(
      screen.getByText(
        'The one promise was kept. On average a promise held 96.77% of what was measured of it. Better than September 2026.',
      ),
    ).toBeVisible();
    expect(levels.asked[0].query).toEqual({
      domain: 'domain:default/sales',
      period: '2026-10',
    });
    expect(screen.getByText('Incidents · September 2026: 3')).toBeVisible();
  });

  it('says in a sentence how a period went, or goes', async () => {
    // One page for all of them: sentences need no page of their own.
    const said = [
      [
        {
          kept: 2,
          broken: 1,
          notMeasured: 2,
          running: true,
          before: undefined,
        },
        '2 of 3 promises are kept so far. 2 were not measured. On average a promise held 96.77% of what was measured of it. October 2026 is not over yet.',
      ],
      [
        { kept: 0, broken: 3, attainment: 0.5, attainmentBefore: 0.5 },
        'None of 3 promises was kept. On average a promise held 50% of what was measured of it. As in September 2026.',
      ],
      [
        { kept: 3, attainment: 0.4, attainmentBefore: 0.5 },
        'All 3 promises were kept. On average a promise held 40% of what was measured of it. Worse than September 2026.',
      ],
      [
        { kept: 0, notMeasured: 4, attainment: undefined },
        'Nobody measured whether promises were kept.',
      ],
    ] as const;
    show(<CardSentences cards={said.map(([rest]) => scorecard(rest))} />, {
      levels: fakeLevels(),
    });
    await screen.findByText(said[0][1]);
    expect(sentences()).toEqual(said.map(([, sentence]) => sentence));
  });

  it('says of a promise what a person would', async () => {
    const said = [
      [
        {},
        'Kept: 30 of 31 days with data fresh enough; 1 of 2 bad days used. Better than September 2026.',
      ],
      [
        {
          rule: { type: 'by', minute: 390 } as const,
          indicator: 'timeOfAvailability',
          good: 27,
          bad: 3,
          notMeasured: 1,
          verdict: 'broken' as const,
          attainmentBefore: undefined,
        },
        'Not kept: 27 of 30 days by 06:30; 3 late days where 2 were allowed. 1 day not measured.',
      ],
      [
        { verdict: 'not-measured' as const, notMeasured: 31, good: 0, bad: 0 },
        'Not measured: nothing is known of 31 days.',
      ],
      [
        {
          allowed: 0,
          bad: 0,
          good: 30,
          excused: 1,
          attainment: 1,
          attainmentBefore: 1,
        },
        'Kept: 30 of 30 days with data fresh enough; none may be bad. 1 day excused. As in September 2026.',
      ],
    ] as const;
    show(<LineSentences lines={said.map(([rest]) => line(rest))} />, {
      levels: fakeLevels(),
    });
    await screen.findByText(said[0][1]);
    expect(sentences()).toEqual(said.map(([, sentence]) => sentence));
  });

  it('has for each promise target, attainment, budget, incidents and times', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ scorecard: scorecard() }),
      query: ofSales,
    });
    const table = within(
      await screen.findByRole('table', { name: 'Promises' }),
    );
    const cells = table.getAllByRole('cell').map(cell => cell.textContent);
    expect(cells.slice(1)).toEqual([
      'Target93%',
      'Attained96.77%September 2026: 90%',
      'Budget used1 of 2',
      'Incidents1',
      'Time to detect30 minutes',
      'Time to repair2 hours',
    ]);
    expect(table.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/service-levels',
    );
  });

  it('is taken along as CSV and JSON and printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    show(<ServiceLevelsContent />, {
      levels: fakeLevels(
        { scorecard: scorecard() },
        { getSlaScorecardCsv: async () => 'product,target\nOrders,0.93\n' },
      ),
      query: ofSales,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as JSON' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(saved.map(({ name }) => name)).toEqual([
      'sales-2026-10.csv',
      'sales-2026-10.json',
    ]);
    expect(await saved[0].text).toBe('product,target\nOrders,0.93\n');
    expect(JSON.parse(await saved[1].text)).toEqual(scorecard());
    expect(print).toHaveBeenCalled();
  });

  it('says when the download fails', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels(
        { scorecard: scorecard() },
        {
          getSlaScorecardCsv: async () => {
            throw new Error('The line is dead.');
          },
        },
      ),
      query: ofSales,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The download failed: The line is dead.',
    );
  });

  it('says when nothing was promised', async () => {
    show(<ServiceLevelsContent />, {
      levels: fakeLevels({ scorecard: scorecard({ lines: [], kept: 0 }) }),
      query: ofSales,
    });
    expect(
      await screen.findByText('Nothing is known of this time'),
    ).toBeVisible();
  });

  it('is chosen for domains, groups and products, which are found by name', async () => {
    const mesh = new FakeDataMeshApi({
      rows: [
        productRow('orders', {
          domain: label('Sales', 'domain'),
          owner: label('Shop team', 'group'),
        }),
        productRow('tills', { domain: label('Stores', 'domain') }),
      ],
    });
    const levels = fakeLevels({ scorecard: scorecard() });
    show(<ServiceLevelsContent />, { levels, mesh, query: 'view=scorecard' });
    await userEvent.click(
      await screen.findByRole('button', { name: /Scorecard of/ }),
    );
    expect(await screen.findByRole('option', { name: 'Stores' })).toBeVisible();
    expect(screen.getByRole('option', { name: 'Shop team' })).toBeVisible();
    await userEvent.type(screen.getByPlaceholderText('Search'), 'ord');
    await userEvent.click(
      await screen.findByRole('option', { name: 'orders' }),
    );
    expect(await screen.findByRole('heading', { name: /Sales/ })).toBeVisible();
    expect(levels.asked.at(-1)?.query).toMatchObject({
      product: 'dataproduct:default/orders',
    });
  });

  it('over quarters begins with the running one', async () => {
    const levels = fakeLevels({ scorecard: scorecard() });
    show(<ServiceLevelsContent />, { levels, query: ofSales });
    await userEvent.click(
      await screen.findByRole('button', { name: /Over a/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Quarter' }));
    const now = new Date();
    expect(await screen.findByTestId('address')).toHaveTextContent(
      `period=${now.getUTCFullYear()}-Q${Math.ceil(
        (now.getUTCMonth() + 1) / 3,
      )}`,
    );
  });
});
