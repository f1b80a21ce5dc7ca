import {
  IncidentDetails,
  ServiceLevelApi,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { incident, label, objective } from '../__testUtils__/levels';
import { show as showPage } from '../__testUtils__/show';
import { ServiceLevelsTab } from './ServiceLevelsTab';

const broken = incident({
  title: 'Orders: Nothing has come by 06:00 (UTC).',
});

const details: IncidentDetails = {
  ...broken,
  timeline: [{ at: '2026-11-24T08:00:00Z', type: 'opened', why: 'Late.' }],
  objectives: [],
  path: [],
  downstream: [{ product: label('Sales'), hit: true }],
  messages: [],
  mayManage: true,
};

function api(rest: Partial<ServiceLevelApi> = {}): Partial<ServiceLevelApi> {
  return {
    getServiceLevelSummary: async () => ({
      broken: 0,
      atRisk: 0,
      kept: 1,
      notMeasured: 0,
      notMeasurable: 1,
      openIncidents: 1,
      upstreamIncidents: 0,
      infeasible: 0,
      mayManage: true,
    }),
    listObjectives: async () => ({
      items: [
        objective(),
        objective({
          id: '8',
          type: 'not-measurable',
          indicator: undefined,
          property: 'charm',
          text: 'a lot',
          standing: 'not-measurable',
          why: '"charm" is not a service level that can be measured.',
          budget: undefined,
          recent: [],
          rule: undefined,
        }),
      ],
      total: 2,
    }),
    listIncidents: async query => ({
      items: query?.state?.includes('open') ? [broken] : [],
      total: 1,
    }),
    getIncident: async () => details,
    getFollowing: async () => ({ following: false, followers: 2 }),
    getEscalation: async () => ({
      policy: 'default',
      steps: [
        {
          afterSeconds: 0,
          recipients: [{ role: 'owner', who: label('Team') }],
        },
        { afterSeconds: 7200, recipients: [{ role: 'domain-owner' }] },
      ],
      mayTest: false,
    }),
    listExcuses: async () => [],
    getProductBadge: async () => ({
      schemaVersion: 1,
      label: 'service levels',
      message: '1 of 1 kept',
      color: 'green',
    }),
    ...rest,
  };
}

const show = (stub: Partial<ServiceLevelApi>, query?: string) =>
  showPage(<ServiceLevelsTab />, { levels: stub, query });

describe('the Service levels tab', () => {
  it('says what is promised, how it stands, what is left, and why something cannot be measured', async () => {
    await show(api());
    expect(
      await screen.findByText('Data is at most 26 hours old'),
    ).toBeVisible();
    expect(screen.getByText('1 of 2 bad days left')).toBeVisible();
    expect(
      screen.getByText('"charm" is not a service level that can be measured.'),
    ).toBeVisible();
    expect(screen.getByText('1 not measurable')).toBeVisible();
  });

  it('says how fast the budget burns, and that inputs do not allow a promise', async () => {
    await show(
      api({
        listObjectives: async () => ({
          items: [objective({ feasible: false })],
          total: 1,
        }),
      }),
    );
    expect(await screen.findByText('5 × what the window allows')).toBeVisible();
    expect(screen.getByText('Its inputs do not allow it')).toBeVisible();
    expect(screen.getByRole('link', { name: 'SLA scorecard' })).toHaveAttribute(
      'href',
      '/data-mesh/service-levels?view=scorecard&of=dataproduct%3Adefault%2Forders',
    );
  });

  it('lets whoever may send a test message, and says to whom it went', async () => {
    const testEscalation = jest.fn(async () => [
      {
        id: '1',
        reason: 'test' as const,
        role: 'owner' as const,
        who: label('Team', 'group'),
        channel: 'notification',
        state: 'sent' as const,
        dueAt: '2026-11-24T08:00:00Z',
        sentAt: '2026-11-24T08:00:00Z',
      },
    ]);
    await show(
      api({
        testEscalation,
        getEscalation: async () => ({
          policy: 'default',
          steps: [],
          mayTest: true,
        }),
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Send a test message' }),
    );
    expect(await screen.findByText('Team (owner)')).toBeVisible();
    expect(screen.getByText(/^told Nov 24, 2026/)).toBeVisible();
  });

  it('shows what the badge says and gives it as Markdown and JSON', async () => {
    const user = userEvent.setup();
    const copied = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    await show(api());
    expect(
      await screen.findByText('It says now: “service levels: 1 of 1 kept”.'),
    ).toBeVisible();
    expect(
      screen.getByText(
        /^\[!\[Service levels\]\(.*\/badges\/default\/orders\.svg\)\]\(.*\)$/,
      ),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Copy the lines for programs' }),
    );
    expect(copied).toHaveBeenCalledWith(
      expect.stringMatching(/\/badges\/default\/orders\.json$/),
    );
    expect(await screen.findByText('Copied')).toBeVisible();
  });

  it('puts what is broken first, and lets who answers for it take it with a reason', async () => {
    const addIncidentEvent = jest.fn(async () => details);
    await show(api({ addIncidentEvent }));
    await userEvent.click(
      await screen.findByRole('button', { name: /Details: Orders: Nothing/ }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Late.')).toBeVisible();
    expect(within(dialog).getByText('Sales')).toBeVisible();
    await userEvent.type(
      within(dialog).getByLabelText('Why (optional)'),
      'Loading again',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Take it' }),
    );
    expect(addIncidentEvent).toHaveBeenCalledWith({
      incidentId: '01J',
      type: 'acknowledged',
      why: 'Loading again',
    });
  });

  it('says who hears, after how long, and where nobody is known', async () => {
    await show(api());
    expect(await screen.findByText('Team (owner)')).toBeVisible();
    expect(
      screen.getByText('After 2 hours, unless someone has taken it'),
    ).toBeVisible();
    expect(screen.getByText('nobody known (domain owner)')).toBeVisible();
  });

  it('follows a product, and says when that does not work', async () => {
    const setFollowing = jest
      .fn()
      .mockRejectedValueOnce(new Error('no luck'))
      .mockResolvedValueOnce({ following: true, followers: 3 });
    await show(api({ setFollowing }));
    const follow = await screen.findByRole('button', { name: 'Follow' });
    await userEvent.click(follow);
    expect(await screen.findByRole('alert')).toHaveTextContent('no luck');
    await userEvent.click(follow);
    expect(setFollowing).toHaveBeenLastCalledWith(
      expect.objectContaining({ name: 'orders', following: true }),
    );
  });

  it('says how to promise something where nothing is', async () => {
    await show(api({ listObjectives: async () => ({ items: [], total: 0 }) }));
    expect(await screen.findByText('Nothing is promised yet')).toBeVisible();
  });

  it('says that it may not be seen', async () => {
    await show(
      api({
        getServiceLevelSummary: async () => {
          throw Object.assign(new Error('You may not see this.'), {
            name: 'ResponseError',
            statusCode: 403,
            response: { status: 403 },
            body: {
              error: {
                name: 'NotAllowedError',
                message: 'You may not see this.',
              },
            },
          });
        },
      }),
    );
    expect(await screen.findByText(/may not see this/)).toBeVisible();
  });
});
