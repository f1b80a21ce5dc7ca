import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { DataMeshEntityProcessor } from './DataMeshEntityProcessor';

const PRODUCT: Entity = {
  apiVersion: 'data-mesh/v1',
  kind: 'DataProduct',
  metadata: { name: 'orders', namespace: 'shop' },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'order-desk',
    domain: 'default/sales',
    inputPorts: [{ name: 'web', contract: 'datacontract:default/web' }],
    outputPorts: [{ name: 'orders', contract: 'orders' }, { name: 'raw' }],
  },
};

const CONTRACT: Entity = {
  apiVersion: 'data-mesh/v1',
  kind: 'DataContract',
  metadata: { name: 'orders' },
  spec: {
    type: 'odcs',
    lifecycle: 'production',
    owner: 'user:default/ann',
    definition: 'kind: DataContract',
  },
};

const SCORECARD: Entity = {
  apiVersion: 'data-mesh/v1',
  kind: 'DataScorecard',
  metadata: { name: 'readiness' },
  spec: {
    type: 'product',
    lifecycle: 'production',
    owner: 'guild',
    domain: 'supply-chain',
    levels: ['bronze', 'silver'],
    rules: [{ id: 'owner', weight: 'heavy' }, 7],
  },
};

const POLICY: Entity = {
  ...SCORECARD,
  kind: 'DataPolicy',
  metadata: { name: 'privacy' },
  spec: { type: 'product', lifecycle: 'production', owner: 'guild' },
};

const withSpec = (entity: Entity, spec: object): Entity => ({
  ...entity,
  spec: { ...entity.spec, ...spec },
});

async function relations(entity: Entity, modelLayer = false) {
  const results: CatalogProcessorResult[] = [];
  const processor = new DataMeshEntityProcessor({ modelLayer });
  await processor.postProcessEntity(
    entity,
    { type: 'file', target: 'x' },
    result => results.push(result),
  );
  return results.flatMap(result =>
    result.type === 'relation'
      ? [
          `${result.relation.type} ${result.relation.target.kind}:${result.relation.target.namespace}/${result.relation.target.name}`,
        ]
      : [],
  );
}

describe('DataMeshEntityProcessor', () => {
  const processor = new DataMeshEntityProcessor({ modelLayer: false });

  it('recognises its kinds and leaves others alone', async () => {
    await expect(processor.validateEntityKind(PRODUCT)).resolves.toBe(true);
    await expect(processor.validateEntityKind(CONTRACT)).resolves.toBe(true);
    await expect(processor.validateEntityKind(SCORECARD)).resolves.toBe(true);
    await expect(processor.validateEntityKind(POLICY)).resolves.toBe(true);
    await expect(
      processor.validateEntityKind({ ...PRODUCT, apiVersion: 'acme/v1' }),
    ).resolves.toBe(false);
    await expect(
      processor.validateEntityKind({ ...PRODUCT, kind: 'Component' }),
    ).resolves.toBe(false);
  });

  it.each([
    [
      withSpec(PRODUCT, { owner: undefined }),
      "DataProduct dataproduct:shop/orders is not valid: spec must have required property 'owner'",
    ],
    [
      withSpec(PRODUCT, { outputPorts: [{ name: 1 }] }),
      'spec.outputPorts.0.name must be string',
    ],
    [
      withSpec(PRODUCT, { outputPorts: [{ name: 'a', contract: 'a:b:c/d' }] }),
      'spec.outputPorts[0].contract is `a:b:c/d`, expected the name or entity ref of a DataContract',
    ],
    [
      withSpec(PRODUCT, { domain: 'group:default/sales' }),
      'spec.domain is `group:default/sales`, expected the name or entity ref of a Domain',
    ],
    [
      withSpec(CONTRACT, { definition: { kind: 'DataContract' } }),
      'spec.definition must be string',
    ],
    [
      withSpec(POLICY, { owner: undefined }),
      "DataPolicy datapolicy:default/privacy is not valid: spec must have required property 'owner'",
    ],
    [
      withSpec(SCORECARD, { domain: 'group:default/sales' }),
      'spec.domain is `group:default/sales`, expected the name or entity ref of a Domain',
    ],
    [
      { ...CONTRACT, kind: 'datacontract' },
      'kind must be equal to one of the allowed values (DataContract)',
    ],
  ])('says what is wrong and in which field (%#)', async (entity, message) => {
    await expect(processor.validateEntityKind(entity)).rejects.toThrow(message);
  });

  it.each([true, false])(
    'refuses a document that could not be read, with the reason and nothing else (model layer: %s)',
    async modelLayer => {
      await expect(
        new DataMeshEntityProcessor({ modelLayer }).validateEntityKind({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'a',
            annotations: { 'data-mesh/problem': 'a.odcs.yaml, line 3: no' },
          },
        }),
      ).rejects.toThrow(/^a\.odcs\.yaml, line 3: no$/);
    },
  );

  it('relates a product to its owner, its domain and the contracts of its ports, both ways', async () => {
    expect(await relations(PRODUCT)).toEqual([
      'ownedBy Group:shop/order-desk',
      'ownerOf DataProduct:shop/orders',
      'partOf Domain:default/sales',
      'hasPart DataProduct:shop/orders',
      'consumesApi datacontract:default/web',
      'apiConsumedBy DataProduct:shop/orders',
      'providesApi DataContract:shop/orders',
      'apiProvidedBy DataProduct:shop/orders',
    ]);
  });

  it('relates a contract to its owner', async () => {
    expect(await relations(CONTRACT)).toEqual([
      'ownedBy user:default/ann',
      'ownerOf DataContract:default/orders',
    ]);
  });

  it('relates a scorecard to its owner and to the domain that it applies to, a policy for all to its owner', async () => {
    expect(await relations(SCORECARD)).toEqual([
      'ownedBy Group:default/guild',
      'ownerOf DataScorecard:default/readiness',
      'partOf Domain:default/supply-chain',
      'hasPart DataScorecard:default/readiness',
    ]);
    expect(await relations(POLICY)).toEqual([
      'ownedBy Group:default/guild',
      'ownerOf DataPolicy:default/privacy',
    ]);
  });

  it('leaves owner and domain to the model layer, and validation with them', async () => {
    expect(await relations(PRODUCT, true)).toEqual([
      'consumesApi datacontract:default/web',
      'apiConsumedBy DataProduct:shop/orders',
      'providesApi DataContract:shop/orders',
      'apiProvidedBy DataProduct:shop/orders',
    ]);
    const layered = new DataMeshEntityProcessor({ modelLayer: true });
    await expect(layered.validateEntityKind(PRODUCT)).resolves.toBe(false);
    await expect(
      layered.validateEntityKind(
        withSpec(PRODUCT, { inputPorts: [{ name: 'a', contract: 'a:b:c/d' }] }),
      ),
    ).rejects.toThrow('spec.inputPorts[0].contract');
  });

  it('adds nothing to entities of others', async () => {
    expect(
      await relations({ ...PRODUCT, apiVersion: 'backstage.io/v1alpha1' }),
    ).toEqual([]);
  });
});
