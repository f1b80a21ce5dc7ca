import type {
  Compliance,
  GovernanceApi,
  Violation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { details } from '../__testUtils__/ruleSets';
import { label, privacy, waiver } from '../__testUtils__/scores';
import { show } from '../__testUtils__/show';
import { GovernanceContent } from './GovernanceContent';

const sales = label('domain', 'Sales');
const stores = label('domain', 'Stores');

const cell = {
  policy: privacy.ref,
  domain: sales.ref,
  products: 4,
  compliant: 3,
  share: 0.75,
  violations: 2,
  blocking: 1,
  waived: 1,
  notMeasured: 0,
};

const compliance: Compliance = {
  policies: [{ ...privacy, about: 'product', enforcement: 'block' }],
  domains: [sales, stores],
  cells: [
    cell,
    {
      ...cell,
      domain: stores.ref,
      compliant: 4,
      share: 1,
      violations: 0,
      blocking: 0,
      waived: 0,
    },
  ],
  trend: [],
  total: {
    pairs: 8,
    compliant: 7,
    share: 0.875,
    violations: 2,
    blocking: 1,
    waived: 1,
  },
};

const violation: Violation = {
  id: '1',
  subject: label('dataproduct', 'Orders'),
  policy: privacy,
  rule: 'has-retention',
  title: 'Says how long it keeps data',
  message: 'No retention for `email`.',
  severity: 'high',
  enforcement: 'block',
  state: 'open',
  since: '2026-11-20T10:00:00Z',
};

const service = (rest: Partial<GovernanceApi> = {}) => ({
  getCompliance: jest.fn(async () => compliance),
  listViolations: jest.fn(async () => ({ items: [violation], total: 1 })),
  listWaivers: jest.fn(async () => ({ items: [waiver()], total: 1 })),
  listRuleSets: jest.fn(async () => ({ items: [details], total: 1 })),
  ...rest,
});

const open = (api: Partial<GovernanceApi>, at = '/') =>
  show(<GovernanceContent />, { api, at });

describe('The Governance page', () => {
  it('says policy by domain in words, and leads to what is broken', async () => {
    open(service());
    const map = within(
      await screen.findByRole('table', { name: 'Policies by domain' }),
    );
    expect(map.getByRole('columnheader', { name: 'Sales' })).toBeVisible();
    expect(map.getByText('75%')).toBeVisible();
    expect(map.getByText('3 of 4')).toBeVisible();
    expect(map.getByText('1 waived')).toBeVisible();
    const link = map.getByRole('link', {
      name: '2 violations, 1 blocking',
    });
    expect(
      Object.fromEntries(
        new URL(link.getAttribute('href')!, 'http://x').searchParams,
      ),
    ).toEqual({
      view: 'violations',
      policy: privacy.ref,
      domain: sales.ref,
    });
  });

  it('says so when there are no policies', async () => {
    open(
      service({
        getCompliance: async () => ({ ...compliance, policies: [], cells: [] }),
      }),
    );
    expect(await screen.findByText('There are no policies yet')).toBeVisible();
  });

  it('lists violations as the address says, each leading to the rule on the page of the product', async () => {
    const api = service();
    open(api, '/?view=violations&enforcement=block&sort=since&state=all');
    expect(
      await screen.findByRole('link', { name: 'Says how long it keeps data' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/dataproduct/orders/scorecard?${new URLSearchParams({
        of: privacy.ref,
        rule: 'has-retention',
      })}`,
    );
    expect(api.listViolations).toHaveBeenCalledWith(
      expect.objectContaining({
        enforcement: ['block'],
        sort: 'since',
        state: ['open', 'waived'],
      }),
      expect.anything(),
    );
  });

  it('approves a waiver with a comment, once that is confirmed', async () => {
    const addWaiverEvent = jest.fn(async () => waiver({ state: 'active' }));
    const api = service({ addWaiverEvent });
    open(api, '/?view=waivers');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Approve: Says how long/ }),
    );
    expect(addWaiverEvent).not.toHaveBeenCalled();
    await userEvent.type(
      screen.getByLabelText('Comment (optional)'),
      'Until January',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(addWaiverEvent).toHaveBeenCalledWith({
      waiverId: '01K',
      type: 'approve',
      comment: 'Until January',
    });
    await waitFor(() => expect(api.listWaivers).toHaveBeenCalledTimes(2));
  });

  it('says why a decision was refused', async () => {
    open(
      service({
        addWaiverEvent: async () => {
          throw new Error('Nobody approves what they asked for');
        },
      }),
      '/?view=waivers',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reject: / }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nobody approves what they asked for',
    );
  });

  it('offers no decision to those who may not decide', async () => {
    open(
      service({
        listWaivers: async () => ({
          items: [waiver({ mayDecide: false })],
          total: 1,
        }),
      }),
      '/?view=waivers',
    );
    expect(await screen.findByText('Asked for')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Approve|Reject|Revoke/ }),
    ).not.toBeInTheDocument();
  });

  it('tries a draft, and says who would change', async () => {
    const simulateRuleSet = jest.fn(async () => ({
      ruleSet: privacy,
      problems: [],
      isNew: false,
      products: 8,
      changed: 1,
      better: 0,
      worse: 1,
      truncated: false,
      before: { products: 8, compliant: 7, levels: [], bands: [] },
      after: { products: 8, compliant: 6, levels: [], bands: [] },
      changes: [
        {
          product: label('dataproduct', 'Orders'),
          before: { compliant: true },
          after: { compliant: false },
          rules: [{ id: 'a', title: 'Is classified', to: 'fail' as const }],
        },
      ],
    }));
    open(service({ simulateRuleSet }), '/?view=simulation');
    const draft = await screen.findByLabelText('Draft');
    await userEvent.click(draft);
    await userEvent.paste('kind: DataPolicy');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(simulateRuleSet).toHaveBeenCalledWith({
      definition: 'kind: DataPolicy',
    });
    expect(
      await screen.findByText('1 product would change: 0 better, 1 worse.'),
    ).toBeVisible();
    expect(screen.getByText('keeps it → breaks it')).toBeVisible();
    expect(
      screen.getByText('Is classified: new → Does not hold'),
    ).toBeVisible();
  });

  it('shows what is wrong in a draft, by line', async () => {
    const none = { products: 0, compliant: 0, levels: [], bands: [] };
    open(
      service({
        simulateRuleSet: async () => ({
          problems: [
            {
              code: 'x',
              severity: 'error' as const,
              message: 'There is no level `gold`.',
              line: 4,
            },
          ],
          isNew: false,
          products: 0,
          changed: 0,
          better: 0,
          worse: 0,
          truncated: false,
          before: none,
          after: none,
          changes: [],
        }),
      }),
      '/?view=simulation',
    );
    await userEvent.type(await screen.findByLabelText('Draft'), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('line 4')).toBeVisible();
  });

  it('lists problems in rules with the scorecard or policy that has them', async () => {
    open(
      service({
        listRuleProblems: async () => ({
          items: [{ ...details.problemList[0], ruleSet: privacy }],
          total: 1,
        }),
      }),
      '/?view=problems',
    );
    expect(await screen.findByRole('link', { name: 'Privacy' })).toBeVisible();
    expect(screen.getByText(/line 31, column 9/)).toBeVisible();
  });
});
