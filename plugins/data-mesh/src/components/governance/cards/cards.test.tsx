import type { GovernanceApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import { label, noCounts, readiness } from '../__testUtils__/scores';
import { show } from '../__testUtils__/show';
import { OwnerScoreCard } from './ScoreCards';

const tomasz: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'tomasz', namespace: 'default' },
  relations: [{ type: 'memberOf', targetRef: 'group:default/planning' }],
};

const supply: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'supply', namespace: 'default', title: 'Supply Chain' },
  relations: [{ type: 'ownedBy', targetRef: 'user:default/tomasz' }],
};

const empty = {
  products: 0,
  ruleSets: [],
  levels: [],
  trend: [],
  worst: [],
  rising: [],
  falling: [],
  actions: [],
  violations: { open: 0, blocking: 0, waived: 0 },
  waivers: { requested: 0, active: 0, expiring: 0 },
};

function showCard(entities: Entity[]) {
  const getScoreBoard = jest.fn<
    ReturnType<GovernanceApi['getScoreBoard']>,
    Parameters<GovernanceApi['getScoreBoard']>
  >(async ({ domain } = {}) =>
    domain
      ? {
          ...empty,
          products: 4,
          score: 82.2,
          ruleSets: [{ ruleSet: readiness, products: 4, score: 82.2 }],
          worst: [
            {
              product: label('dataproduct', 'Carrier Costs'),
              ruleSet: readiness,
              score: 40,
              coverage: 1,
              counts: noCounts,
              since: '2026-11-01T00:00:00Z',
            },
          ],
        }
      : empty,
  );
  show(<OwnerScoreCard />, {
    api: { getScoreBoard },
    entity: tomasz,
    entities,
  });
  return getScoreBoard;
}

describe('the card of scores on the page of a person', () => {
  it('shows the domains that they own, though no product is theirs, with what stands worst there', async () => {
    const asked = showCard([supply]);

    expect(
      await screen.findByRole('link', { name: 'Supply Chain' }),
    ).toBeVisible();
    expect(await screen.findByText('82.2 of 100')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Carrier Costs' })).toBeVisible();
    expect(asked.mock.calls.map(([scope]) => scope)).toContainEqual({
      domain: ['domain:default/supply'],
    });
  });

  it('is of their products and those of their groups where they own no domain', async () => {
    const asked = showCard([]);

    expect(
      await screen.findByText('Nothing is scored here yet.'),
    ).toBeVisible();
    expect(screen.queryByText('Owned domains')).not.toBeInTheDocument();
    expect(asked.mock.calls.map(([scope]) => scope)).toEqual([
      { owner: ['user:default/tomasz', 'group:default/planning'] },
    ]);
  });
});
