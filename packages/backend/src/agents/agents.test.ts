import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import catalogModule from '@backstage-data-mesh/plugin-catalog-backend-module-data-mesh';
import {
  diffReadings,
  propertiesOf,
  readDocuments,
} from '@backstage-data-mesh/contract';
import dataMeshPlugin from '@backstage-data-mesh/plugin-data-mesh-backend';
import duckdbModule from '@backstage-data-mesh/plugin-data-mesh-backend-module-duckdb';
import { entityNameForId } from '@backstage-data-mesh/plugin-data-mesh-common';
import searchModule from '@backstage-data-mesh/plugin-search-backend-module-data-mesh';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { exampleFolder, readExampleFiles } from './__testUtils__/exampleFiles';
import { makeStaleTable } from './__testUtils__/staleTable';

jest.setTimeout(300_000);

const files = readExampleFiles();
const HELEN = 'user:default/helen.brandt';
/** From whom the people domain is hidden. */
const INES = 'user:default/ines.moreau';

/** Its latency is a day and an hour. */
const STALE = { contract: 'customer-profile', hours: 200 };

const HYGIENE = 'datascorecard:default/contract-hygiene';

const refOfContract = (id: string) =>
  `datacontract:default/${entityNameForId(id)}`;
const refOfProduct = (id: string) =>
  `dataproduct:default/${entityNameForId(id)}`;
const contractFile = (id: string) =>
  files.contracts.find(({ contract }) => contract.id === id)!;
const consumersOf = (contractId: string) =>
  files.products
    .filter(({ inputPorts }) =>
      inputPorts.some(port => port.contractId === contractId),
    )
    .map(({ id }) => refOfProduct(id))
    .sort();
const hiddenRefs = new Set([
  ...files.products
    .filter(({ domain }) => domain === 'people')
    .map(({ id }) => refOfProduct(id)),
  ...files.contracts
    .filter(({ contract }) => contract.domain === 'people')
    .map(({ contract }) => refOfContract(contract.id)),
]);

