import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DefaultEventsService,
  EventParams,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import {
  ContractVersionEvent,
  DATA_MESH_CONTRACT_VERSION_TOPIC,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import request from 'supertest';
import { contract, contractText, product } from './__testUtils__/entities';
import { dataMeshPlugin } from './plugin';

function entitiesWith(version: string, columns: readonly string[]): Entity[] {
  return [
    contract('orders', contractText({ id: 'orders', version, columns })),
    product('shop', { outputPorts: [{ name: 'table', contract: 'orders' }] }),
  ];
}

/** The sync runs beside the test. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await check();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

describe('the event of a new version', () => {
  it('reaches another plugin, which finds the breaking ones by their metadata', async () => {
    let entities: Entity[] = [];
    const now = () => catalogServiceMock({ entities });
    const catalog = catalogServiceMock.mock({
      queryEntities: (ask, options) => now().queryEntities(ask, options),
      getEntities: (ask, options) => now().getEntities(ask, options),
      getEntitiesByRefs: (ask, options) =>
        now().getEntitiesByRefs(ask, options),
    });
    const heard: EventParams[] = [];
    const listener = createBackendPlugin({
      pluginId: 'listener',
      register(env) {
        env.registerInit({
          deps: { events: eventsServiceRef },
          async init({ events }) {
            await events.subscribe({
              id: 'listener',
              topics: [DATA_MESH_CONTRACT_VERSION_TOPIC],
              onEvent: async event => {
                if (event.metadata?.verdict === 'breaking') heard.push(event);
              },
            });
          },
        });
      },
    });
    // The mock is another one for each plugin: nobody hears anybody.
    const events = DefaultEventsService.create({
      logger: mockServices.logger.mock(),
    });
    const { server } = await startTestBackend({
      features: [
        dataMeshPlugin,
        listener,
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog,
        }),
      ],
    });
    const catalogHas = async (version: string, columns: string[]) => {
      entities = entitiesWith(version, columns);
      await eventually(async () => {
        await request(server).post('/api/data-mesh/v1/sync').expect(202);
        const { body } = await request(server).get(
          '/api/data-mesh/v1/contracts/default/orders',
        );
        expect(body.version).toBe(version);
      });
    };
    await catalogHas('1.0.0', ['id', 'amount']);
    await catalogHas('1.1.0', ['id', 'amount', 'currency']);
    await catalogHas('1.2.0', ['id']);
    await eventually(async () => expect(heard).toHaveLength(1));
    const payload: Partial<ContractVersionEvent> = {
      contractRef: 'datacontract:default/orders',
      productRefs: ['dataproduct:default/shop'],
      port: 'table',
      version: '1.2.0',
      previousVersion: '1.1.0',
      verdict: 'breaking',
      judgement: 'too-low',
      honestVersion: '2.0.0',
    };
    expect(heard[0].eventPayload).toMatchObject(payload);
  }, 60_000);
});
