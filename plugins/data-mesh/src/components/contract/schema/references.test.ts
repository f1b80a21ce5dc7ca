import { field, foreignKey, table } from '../__testUtils__/contractModel';
import {
  incomingReferences,
  relationshipsOfField,
  resolveReference,
} from './references';
import { schemaPlaceText } from './schemaPlace';
import { indexSchema } from './schemaIndex';

const index = indexSchema([
  table(
    'orders',
    [
      field('customer_id', {
        relationships: [foreignKey(['customers.id'])],
      }),
      field('lines', {
        items: field('', { properties: [field('sku', { id: 'sku-p' })] }),
      }),
      field('a.b'),
    ],
    {
      id: 'orders_obj',
      relationships: [
        foreignKey(
          ['customers.id', 'customers.name'],
          ['orders.customer_id', 'orders.a.b'],
        ),
      ],
    },
  ),
  table('customers', [field('id'), field('name')], { physicalName: 'crm.t1' }),
]);

function resolved(reference: string) {
  const target = resolveReference(index, reference);
  return target && schemaPlaceText(target);
}

describe('resolveReference', () => {
  it.each([
    ['customers', 'customers'],
    ['customers.id', 'customers.id'],
    ['crm.t1.name', 'customers.name'],
    ['orders.a.b', 'orders.a.b'],
    ['orders.lines.sku', 'orders.lines[].sku'],
    ['schema/orders_obj', 'orders'],
    ['/schema/orders_obj/properties/customer_id', 'orders.customer_id'],
    ['#/schema/orders/properties/lines', 'orders.lines'],
    [
      'schema/orders_obj/properties/lines/items/properties/sku-p',
      'orders.lines[].sku',
    ],
  ])('finds %s', (reference, expected) => {
    expect(resolved(reference)).toBe(expected);
  });

  it.each([
    'nobody.id',
    'customers.nothing',
    'other.odcs.yaml#/schema/orders',
    'schema/orders_obj/customer_id',
    '',
  ])('finds nothing for “%s”', reference => {
    expect(resolved(reference)).toBeUndefined();
  });
});

describe('relationshipsOfField', () => {
  it('adds those of the table in which the field takes part', () => {
    const [orders] = index.objects;
    const of = (key: string) => {
      const node = orders.byKey.get(key);
      return node ? relationshipsOfField(index, orders, node).length : -1;
    };
    expect(of('customer_id')).toBe(2);
    expect(of('a.b')).toBe(1);
    expect(of('lines')).toBe(0);
  });
});

describe('incomingReferences', () => {
  it('tells which fields refer to a field', () => {
    const customers = index.objects[1];
    const referrers = incomingReferences(index).to({
      object: customers,
      field: customers.byKey.get('id'),
    });
    expect(referrers.map(schemaPlaceText)).toContain('orders.customer_id');
  });
});
