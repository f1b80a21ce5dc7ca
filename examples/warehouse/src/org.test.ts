import { ingested, OrgDocument, readDocuments } from './__testUtils__/org';

const documents = ingested();
const history = readDocuments(file => file.startsWith('history/'));

const ofKind = (kind: string) =>
  documents.filter(document => document.kind === kind);
const names = (kind: string) =>
  ofKind(kind).map(({ content }) => String(content.metadata.name));
const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
/** What a contract promises, without what changes with every version anyway. */
const promise = (contract?: Record<string, unknown>) =>
  JSON.stringify([contract?.schema, contract?.slaProperties]);
const lastPart = (ref: string) => ref.replace(/^.*[:/]/, '');

interface Port {
  readonly product: string;
  readonly contract: string;
}

const contracts = ofKind('DataContract');
const products = ofKind('DataProduct');
const contractIds = contracts.map(({ content }) => String(content.id));
const productId = ({ content }: OrgDocument) =>
  String(content.id ?? content.metadata.name);
const ports = (side: 'inputPorts' | 'outputPorts'): readonly Port[] =>
  products.flatMap(product =>
    ((product.content.spec ?? product.content)[side] ?? []).map(
      (port: Record<string, string>) => ({
        product: productId(product),
        contract: port.contractId ?? port.contract,
      }),
    ),
  );
const providers = new Map(
  ports('outputPorts').map(({ contract, product }) => [contract, product]),
);

/** What is wrong on purpose, so that the health page has something to show. */
const PLANTED = {
  unprovidedContracts: ['search-synonym-lexicon'],
  unknownTeams: ['brand-studio'],
  unknownDomains: ['payment-services'],
};

