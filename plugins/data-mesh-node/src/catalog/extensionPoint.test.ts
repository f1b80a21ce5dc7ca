import { dataMeshCatalogExtensionPoint } from './extensionPoint';

describe('dataMeshCatalogExtensionPoint', () => {
  it('keeps the id by which modules of adopters find it', () => {
    expect(dataMeshCatalogExtensionPoint.id).toBe('catalog.data-mesh');
  });
});
