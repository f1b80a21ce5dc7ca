import { screen, within } from '@testing-library/react';
import { FakeDataMeshApi } from '../../../__testUtils__/FakeDataMeshApi';
import { orders } from '../../../__testUtils__/orders';
import { fakeLevels, notAllowed } from '../__testUtils__/FakeServiceLevelApi';
import { incident, label, objective } from '../__testUtils__/levels';
import { show } from '../__testUtils__/show';
import {
  DomainServiceLevelsCard,
  GroupServiceLevelsCard,
  MyServiceLevels,
  ProductServiceLevelsCard,
} from '.';

const sign = {
  standing: 'broken' as const,
  promises: 3,
  broken: 1,
  atRisk: 0,
  openIncident: true,
  upstreamIncident: false,
};

const name = orders.ref.split('/')[1];

const broken = objective({
  id: '9',
  standing: 'broken',
  product: label('Sales'),
  fault: { since: '2026-11-24T06:00:00Z', why: 'Data is 30 hours old.' },
});

describe('the card on a product', () => {
  it('says how promises stand, and lists those that need someone', async () => {
    const levels = fakeLevels({ objectives: [broken, objective()] });
    show(<ProductServiceLevelsCard />, {
      levels,
      mesh: new FakeDataMeshApi({
        products: [{ ...orders, serviceLevels: sign }],
      }),
      of: ['DataProduct', name],
    });
    expect(
      await screen.findByRole('link', {
        name: '1 promise broken Open incident',
      }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/dataproduct/${name}/service-levels`,
    );
    const list = within(
      await screen.findByRole('list', { name: 'What needs someone' }),
    );
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(
      list.getByRole('link', { name: 'Data is at most 26 hours old' }),
    ).toBeVisible();
    expect(
      list.getByText('1 of 2 bad days left · Data is 30 hours old.'),
    ).toBeVisible();
  });

  it.each([
    [undefined, 'Nothing is promised that could be measured.'],
    [
      { ...sign, standing: 'kept' as const, broken: 0 },
      'Every promise that is measured is kept.',
    ],
    [
      { ...sign, standing: 'not-measured' as const, broken: 0 },
      'Nobody has measured yet whether promises are kept.',
    ],
  ])('says when there is nothing to do: %#', async (serviceLevels, words) => {
    show(<ProductServiceLevelsCard />, {
      levels: fakeLevels(),
      mesh: new FakeDataMeshApi({ products: [{ ...orders, serviceLevels }] }),
      of: ['DataProduct', name],
    });
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('the card on a domain', () => {
  it('counts promises and incidents and leads to the board and the scorecard', async () => {
    const levels = fakeLevels({
      objectives: [broken, objective()],
      incidents: [incident(), incident({ id: '02J', upstream: true })],
    });
    show(<DomainServiceLevelsCard />, { levels, of: ['Domain', 'sales'] });
    expect(await screen.findByText('1 broken')).toBeVisible();
    expect(screen.getByText('1 kept')).toBeVisible();
    expect(screen.getByText('1 open incident')).toBeVisible();
    expect(screen.getByText('1 upstream incident')).toBeVisible();
    expect(await screen.findByText(/^Sales · /)).toBeVisible();
    expect(levels.asked[0].query).toEqual({ domain: ['domain:default/sales'] });
    expect(
      screen.getByRole('link', { name: 'Open the board' }),
    ).toHaveAttribute(
      'href',
      '/data-mesh/service-levels?domain=domain%3Adefault%2Fsales',
    );
    expect(screen.getByRole('link', { name: 'SLA scorecard' })).toHaveAttribute(
      'href',
      '/data-mesh/service-levels?view=scorecard&of=domain%3Adefault%2Fsales',
    );
  });

  it('says when nothing is promised', async () => {
    show(<DomainServiceLevelsCard />, {
      levels: fakeLevels(),
      of: ['Domain', 'sales'],
    });
    expect(
      await screen.findByText(
        'No product here promises anything that you may see.',
      ),
    ).toBeVisible();
  });

  it('says when it may not be seen', async () => {
    show(<DomainServiceLevelsCard />, {
      levels: fakeLevels(
        {},
        {
          getServiceLevelSummary: async () => {
            throw notAllowed();
          },
        },
      ),
      of: ['Domain', 'sales'],
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});

describe('the card on a group', () => {
  it('is of what the group owns', async () => {
    const levels = fakeLevels({ objectives: [objective()] });
    show(<GroupServiceLevelsCard />, { levels, of: ['Group', 'shop'] });
    expect(
      await screen.findByText('Every promise that is measured is kept.'),
    ).toBeVisible();
    expect(levels.asked[0].query).toEqual({ owner: ['group:default/shop'] });
  });
});

describe('the card on the home page', () => {
  it('is of what the reader and their groups own', async () => {
    const levels = fakeLevels({ objectives: [broken] });
    show(<MyServiceLevels />, { levels });
    expect(await screen.findByText('1 broken')).toBeVisible();
    expect(levels.asked[0].query).toEqual({
      owner: ['user:default/ines', 'group:default/shop'],
    });
  });

  it('is of the domains that they own too, though no product is theirs', async () => {
    const levels = fakeLevels({ objectives: [broken] });
    show(<MyServiceLevels />, {
      levels,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Domain',
          metadata: { name: 'supply', title: 'Supply Chain' },
          relations: [{ type: 'ownedBy', targetRef: 'user:default/ines' }],
        },
      ],
    });
    expect(
      await screen.findByRole('link', { name: 'Supply Chain' }),
    ).toBeVisible();
    const domains = within(
      screen.getByRole('region', { name: 'Owned domains' }),
    );
    expect(await domains.findByText('1 broken')).toBeVisible();
    expect(levels.asked.map(({ query }) => query)).toContainEqual({
      domain: ['domain:default/supply'],
    });
  });

  it('says when they promise nothing', async () => {
    show(<MyServiceLevels />, { levels: fakeLevels() });
    expect(
      await screen.findByText(
        'No product of yours or of your groups promises anything.',
      ),
    ).toBeVisible();
  });
});
