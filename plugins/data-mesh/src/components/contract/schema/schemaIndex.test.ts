import { field, table } from '../__testUtils__/contractModel';
import { fieldPathText, indexSchema } from './schemaIndex';

describe('indexSchema', () => {
  it('lists nested fields, items of arrays and parts of maps after what holds them', () => {
    const { objects } = indexSchema([
      table('orders', [
        field('address', { properties: [field('street')] }),
        field('lines', { items: field('', { properties: [field('sku')] }) }),
        field('prices', { map: { key: field(''), value: field('') } }),
      ]),
    ]);
    expect(objects[0].fields.map(({ key, depth }) => [key, depth])).toEqual([
      ['address', 0],
      ['address/street', 1],
      ['lines', 0],
      ['lines/[]', 1],
      ['lines/[]/sku', 2],
      ['prices', 0],
      ['prices/<key>', 1],
      ['prices/<value>', 1],
    ]);
    expect(objects[0].fields.map(fieldPathText)).toEqual([
      'address',
      'address.street',
      'lines',
      'lines[]',
      'lines[].sku',
      'prices',
      'prices<key>',
      'prices<value>',
    ]);
  });

  it('gives each of two fields or tables of the same name an address of its own', () => {
    const index = indexSchema([
      table('orders', [field('id'), field('id')]),
      table('orders', []),
    ]);
    expect([...index.byKey.keys()]).toEqual(['orders', 'orders~2']);
    expect([...index.objects[0].byKey.keys()]).toEqual(['id', 'id~2']);
  });

  it('keeps a slash in a name apart from the slash between names', () => {
    const { objects } = indexSchema([
      table('t', [
        field('a/b'),
        field('a', { properties: [field('b'), field('~1')] }),
      ]),
    ]);
    expect([...objects[0].byKey.keys()]).toEqual(['a~1b', 'a', 'a/b', 'a/~01']);
  });
});
