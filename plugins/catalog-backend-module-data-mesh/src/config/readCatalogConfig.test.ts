import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readCatalogConfig } from './readCatalogConfig';

const read = (catalog: JsonObject) =>
  readCatalogConfig(new ConfigReader({ dataMesh: { catalog } }));

describe('readCatalogConfig', () => {
  it('has a default for everything', () => {
    const config = readCatalogConfig(new ConfigReader({}));
    expect(config).toMatchObject({
      namespace: 'default',
      defaultOwner: 'unknown',
      modelLayer: false,
    });
    expect(config.filePatterns).toContain('*.odcs.y?(a)ml');
    expect(config.owners.customProperties).toEqual([
      'owner',
      'backstage.io/owner',
    ]);
  });

  it('takes names with blanks and dots in its maps', () => {
    const config = read({
      owners: { map: { ' Bo.Lee@acme.example': 'user:default/bo' } },
    });
    expect(config.owners.map.get('bo.lee@acme.example')).toBe(
      'user:default/bo',
    );
  });

  it.each([
    [
      { owners: { map: { Sales: 'sales' } } },
      'Configuration `dataMesh.catalog.owners.map` has `sales` for `sales`; expected an entity ref such as `group:default/sales`',
    ],
    [
      { domains: { map: { Sales: 'group:default/sales' } } },
      'Configuration `dataMesh.catalog.domains.map` has `group:default/sales` for `sales`; expected an entity ref such as `domain:default/sales`',
    ],
    [
      { owners: { default: 'nobody' } },
      'Configuration `dataMesh.catalog.owners.default` is `nobody`; expected an entity ref such as `group:default/sales`',
    ],
    [
      { lifecycles: { map: { live: 1 } } },
      'Configuration `dataMesh.catalog.lifecycles.map` must have a text for `live`',
    ],
    [
      { owners: { map: ['sales'] } },
      'Configuration `dataMesh.catalog.owners.map` must be an object of names and values',
    ],
  ])('says what is wrong with %j', (catalog, message) => {
    expect(() => read(catalog)).toThrow(message);
  });
});
