import { DataMeshDocument } from '@backstage-data-mesh/plugin-data-mesh-common';
import { mockServices } from '@backstage/backend-test-utils';
import { DataMeshCollatorFactory } from './DataMeshCollatorFactory';
import { readSearchConfig } from './readSearchConfig';

function document(name: string, place = 'contract'): DataMeshDocument {
  return {
    title: name,
    text: '',
    synonyms: '',
    concepts: '',
    classification: '',
    lifecycle: 'production',
    owner: '',
    domain: '',
    product: '',
    port: '',
    contract: '',
    object: '',
    field: '',
    quality: 'pass',
    weight: 1,
    entityRef: `datacontract:default/${name}`,
    place,
  };
}

const config = (data: object = {}) =>
  readSearchConfig(
    mockServices.rootConfig({
      data: { search: { collators: { dataMesh: data } } },
    }),
  );

describe('The documents of a type', () => {
  it('come page by page, the next when the one before was taken', async () => {
    const asked: (string | undefined)[] = [];
    const factory = new DataMeshCollatorFactory(
      'data-field',
      async (_, cursor) => {
        asked.push(cursor);
        const at = Number(cursor ?? 0);
        return {
          items: Array.from({ length: 100 }, (_each, i) =>
            document(`f${at * 100 + i}`),
          ),
          nextCursor: at < 49 ? `${at + 1}` : undefined,
        };
      },
      config(),
    );
    const names: string[] = [];
    let mostAhead = 0;
    for await (const each of await factory.getCollator()) {
      names.push(each.title);
      mostAhead = Math.max(mostAhead, asked.length * 100 - names.length);
    }
    expect(new Set(names).size).toBe(5_000);
    // One page, and what a stream holds ready.
    expect(mostAhead).toBeLessThan(220);
  });

  it('lead to a place of their own and name the entity that decides who sees them', async () => {
    const factory = new DataMeshCollatorFactory(
      'data-contract',
      async () => ({ items: [document('orders'), document('stock', '')] }),
      config({ locationTemplate: '/c/:kind/:namespace/:name' }),
    );
    const found = [];
    for await (const each of await factory.getCollator()) found.push(each);
    expect(found).toMatchObject([
      {
        location: '/c/datacontract/default/orders/contract',
        authorization: { resourceRef: 'datacontract:default/orders' },
      },
      { location: '/c/datacontract/default/stock/' },
    ]);
  });

  it('are not indexed in part when the service goes away in the middle', async () => {
    const factory = new DataMeshCollatorFactory(
      'data-field',
      async (_, cursor) => {
        if (cursor) throw new Error('gone');
        return { items: [document('a')], nextCursor: 'b' };
      },
      config(),
    );
    const take = async () => {
      for await (const each of await factory.getCollator()) {
        expect(each.title).toBe('a');
      }
    };
    await expect(take()).rejects.toThrow('gone');
  });

  it.each([
    ['data-field', {}, 'catalog.entity.read'],
    ['data-product', {}, 'catalog.entity.read'],
    ['data-product', { visibility: 'data-mesh' }, 'data-mesh.product.read'],
    ['data-rule', { visibility: 'data-mesh' }, 'data-mesh.contract.read'],
  ] as const)('of %s with %j are for those with %s', (type, data, name) => {
    const factory = new DataMeshCollatorFactory(
      type,
      async () => ({ items: [] }),
      config(data),
    );
    expect(factory.visibilityPermission.name).toBe(name);
  });

  it('are refused with a visibility that there is not', () => {
    expect(() => config({ visibility: 'everybody' })).toThrow(
      '`search.collators.dataMesh.visibility` is "everybody"; it has to be one of catalog, data-mesh.',
    );
  });
});
