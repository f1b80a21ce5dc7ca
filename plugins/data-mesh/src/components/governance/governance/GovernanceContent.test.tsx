import type { GovernanceApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { screen } from '@testing-library/react';
import { details } from '../__testUtils__/ruleSets';
import { noCounts, privacy } from '../__testUtils__/scores';
import { show } from '../__testUtils__/show';
import { GovernanceContent } from './GovernanceContent';

const policy = {
  ...details,
  ...privacy,
  compliant: 5,
  counts: { ...noCounts, pass: 5, fail: 3 },
};

const service = (rest: Partial<GovernanceApi> = {}) => ({
  listRuleSets: jest.fn(async () => ({ items: [policy], total: 1 })),
  getRuleSet: jest.fn(async () => policy),
  listScoredProducts: jest.fn(async () => ({ items: [], total: 0 })),
  ...rest,
});

const open = (api: Partial<GovernanceApi>, at = '/') =>
  show(<GovernanceContent />, { api, at });

describe('The Governance page', () => {
  it('says which policy applies where, who owns it, and how many products keep it', async () => {
    const api = service();
    open(api);
    expect(
      await screen.findByRole('link', { name: 'Privacy' }),
    ).toHaveAttribute(
      'href',
      `/data-mesh/governance?${new URLSearchParams({
        view: 'rules',
        of: privacy.ref,
      })}`,
    );
    expect(screen.getByText('Products in production')).toBeVisible();
    expect(screen.getByText('5 of 8')).toBeVisible();
    expect(screen.getByText('Whole organisation')).toBeVisible();
    expect(api.listRuleSets).toHaveBeenCalledWith(
      expect.objectContaining({ kind: ['datapolicy', 'datascorecard'] }),
      expect.anything(),
    );
  });

  it('opens a policy without a score, as products keep it or not', async () => {
    open(service(), `/?${new URLSearchParams({ of: privacy.ref })}`);
    expect(await screen.findByRole('table', { name: 'Rules' })).toBeVisible();
    expect(screen.queryByText('71.4 of 100')).not.toBeInTheDocument();
    expect(await screen.findByText('No product matches')).toBeVisible();
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

  it('says so when one may not see them', async () => {
    open(
      service({
        listRuleSets: async () => {
          throw Object.assign(new Error('No'), { name: 'NotAllowedError' });
        },
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not allowed|may not/i,
    );
  });
});