/** Hides the people domain from Inès, as the policy of the example company does. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) =>
    requests.map(request => ({
      result:
        nameOf(options) === INES &&
        'resourceRef' in request &&
        hiddenRefs.has(request.resourceRef ?? '')
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  authorizeConditional: async (requests, options) =>
    requests.map(({ permission }) =>
      permission.name === 'catalog.entity.read' && nameOf(options) === INES
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              not: {
                rule: 'HAS_SPEC',
                resourceType: 'catalog-entity',
                params: { key: 'domain', value: 'domain:default/people' },
              },
            },
          }
        : { result: AuthorizeResult.ALLOW },
    ),
});

function nameOf(options: unknown): string | undefined {
  const { credentials } = options as {
    credentials?: { principal?: { userEntityRef?: string } };
  };
  return credentials?.principal?.userEntityRef;
}

describe('An agent that works for somebody at the example company', () => {
  const scheduler = mockServices.scheduler();
  let backend: TestBackend;
  let helen: Client;
  let ines: Client;
  let folder: string;

  beforeAll(async () => {
    const file = (target: string) => ({
      type: 'file',
      target: `${exampleFolder}/${target}`,
    });
    folder = await mkdtemp(path.join(tmpdir(), 'agents-'));
    const warehouse = path.join(folder, 'retail.duckdb');
    await makeStaleTable(
      warehouse,
      contractFile(STALE.contract).contract,
      STALE.hours,
    );
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModule,
        dataMeshPlugin,
        duckdbModule,
        searchPlugin,
        searchModule,
        mcpPlugin,
        actionsServiceFactory,
        actionsRegistryServiceFactory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: async () => scheduler,
        }),
        permissions.factory,
        mockServices.rootLogger.factory({ level: 'error' }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            backend: { actions: { pluginSources: ['data-mesh'] } },
            catalog: {
              processingInterval: { minutes: 10 },
              rules: [
                {
                  allow: [
                    'DataProduct',
                    'DataContract',
                    'DataScorecard',
                    'Domain',
                    'Group',
                    'User',
                    'Location',
                  ],
                },
              ],
              locations: [
                file('organisation/*.yaml'),
                file('*/*/*.odps.yaml'),
                file('*/*/contracts/*.{odcs,datacontract}.yaml'),
                file('../governance/guild/contract-hygiene.scorecard.yaml'),
              ],
            },
            dataMesh: {
              history: { locations: [file('history/*/*.odcs.yaml')] },
              quality: {
                servers: { warehouse: { engine: 'duckdb', path: warehouse } },
              },
            },
          },
        }),
      ],
    });
    helen = await connect(backend, HELEN);
    ines = await connect(backend, INES);
    await companyIsThere();
    await scheduler.triggerTask('data-mesh-history-import');
    for (const type of ['product', 'contract', 'field', 'rule', 'term']) {
      await scheduler.triggerTask(`search_index_data_${type}`);
    }
  });

  afterAll(async () => {
    await helen?.close();
    await ines?.close();
    await backend?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Until the catalog has read every file. */
  async function companyIsThere(): Promise<void> {
    const deadline = Date.now() + 240_000;
    for (;;) {
      await scheduler.triggerTask('data-mesh-sync');
      const { total } = await ask(helen, 'find-products', { limit: 1 });
      const health = await fetch(
        `http://localhost:${backend.server.port()}/api/data-mesh/v1/health`,
        { headers: { Authorization: mockCredentials.user.header(HELEN) } },
      );
      const { contracts } = await health.json();
      if (
        total === files.products.length &&
        contracts === files.contracts.length
      ) {
        return;
      }
      if (Date.now() > deadline) {
        throw new Error(`${total} products and ${contracts} contracts came`);
      }
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
  }

  /** Until rules were evaluated for every product. */
  async function scoresAreThere(): Promise<void> {
    const deadline = Date.now() + 120_000;
    for (;;) {
      await scheduler.triggerTask('data-mesh-sync');
      await scheduler.triggerTask('data-mesh-scores');
      const { scores } = await ask(helen, 'explain-score', {
        product: 'customer-profile',
      });
      if (scores.some(({ ruleSet }: Ruled) => ruleSet === HYGIENE)) return;
      if (Date.now() > deadline) throw new Error('No score came');
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
  }

  it('is offered tools that say when to use them and whether they change something', async () => {
    const { tools } = await helen.listTools();
    const own = tools.filter(({ name }) => name.startsWith('data-mesh.'));
    expect(own.map(({ name }) => name).sort()).toEqual([
      'data-mesh.draft-contract',
      'data-mesh.explain-product',
      'data-mesh.explain-score',
      'data-mesh.find-products',
      'data-mesh.get-contract',
      'data-mesh.list-incidents',
      'data-mesh.may-i-use',
      'data-mesh.request-run',
      'data-mesh.search',
      'data-mesh.validate-contract',
      'data-mesh.what-breaks',
      'data-mesh.what-changed',
    ]);
    for (const tool of own) {
      expect(tool.description!.length).toBeGreaterThan(100);
      expect(tool.annotations?.readOnlyHint).toBe(
        tool.name !== 'data-mesh.request-run',
      );
    }
  });

  it('1. tells how many data products the sales domain has, with its sub-domains', async () => {
    const domains = ['sales', 'stores', 'online'];
    const expected = files.products.filter(({ domain }) =>
      domains.includes(domain ?? ''),
    );
    const { total } = await ask(helen, 'find-products', {
      domain: 'domain:default/sales',
    });
    expect(total).toBe(expected.length);
  });

  it('2. tells which fields hold an e-mail address', async () => {
    const expected = files.contracts.flatMap(({ contract }) =>
      [...propertiesOf(contract)]
        .filter(({ property }) => /e_?mail/i.test(property.name))
        .map(({ property }) => [refOfContract(contract.id), property.name]),
    );
    expect(expected.length).toBeGreaterThan(0);
    const { hits } = await ask(helen, 'search', {
      question: 'Which fields hold an e-mail address?',
      limit: 50,
    });
    expect(
      hits.map(({ kind, entityRef, field }: Hit) => [kind, entityRef, field]),
    ).toEqual(
      expect.arrayContaining(expected.map(each => ['data-field', ...each])),
    );
    expect(hits).toHaveLength(expected.length);
  });

  it('3. finds customer churn', async () => {
    const product = files.products.find(({ id }) => id === 'churn-features')!;
    const churn = [
      refOfProduct(product.id),
      ...product.outputPorts.map(({ contractId }) =>
        refOfContract(contractId!),
      ),
    ];
    const { hits } = await ask(helen, 'search', { question: 'customer churn' });
    expect(hits.length).toBeGreaterThanOrEqual(3);
    expect(hits[0].entityRef).toBe(churn[0]);
    for (const { entityRef } of hits.slice(0, 3) as Hit[]) {
      expect(churn).toContain(entityRef);
    }
  });

  it('4. finds orders that are fresher than an hour', async () => {
    const ageOf = (id: string) =>
      Math.min(
        ...contractFile(id).contract.serviceLevels.flatMap(
          ({ property, quantity }) =>
            ['latency', 'freshness'].includes(property) &&
            quantity?.type === 'duration'
              ? [quantity.seconds]
              : [],
        ),
      );
    const { hits } = await ask(helen, 'search', {
      question: 'orders fresher than an hour',
    });
    const fresh = files.contracts.filter(
      ({ contract }) => ageOf(contract.id) <= 3600,
    );
    expect(hits[0].entityRef).toBe(refOfContract(eventsId()));
    for (const hit of hits as Hit[]) {
      expect(fresh.map(({ contract }) => refOfContract(contract.id))).toContain(
        hit.entityRef,
      );
    }
  });

  it('5. explains what customer profiles are for, and what they are not', async () => {
    const product = files.products.find(({ id }) => id === 'customer-profile')!;
    expect(
      await ask(helen, 'explain-product', { product: 'customer-profile' }),
    ).toMatchObject({
      title: product.name,
      purpose: product.description.purpose,
      limitations: product.description.limitations,
      domain: 'domain:default/customer',
      outputPorts: product.outputPorts.map(({ name, contractId }) => ({
        name,
        contract: refOfContract(contractId!),
      })),
    });
  });

  it('6. tells the fields of a contract with their classification', async () => {
    const { contract } = contractFile('customer-profile');
    const { tables } = await ask(helen, 'get-contract', {
      contract: 'customer-profile',
      table: 'customer',
    });
    expect(
      tables[0].fields.map(
        ({
          name,
          classification,
        }: {
          name: string;
          classification?: string;
        }) => [name, classification],
      ),
    ).toEqual(
      contract.schema[0].properties.map(({ name, classification }) => [
        name,
        classification,
      ]),
    );
  });

  it('7. tells that the e-mail hash may not be used for a newsletter, and why', async () => {
    const { contract } = contractFile('customer-profile');
    const reading = contract.roles.filter(({ access }) => access === 'read');
    const told = await ask(helen, 'may-i-use', {
      contract: 'customer-profile',
      field: 'customer.email_hash',
      purpose: 'Send a newsletter',
    });
    expect(told).toMatchObject({
      verdict: 'no',
      classification: 'restricted',
      roles: reading.map(({ role, description }) => ({ role, description })),
    });
    expect(told.heed).toContain(contract.description.limitations);
  });

  it('8. tells what the newest version of daily orders changed', async () => {
    const now = contractFile('orders-daily');
    const [before] = files.history
      .filter(
        ({ contract }) =>
          contract.id === 'orders-daily' && contract.version === '2.1.0',
      )
      .map(({ reading }) => reading);
    const expected = diffReadings(before, now.reading);
    const { change, versions } = await ask(helen, 'what-changed', {
      contract: 'orders-daily',
    });
    expect(change).toMatchObject({
      from: '2.1.0',
      to: now.contract.version,
      verdict: expected.verdict,
      changes: expected.changes
        .slice(0, 50)
        .map(({ verdict, message }) => ({ verdict, message })),
    });
    expect(versions[0]).toMatchObject({ current: true });
  });

  it('9. tells whom it would hit when a column of daily orders went away', async () => {
    const { contract, text } = contractFile('orders-daily');
    const column = contract.schema[0].properties.at(-1)!.name;
    const without = text.replace(`- name: ${column}`, '- name: something_else');
    const expected = diffReadings(
      contractFile('orders-daily').reading,
      readOne(without),
    );
    const told = await ask(helen, 'what-breaks', {
      contract: 'orders-daily',
      definition: without,
    });
    expect(told).toMatchObject({
      verdict: 'breaking',
      currentVersion: contract.version,
      versionNeeded: expected.version.honest,
    });
    const usedBy: { product: string; owner?: string }[] = told.usedBy;
    expect([...new Set(usedBy.map(({ product }) => product))].sort()).toEqual(
      consumersOf('orders-daily'),
    );
    expect(usedBy.filter(({ owner }) => !owner)).toEqual([]);
    expect(told.downstream).toEqual(
      expect.arrayContaining(consumersOf('orders-daily')),
    );
  });

  it('10. drafts a contract that is valid, and says which column it takes for personal data', async () => {
    const { definition, guesses } = await ask(helen, 'draft-contract', {
      id: 'returns-desk',
      purpose: 'Who brought what back',
      tables: [
        {
          name: 'returns',
          columns: [
            { name: 'return_id', type: 'BIGINT', primaryKey: true },
            { name: 'customer_email', type: 'VARCHAR(200)' },
          ],
        },
      ],
    });
    expect(guesses).toMatchObject([{ field: 'returns.customer_email' }]);
    expect(await ask(helen, 'validate-contract', { definition })).toMatchObject(
      { valid: true, documents: ['contract'], errors: 0 },
    );
    expect(readOne(definition).contract.schema[0].properties).toHaveLength(2);
  });

  it('11. explains which rules of a scorecard a product breaks, and how each is mended', async () => {
    await scoresAreThere();
    // Rules whose answer the files give by themselves.
    const broken = (id: string) => {
      const { contract, text } = contractFile(id);
      const isCurrent = /^apiVersion: v?3\./m.test(text);
      const isKeyed = contract.schema.every(({ properties }) =>
        properties.some(({ primaryKey }) => primaryKey),
      );
      const isVersioned = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(
        contract.version ?? '',
      );
      return [
        ...(isCurrent ? [] : ['current-standard']),
        ...(isKeyed ? [] : ['keys']),
        ...(isVersioned ? [] : ['versioned']),
      ];
    };
    // Products with one contract each, which stands in a file of its own.
    const asked = files.products
      .flatMap(({ id, outputPorts: [port, ...others], status }) =>
        others.length === 0 && port?.contractId && status === 'active'
          ? [{ id, contractId: port.contractId }]
          : [],
      )
      .filter(({ contractId }) => contractFile(contractId));
    const told = await Promise.all(
      asked.map(async ({ id }) => {
        const { scores } = await ask(helen, 'explain-score', {
          product: entityNameForId(id),
          ruleSet: HYGIENE,
        });
        const { notHolding } = scores[0];
        return notHolding
          .filter(({ rule }: { rule: string }) =>
            ['current-standard', 'keys', 'versioned'].includes(rule),
          )
          .map(({ rule, howToFix }: { rule: string; howToFix?: string }) =>
            howToFix ? rule : `${rule} without a way to mend it`,
          )
          .sort();
      }),
    );
    expect(told).toEqual(asked.map(({ contractId }) => broken(contractId)));
    expect(told.flat().length).toBeGreaterThan(0);
  });

  it('tells that a text is not valid, on which line, and how to mend it', async () => {
    const { text } = contractFile('orders-daily');
    const broken = text.replace("version: '2.2.0'\n", '');
    const told = await ask(helen, 'validate-contract', { definition: broken });
    expect(told.valid).toBe(false);
    expect(told.findings[0]).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
      fix: expect.any(String),
    });
  });

  it('tells of no incident where nothing was measured, and that no server can be asked', async () => {
    expect(await ask(helen, 'list-incidents', {})).toMatchObject({ total: 0 });
    await expect(
      ask(helen, 'request-run', { contract: 'orders-daily' }),
    ).rejects.toThrow(/server/);
  });

  it('12. has checks run once it is told to, and tells what of the data cannot be relied on', async () => {
    const { contract } = STALE;
    const runOf = async (dryRun?: boolean) =>
      ask(helen, 'request-run', { contract, dryRun });
    const dry = await runOf();
    expect(dry).toMatchObject({ dryRun: true, server: 'warehouse', runs: [] });
    const { runs } = await runOf(false);
    expect(runs).toMatchObject([{ server: 'warehouse' }]);
    const run = await runIsOver(runs[0].id);
    expect(run).toMatchObject({ state: 'finished', total: dry.checks });

    // One row, old and almost empty, where the contract wants ten thousand that are whole.
    expect(run.counts.fail).toBeGreaterThan(0);
    const { trust } = await ask(helen, 'explain-product', {
      product: contract,
    });
    expect(trust).toMatchObject({
      quality: 'fail',
      checks: dry.checks,
      checksHolding: run.counts.pass,
    });

    await scheduler.triggerTask('data-mesh-service-levels');
    await scheduler.triggerTask('data-mesh-incidents');
    const promise = contractFile(contract).contract.serviceLevels.find(
      ({ property }) => property === 'latency',
    );
    expect(await ask(helen, 'list-incidents', {})).toMatchObject({
      total: 1,
      incidents: [
        {
          product: refOfProduct('customer-profile'),
          contract: refOfContract(contract),
          state: 'open',
          title: expect.stringContaining(
            `promised at most ${promise?.value} hours`,
          ),
        },
      ],
    });
  });

  /** A run with what became of it. */
  async function runIsOver(id: string) {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/data-mesh/v1/quality/runs/${id}`,
        { headers: { Authorization: mockCredentials.user.header(HELEN) } },
      );
      const { run } = await response.json();
      if (!['queued', 'running'].includes(run.state)) return run;
      if (Date.now() > deadline) throw new Error(`It is ${run.state}`);
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }

  describe('from whom the people domain is hidden', () => {
    it('counts and finds nothing of it', async () => {
      const visible = files.products.filter(
        ({ domain }) => domain !== 'people',
      );
      expect((await ask(ines, 'find-products', {})).total).toBe(visible.length);
      const seen = async (who: Client) =>
        (
          await ask(who, 'search', { question: 'headcount salary', limit: 50 })
        ).hits.filter(({ entityRef }: Hit) => hiddenRefs.has(entityRef)).length;
      expect(await seen(helen)).toBeGreaterThan(0);
      expect(await seen(ines)).toBe(0);
    });

    it('is told of what is hidden as of what does not exist', async () => {
      const [hidden] = files.products.filter(
        ({ domain }) => domain === 'people',
      );
      await expect(
        ask(ines, 'explain-product', { product: hidden.id }),
      ).rejects.toThrow('or you may not see it');
      await expect(
        ask(ines, 'explain-product', { product: 'never-was' }),
      ).rejects.toThrow('or you may not see it');
    });
  });

  it.each([
    ['explain-product', { product: '../../etc/passwd' }],
    ['explain-product', { product: 'component:default/orders' }],
    ['get-contract', { contract: 'orders-daily', table: '${{ secrets }}' }],
    ['may-i-use', { contract: 'orders-daily', field: 'nope', purpose: 'x' }],
    ['what-breaks', { contract: 'orders-daily', definition: 'no: contract' }],
    ['search', { question: '' }],
    ['draft-contract', { id: 'x', tables: [] }],
  ])('is told what is wrong with %s of %j', async (tool, input) => {
    await expect(ask(helen, tool, input)).rejects.toThrow(/\w{3}/);
  });
});

interface Ruled {
  readonly ruleSet: string;
}

interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly entityRef: string;
  readonly field: string;
}

/** The contract of order events, which the shop emits as they happen. */
function eventsId(): string {
  return files.contracts.find(({ contract }) =>
    contract.schema.some(({ name }) => name === 'order-events'),
  )!.contract.id;
}

function readOne(text: string) {
  const [reading] = readDocuments(text);
  if (reading.type !== 'contract') throw new Error(`It is ${reading.type}`);
  return reading;
}

async function connect(backend: TestBackend, person: string): Promise<Client> {
  const client = new Client({ name: 'agent', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(
      new URL(`http://localhost:${backend.server.port()}/api/mcp-actions/v1`),
      {
        requestInit: {
          headers: { Authorization: mockCredentials.user.header(person) },
        },
      },
    ),
  );
  return client;
}

/** What a tool answers; its answers are typed by the tool, which the test does not know. */
async function ask(
  client: Client,
  tool: string,
  input: Record<string, unknown>,
): Promise<any> {
  const answer = await client.callTool({
    name: `data-mesh.${tool}`,
    arguments: input,
  });
  const [content] = answer.content as { text: string }[];
  if (answer.isError) throw new Error(content.text);
  return JSON.parse(content.text);
}