describe('the example company', () => {
  it('has the size it is said to have', () => {
    expect(ofKind('Domain').length).toBeGreaterThanOrEqual(7);
    expect(
      ofKind('Domain').filter(({ content }) => content.spec.subdomainOf),
    ).toHaveLength(3);
    expect(ofKind('Group').length).toBeGreaterThanOrEqual(12);
    expect(ofKind('User').length).toBeGreaterThanOrEqual(20);
    expect(products.length).toBeGreaterThanOrEqual(32);
    expect(contracts.length).toBeGreaterThanOrEqual(42);
  });

  it('has every id once', () => {
    const ids = [...contractIds, ...products.map(productId)];
    const twice = (list: readonly string[]) =>
      list.filter((id, i) => list.indexOf(id) !== i);
    expect(twice(contractIds)).toEqual([]);
    expect(twice(products.map(productId))).toEqual([]);
    expect(twice(names('User'))).toEqual([]);
    expect(twice(names('Group'))).toEqual([]);
    expect(ids.every(id => id.length > 0)).toBe(true);
  });

  it('shows the standards in several versions, and ids of several forms', () => {
    const versions = (list: readonly OrgDocument[]) =>
      new Set(list.map(({ apiVersion }) => apiVersion));
    expect(versions(contracts)).toEqual(
      new Set([
        // ODCS
        'v2.2.1',
        'v2.2.2',
        'v3.0.0',
        'v3.0.1',
        'v3.0.2',
        'v3.1.0',
        'v3.2.0',
        // Data Contract Specification
        '1.1.0',
        '1.2.1',
      ]),
    );
    expect(versions(products)).toEqual(
      new Set(['v0.9.0', 'v1.0.0', 'v1.1.0', 'data-mesh/v1']),
    );
    expect(
      contractIds.filter(id => /^[0-9a-f-]{36}$/.test(id)).length,
    ).toBeGreaterThanOrEqual(3);
    expect(
      contractIds.filter(id => id.includes('/')).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('has products of every type and in every state', () => {
    const types = products.map(({ content }) => {
      const custom = content.customProperties ?? [];
      const own = custom.find(
        ({ property }: { property: string }) => property === 'dataProductType',
      );
      return slug(
        String(content.type ?? content.spec?.type ?? own?.value).replace(
          /([A-Z])/g,
          '-$1',
        ),
      );
    });
    expect(new Set(types)).toEqual(
      new Set(['source-aligned', 'aggregate', 'consumer-aligned']),
    );
    const states = products.map(
      ({ content }) => content.status ?? content.spec.lifecycle,
    );
    expect(new Set(states)).toEqual(
      new Set([
        'active',
        'draft',
        'proposed',
        'deprecated',
        'retired',
        // In the catalog's own words, where written as Backstage YAML.
        'production',
        'experimental',
      ]),
    );
  });

  it('refers to contracts that exist and are provided, but for the planted one', () => {
    for (const { contract } of ports('outputPorts'))
      expect(contractIds).toContain(contract);
    const unprovided = ports('inputPorts')
      .map(({ contract }) => contract)
      .filter(contract => !providers.has(contract));
    expect(unprovided).toEqual(PLANTED.unprovidedContracts);
    expect(contractIds.filter(id => !providers.has(id))).toEqual([]);
  });

  it('has a port graph without cycles, at least five products deep and eight wide', () => {
    const inputs = new Map<string, string[]>();
    for (const { product, contract } of ports('inputPorts')) {
      const source = providers.get(contract);
      if (source) inputs.set(product, [...(inputs.get(product) ?? []), source]);
    }
    const depth = (product: string, trail: readonly string[]): number => {
      expect(trail).not.toContain(product);
      const below = (inputs.get(product) ?? []).map(source =>
        depth(source, [...trail, product]),
      );
      return 1 + Math.max(0, ...below);
    };
    expect(
      Math.max(...products.map(product => depth(productId(product), []))),
    ).toBeGreaterThanOrEqual(5);
    const consumers = (contract: string) =>
      ports('inputPorts').filter(port => port.contract === contract).length;
    expect(consumers('products-catalogue')).toBeGreaterThanOrEqual(8);
    expect(consumers('orders-daily')).toBeGreaterThanOrEqual(8);
  });

  it('maps every owner to a group, but for the planted one', () => {
    const groups = names('Group');
    const unknown = [...contracts, ...products]
      .map(({ content }) => {
        const custom = content.customProperties ?? [];
        const owner = custom.find(
          ({ property }: { property: string }) => property === 'owner',
        );
        return lastPart(
          owner?.value ?? content.spec?.owner ?? slug(content.team?.name ?? ''),
        );
      })
      .filter(owner => !groups.includes(owner));
    expect(unknown).toEqual(PLANTED.unknownTeams);
  });

  it('names only domains and people that exist, but for the planted domain', () => {
    const domains = names('Domain');
    const unknown = [...contracts, ...products]
      .map(({ content }) =>
        slug(lastPart(content.domain ?? content.spec?.domain ?? '')),
      )
      .filter(domain => !domains.includes(domain));
    expect(unknown).toEqual(PLANTED.unknownDomains);

    const users = names('User').map(name => `${name}@larkfield.example`);
    for (const { content } of [...contracts, ...products]) {
      const members = Array.isArray(content.team)
        ? content.team
        : content.team?.members ?? [];
      for (const { username } of members) expect(users).toContain(username);
    }
    for (const { content } of ofKind('User')) {
      for (const group of content.spec.memberOf)
        expect(names('Group')).toContain(group);
    }
  });

  it('keeps the hidden domain to itself: no other file speaks of it', () => {
    const words = /payroll|head-?count|absence|wages|salary|salaries/i;
    const spoken = documents.filter(
      ({ file, content }) =>
        !file.startsWith('people') &&
        !file.startsWith('organisation') &&
        words.test(JSON.stringify(content)),
    );
    expect(spoken.map(({ file }) => file)).toEqual([]);
    const hidden = products
      .filter(({ content }) => content.domain === 'people')
      .map(productId);
    const consumers = ports('inputPorts').filter(
      ({ contract, product }) =>
        hidden.includes(providers.get(contract) ?? '') &&
        !hidden.includes(product),
    );
    expect(consumers.map(({ product }) => product)).toEqual([
      'store-profit-and-loss',
    ]);
  });

  it('has one contract of the size that strains a page', () => {
    const mirror = contracts.find(
      ({ content }) => content.id === 'pos-erp-mirror',
    );
    const tables: readonly { properties: readonly unknown[] }[] =
      mirror?.content.schema ?? [];
    expect(tables.length).toBeGreaterThanOrEqual(68);
    expect(
      tables.reduce((sum, { properties }) => sum + properties.length, 0),
    ).toBeGreaterThan(900);
  });

  it('has earlier versions outside of what is ingested, each older than the current one', () => {
    const lines = new Map<string, OrgDocument[]>();
    for (const old of history) {
      const id = String(old.content.id);
      expect(old.file.split(/[\\/]/).slice(1)).toEqual([
        id,
        `${old.content.version}.odcs.yaml`,
      ]);
      lines.set(id, [...(lines.get(id) ?? []), old]);
    }
    expect(lines.size).toBeGreaterThanOrEqual(6);
    for (const [id, versions] of lines) {
      const current = contracts.find(({ content }) => content.id === id);
      expect(versions.length).toBeGreaterThanOrEqual(2);
      for (const { content } of versions) {
        expect(
          content.contractCreatedTs < current?.content.contractCreatedTs,
        ).toBe(true);
        expect(promise(content)).not.toBe(promise(current?.content));
      }
    }
  });
});
