import type { GovernanceApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  change,
  hasContract,
  noCounts,
  privacy,
  productScore,
  waiver,
} from '../__testUtils__/scores';
import { show } from '../__testUtils__/show';
import { dayIn } from '../shared';
import { ScorecardTab } from './ScorecardTab';

const entity = {
  apiVersion: 'data-mesh/v1',
  kind: 'DataProduct',
  metadata: { namespace: 'default', name: 'orders' },
};

const service = (rest: Partial<GovernanceApi> = {}) => ({
  getProductScores: jest.fn(async () => ({ items: [productScore()] })),
  listWaivers: jest.fn(async () => ({ items: [], total: 0 })),
  listScoreChanges: jest.fn(async () => ({ items: [] })),
  ...rest,
});

const open = (api: Partial<GovernanceApi> = service(), at = '/') =>
  show(<ScorecardTab />, { api, entity, at });

describe('The Scorecard tab', () => {
  it('says the score with its coverage, what is reached, and since when and why', async () => {
    open();
    // Not yet 90.
    expect(await screen.findByText('89.9 of 100')).toBeVisible();
    expect(screen.getByText('75%')).toBeVisible();
    expect(screen.getByText('It is in production.')).toBeVisible();
    expect(
      screen.getByText('1 do not hold · 1 not measured · 1 hold'),
    ).toBeVisible();
    expect(
      screen.getByText(/Since Nov 20, 2026.*The facts changed/),
    ).toBeVisible();
    expect(screen.getByRole('img', { name: 'reached' })).toBeVisible();
  });

  it('says which rules would raise it, and leads to each', async () => {
    open();
    expect(
      await screen.findByText('These 2 rules raise it to Silver, score 97:'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Every port has a contract' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Every port has a contract' }),
    ).toBeVisible();
  });

  it('lists what does not hold before what does', async () => {
    open();
    const rules = await screen.findByRole('table', {
      name: 'Rules of Data product readiness',
    });
    const [, ...rows] = within(rules).getAllByRole('row');
    expect(rows.map(row => within(row).getAllByRole('cell')[0])).toEqual([
      expect.objectContaining({
        textContent: expect.stringContaining('Does not hold'),
      }),
      expect.objectContaining({
        textContent: expect.stringContaining('Not measured'),
      }),
      expect.objectContaining({
        textContent: expect.stringContaining('Holds'),
      }),
    ]);
    expect(within(rows[0]).getByText('returns')).toBeVisible();
  });

  it('explains a rule: what is asked, why, from where, how to fix it, and what it saw', async () => {
    open(
      service(),
      `/?of=${encodeURIComponent(
        productScore().ruleSet.ref,
      )}&rule=has-contract`,
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('Every output port is under contract.'),
    ).toBeVisible();
    expect(dialog.getByText(hasContract.why!)).toBeVisible();
    expect(
      dialog.getByRole('link', { name: hasContract.source }),
    ).toHaveAttribute('href', hasContract.source);
    expect(dialog.getByText(hasContract.howToFix!)).toBeVisible();
    expect(dialog.getByText('returns: not stated')).toBeVisible();
    expect(dialog.getByText('orders: orders')).toBeVisible();
    expect(dialog.getByText('and 3 more')).toBeVisible();
  });

  it('asks for a waiver with a reason and an end, and shows what was asked for', async () => {
    const requestWaiver = jest.fn(async () => waiver());
    const api = service({ requestWaiver });
    open(api);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Details: Every port has a contract',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Ask for a waiver' }),
    );
    const send = dialog.getByRole('button', { name: 'Ask for it' });
    expect(send).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Port is retired');
    fireEvent.change(dialog.getByLabelText(/^Until the end of/), {
      target: { value: dayIn(400) },
    });
    await userEvent.click(send);
    expect(dialog.getByRole('alert')).toHaveTextContent('at most a year away');
    expect(requestWaiver).not.toHaveBeenCalled();

    fireEvent.change(dialog.getByLabelText(/^Until the end of/), {
      target: { value: dayIn(20) },
    });
    await userEvent.click(send);
    expect(requestWaiver).toHaveBeenCalledWith({
      subject: 'dataproduct:default/orders',
      ruleSet: 'datascorecard:default/readiness',
      rule: 'has-contract',
      reason: 'Port is retired',
      expiresAt: `${dayIn(20)}T23:59:59.999Z`,
    });
    await waitFor(() => expect(api.listWaivers).toHaveBeenCalledTimes(2));
  });

  it('says why a waiver could not be asked for, and keeps what was typed', async () => {
    open(
      service({
        requestWaiver: async () => {
          throw new Error('There is one already');
        },
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Details: Every port has a contract',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Ask for a waiver' }),
    );
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Port is retired');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask for it' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'There is one already',
    );
    expect(dialog.getByLabelText(/^Reason/)).toHaveValue('Port is retired');
  });

  it('offers no waiver to those who may not ask, nor for a rule that holds', async () => {
    open(
      service({
        getProductScores: async () => ({
          items: [productScore({ mayRequestWaiver: false })],
        }),
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Details: Every port has a contract',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.queryByRole('button', { name: 'Ask for a waiver' }),
    ).not.toBeInTheDocument();
  });

  it('looks at a day in the past, which stands in the address', async () => {
    const api = service();
    open(api, '/?at=2026-11-01');
    expect(
      await screen.findByText(/This is how it stood on Nov 1, 2026/),
    ).toBeVisible();
    // The service refuses what it does not know, such as a kind.
    expect(api.getProductScores).toHaveBeenCalledWith(
      {
        namespace: 'default',
        name: expect.any(String),
        at: '2026-11-01T23:59:59.999Z',
      },
      expect.anything(),
    );
    expect(api.listScoreChanges).toHaveBeenCalledWith(
      expect.objectContaining({ to: '2026-11-01T23:59:59.999Z' }),
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show now' }));
    await waitFor(() =>
      expect(api.getProductScores).toHaveBeenLastCalledWith(
        expect.objectContaining({ at: undefined }),
        expect.anything(),
      ),
    );
  });

  it.each(['2026-02-31', 'yesterday', '2999-01-01'])(
    'shows now for an address with the day %s',
    async day => {
      const api = service();
      open(api, `/?at=${day}`);
      expect(await screen.findByText('89.9 of 100')).toBeVisible();
      expect(api.getProductScores).toHaveBeenCalledWith(
        expect.objectContaining({ at: undefined }),
        expect.anything(),
      );
    },
  );

  it('says of each change why it came about, so that a new rule is no decline', async () => {
    open(service({ listScoreChanges: async () => ({ items: [change] }) }));
    const history = within(
      await screen.findByRole('table', { name: 'What changed and why' }),
    );
    expect(history.getByText('The rules changed')).toBeVisible();
    expect(history.getByText('90 → 80')).toBeVisible();
    expect(history.getByText('silver → bronze')).toBeVisible();
    expect(
      history.getByText('Its data is fresh: new → Not measured'),
    ).toBeVisible();
    expect(
      history.getByText('Every port has a contract: Holds → Does not hold'),
    ).toBeVisible();
  });

  it('shows policies with what is broken, and what was waived until when', async () => {
    open(
      service({
        getProductScores: async () => ({
          items: [
            productScore({
              ruleSet: privacy,
              counts: { ...noCounts, fail: 1, waived: 1 },
              rules: [
                { ...hasContract, enforcement: 'block' },
                {
                  ...hasContract,
                  id: 'other',
                  title: 'Says how long it keeps data',
                  status: 'waived',
                  waiver: { id: '01K', expiresAt: '2027-01-31T12:00:00Z' },
                },
              ],
            }),
          ],
        }),
        listWaivers: async () => ({
          items: [waiver({ state: 'active' })],
          total: 1,
        }),
      }),
    );
    expect(await screen.findByText('1 rule does not hold')).toBeVisible();
    expect(screen.getByText('Blocks')).toBeVisible();
    expect(screen.getByText(/Waived until Jan 31, 2027/)).toBeVisible();
    expect(await screen.findByText('In force')).toBeVisible();
    expect(screen.getByText('Legal decides in December.')).toBeVisible();
    expect(screen.getByText(/Asked for by Ana/)).toBeVisible();
  });

  it('says so when no scorecard applies', async () => {
    open(service({ getProductScores: async () => ({ items: [] }) }));
    expect(
      await screen.findByText('No scorecard or policy applies to this product'),
    ).toBeVisible();
  });

  it('says so when one may not see it', async () => {
    open(
      service({
        getProductScores: async () => {
          throw Object.assign(new Error('No'), { name: 'NotAllowedError' });
        },
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not allowed|may not/i,
    );
  });
});
