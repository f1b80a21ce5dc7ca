import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeLevels, fakeLevels } from '../__testUtils__/FakeServiceLevelApi';
import { incident, label } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import { ServiceLevelsTab } from '../tab/ServiceLevelsTab';

const open = async (
  data: FakeLevels,
  rest: Parameters<typeof fakeLevels>[1] = {},
) => {
  show(<ServiceLevelsTab />, {
    levels: fakeLevels({ incidents: [incident()], ...data }, rest),
    query: 'incident=01J',
  });
  return within(await screen.findByRole('dialog'));
};

describe('an incident', () => {
  it('tells what happened, who did what and why', async () => {
    const dialog = await open({
      incident: {
        timeline: [
          { at: '2026-11-24T08:00:00Z', type: 'opened', why: 'No load came.' },
          {
            at: '2026-11-24T08:20:00Z',
            type: 'acknowledged',
            by: label('Tomasz', 'user'),
            why: 'Loading again',
          },
        ],
        timeToDetect: 7_200,
        objectives: [
          {
            id: '7',
            indicator: 'timeOfAvailability',
            property: 'timeOfAvailability',
            text: '06:00',
            from: '2026-11-24T06:00:00Z',
          },
        ],
      },
    });
    expect(
      await dialog.findByText('Nothing has come by 06:00 (UTC).'),
    ).toBeVisible();
    const steps = within(
      dialog.getByRole('region', { name: 'Timeline' }),
    ).getAllByRole('listitem');
    expect(steps[0]).toHaveTextContent('No load came.');
    expect(steps[1]).toHaveTextContent(/Taken by Tomasz.*Loading again/);
    expect(dialog.getByText('2 hours')).toBeVisible();
    expect(
      dialog.getByRole('link', { name: 'Time of availability: 06:00' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/orders/service-levels?objective=7',
    );
  });

  it('of which another product is the cause says where it began, and whom it reaches', async () => {
    const dialog = await open({
      incidents: [incident({ upstream: true, roots: [label('Tills')] })],
      incident: {
        path: [label('Tills'), label('Orders')],
        downstream: [
          { product: label('Sales'), hit: true, incidentId: '09J' },
          { product: label('Finance'), hit: false },
        ],
      },
    });
    expect(await dialog.findByText('Upstream incident')).toBeVisible();
    expect(
      within(dialog.getByRole('region', { name: 'Where it began' })).getByRole(
        'link',
        { name: 'Tills' },
      ),
    ).toBeVisible();
    expect(
      dialog.getByRole('link', { name: 'Its incident: Sales' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/dataproduct/sales/service-levels?incident=09J',
    );
    expect(dialog.getByRole('link', { name: 'Finance' })).toBeVisible();
  });

  it('can be followed by everybody and taken by those only who answer for it', async () => {
    const setFollowing = jest.fn(async () => ({
      following: true,
      followers: 3,
    }));
    const dialog = await open({}, { setFollowing });
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Follow' }),
    );
    expect(setFollowing).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'orders', following: true }),
    );
    expect(
      dialog.queryByRole('button', { name: 'Take it' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['open', ['Take it', 'Resolve', 'Add note']],
    ['acknowledged', ['Resolve', 'Add note']],
    ['resolved', ['Open again', 'Add note']],
  ] as const)('that is %s offers what can be done', async (state, acts) => {
    const dialog = await open({
      incidents: [incident({ state })],
      incident: { mayManage: true },
    });
    const field = await dialog.findByLabelText('Why (optional)');
    for (const name of acts) {
      expect(dialog.getByRole('button', { name })).toBeVisible();
    }
    // A note without words says nothing.
    const note = dialog.getByRole('button', { name: 'Add note' });
    expect(note).toBeDisabled();
    await userEvent.type(field, 'The supplier calls back at noon');
    expect(note).toBeEnabled();
  });

  it('says when an act did not work, and keeps the reason that was typed', async () => {
    const dialog = await open(
      { incident: { mayManage: true } },
      {
        addIncidentEvent: async () => {
          throw new Error('It is resolved already.');
        },
      },
    );
    const field = await dialog.findByLabelText('Why (optional)');
    await userEvent.type(field, 'Loading');
    await userEvent.click(dialog.getByRole('button', { name: 'Take it' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It did not work: It is resolved already.',
    );
    expect(field).toHaveValue('Loading');
  });
});
