import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { dataMeshKinds } from './kinds';
import { dataMeshModelLayer } from './modelLayer';

describe('dataMeshModelLayer', () => {
  const model = compileCatalogModel([
    defaultCatalogEntityModel,
    dataMeshModelLayer,
  ]);

  it.each(dataMeshKinds)('declares the kind %s', kind => {
    const declared = model.getKind({ kind, apiVersion: 'data-mesh/v1' });
    expect(declared?.relationFields).toMatchObject([
      { path: 'spec.owner', relation: 'ownedBy' },
      { path: 'spec.domain', relation: 'partOf' },
    ]);
    expect(declared?.jsonSchema).toMatchObject({
      properties: { spec: { required: expect.arrayContaining(['owner']) } },
    });
  });

  it('declares the relations of products to contracts in both directions', () => {
    const relations = model.getRelations({ kind: 'DataProduct' });
    expect(
      relations?.map(({ forward, reverse }) => [forward.type, reverse.type]),
    ).toEqual(
      expect.arrayContaining([
        ['ownedBy', 'ownerOf'],
        ['partOf', 'hasPart'],
        ['providesApi', 'apiProvidedBy'],
        ['consumesApi', 'apiConsumedBy'],
      ]),
    );
  });
});
