import { mockServices } from '@backstage/backend-test-utils';
import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { OnCallDirectory, onCallFor } from './OnCallDirectory';

const SECOND = 1_000;

const domain = (onCall: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: {
    name: 'trade',
    annotations: { [dataMeshAnnotations.onCall]: onCall },
  },
  spec: { owner: 'team-trade' },
});

describe('who is on call', () => {
  it('is known to the first incident of a domain that has just come, and asked for once by many', async () => {
    let now = 0;
    const entities: Entity[] = [];
    const catalog = catalogServiceMock.mock({
      queryEntities: async () => ({
        items: [...entities],
        totalItems: entities.length,
        pageInfo: {},
      }),
    });
    const directory = new OnCallDirectory(
      catalog,
      mockServices.auth(),
      () => now,
    );
    const ofTrade = async () =>
      onCallFor(await directory.current(), {
        productRef: 'dataproduct:default/orders',
        contractRef: 'datacontract:default/orders',
        title: 'Orders',
        lifecycle: 'production',
        domains: ['domain:default/trade'],
        consumers: [],
        followers: [],
      });
    expect(await ofTrade()).toBeUndefined();

    entities.push(domain('trade-on-call'));
    // The next look at what is to be told.
    now += 10 * SECOND;
    expect(await ofTrade()).toBe('group:default/trade-on-call');
    expect(await ofTrade()).toBe('group:default/trade-on-call');
    expect(catalog.queryEntities).toHaveBeenCalledTimes(2);
  });
});
