import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { dataMeshCatalogExtensionPoint } from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  TestPortal,
  eventually,
  relationsOn,
} from '../__testUtils__/TestPortal';

jest.setTimeout(90_000);

// As the catalog writes URLs of GitHub that were given with `/blob/`.
const REPOSITORY = 'https://github.com/acme/orders/tree/main';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
customProperties:
  - property: costCentre
    value: "4711"
`;

const files: Record<string, string> = {
  [`${REPOSITORY}/orders.odcs.yaml`]: CONTRACT,
  [`${REPOSITORY}/catalog-info.yaml`]: `apiVersion: data-mesh/v1
kind: DataContract
metadata:
  name: orders-by-hand
spec:
  type: odcs
  lifecycle: production
  owner: order-desk
  definition:
    $text: ./orders.odcs.yaml
`,
};

function repository() {
  const downloads: string[] = [];
  const contentOf = (url: string) => {
    downloads.push(url);
    return Buffer.from(files[url]);
  };
  const reader = mockServices.urlReader.mock({
    search: async (url, options) => {
      if (options?.etag === `etag of ${url}`) throw new NotModifiedError();
      return {
        etag: `etag of ${url}`,
        files: [{ url, content: async () => contentOf(url) }],
      };
    },
    readUrl: async url => ({ buffer: async () => contentOf(url) }),
  });
  const feature = createServiceFactory({
    service: coreServices.urlReader,
    deps: {},
    factory: () => reader,
  });
  return { downloads, feature, reader };
}

describe('files of URLs in a portal', () => {
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await TestPortal.create();
  });
  afterEach(() => portal.stop());

  it('are read when a provider, as SCM discovery is one, comes upon them, and fetched once while they stay', async () => {
    const { downloads, feature, reader } = repository();
    const target = `${REPOSITORY}/orders.odcs.yaml`;
    const discovery = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'discovery',
      register(env) {
        env.registerInit({
          deps: { catalog: catalogProcessingExtensionPoint },
          async init({ catalog }) {
            catalog.addEntityProvider({
              getProviderName: () => 'discovery',
              connect: connection =>
                connection.applyMutation({
                  type: 'full',
                  entities: [
                    {
                      locationKey: 'discovery',
                      entity: {
                        apiVersion: 'backstage.io/v1alpha1',
                        kind: 'Location',
                        metadata: {
                          name: 'generated-orders',
                          annotations: {
                            'backstage.io/managed-by-location': `url:${target}`,
                            'backstage.io/managed-by-origin-location': `url:${target}`,
                          },
                        },
                        spec: { type: 'url', target, presence: 'optional' },
                      },
                    },
                  ],
                }),
            });
          },
        });
      },
    });
    await portal.start({ features: [feature, discovery] });

    const contract = await eventually(() =>
      portal.entity('datacontract', 'orders'),
    );
    expect(contract?.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': `url:${target}`,
      'backstage.io/view-url': target,
      'backstage.io/edit-url':
        'https://github.com/acme/orders/edit/main/orders.odcs.yaml',
      'backstage.io/source-location':
        'url:https://github.com/acme/orders/tree/main/',
    });
    await eventually(
      () => reader.search.mock.calls.length,
      reads => reads >= 3,
    );
    expect(downloads).toEqual([target]);
  });

  it('may be the text of a contract that is described by hand', async () => {
    const { feature } = repository();
    await portal.start({
      features: [feature],
      locations: [{ type: 'url', target: `${REPOSITORY}/catalog-info.yaml` }],
    });
    const contract = await eventually(
      () => portal.entity('datacontract', 'orders-by-hand'),
      found => relationsOn(found).length > 0,
    );
    expect(contract?.spec?.definition).toBe(CONTRACT);
    expect(relationsOn(contract)).toEqual(['ownedBy group:default/order-desk']);
  });

  it("get their owner from a resolver of the adopter's", async () => {
    const { feature } = repository();
    const resolver = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'owners',
      register(env) {
        env.registerInit({
          deps: { dataMesh: dataMeshCatalogExtensionPoint },
          async init({ dataMesh }) {
            dataMesh.addOwnerResolver({
              id: 'cost-centre',
              resolveOwner: ({ customProperties }) =>
                customProperties.some(
                  ({ property, value }) =>
                    property === 'costCentre' && value === '4711',
                )
                  ? 'group:default/finance'
                  : undefined,
            });
            dataMesh.addDomainResolver({
              id: 'by-repository',
              resolveDomain: ({ source }) =>
                source.target.includes('/orders/')
                  ? 'domain:default/sales'
                  : undefined,
            });
          },
        });
      },
    });
    await portal.start({
      features: [feature, resolver],
      locations: [{ type: 'url', target: `${REPOSITORY}/orders.odcs.yaml` }],
    });
    const contract = await eventually(
      () => portal.entity('datacontract', 'orders'),
      found => relationsOn(found).length >= 2,
    );
    expect(relationsOn(contract)).toEqual([
      'ownedBy group:default/finance',
      'partOf domain:default/sales',
    ]);
  });
});
