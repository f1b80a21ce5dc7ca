import { field, table } from '../__testUtils__/contractModel';
import { indexSchema } from './schemaIndex';
import { createSchemaSearch } from './searchSchema';

const index = indexSchema([
  table('orders', [
    field('order_id', { businessName: 'Order number' }),
    field('email', { classification: 'PII', tags: ['gdpr'] }),
    field('address', { properties: [field('postcode')] }),
  ]),
  table('customers', [
    field('email', { description: 'How to reach the customer' }),
    field('since'),
  ]),
]);
const search = createSchemaSearch(index);

function found(typed: string) {
  return [...(search(typed) ?? [])].map(([key, { object, fields }]) => [
    key,
    object,
    [...fields],
  ]);
}

describe('createSchemaSearch', () => {
  it('finds nothing to narrow down by when nothing was typed', () => {
    expect(search('  ')).toBeUndefined();
  });

  it.each([
    ['name', 'order_id', [['orders', false, ['order_id']]]],
    ['business name', 'order number', [['orders', false, ['order_id']]]],
    ['description', 'REACH', [['customers', false, ['email']]]],
    ['tag', 'gdpr', [['orders', false, ['email']]]],
    ['classification', 'pii', [['orders', false, ['email']]]],
    ['nested name', 'postcode', [['orders', false, ['address/postcode']]]],
  ])('finds a field by its %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('takes a word from the name of the table, as long as one is of the field', () => {
    expect(found('orders email')).toEqual([['orders', false, ['email']]]);
    expect(found('since customers')).toEqual([['customers', false, ['since']]]);
  });

  it('finds a table by its own words without claiming its fields', () => {
    expect(found('customers')).toEqual([['customers', true, []]]);
  });

  it('leaves out tables without a hit', () => {
    expect(found('nowhere')).toEqual([]);
  });

  it('searches 68 tables with 1,000 fields each within a keystroke', () => {
    const large = createSchemaSearch(
      indexSchema(
        Array.from({ length: 68 }, (_, i) =>
          table(
            `table_${i}`,
            Array.from({ length: 1_000 }, (_unused, j) =>
              field(`column_${j}`, {
                description: `Number ${j} of table ${i}`,
              }),
            ),
          ),
        ),
      ),
    );
    large('warm');
    const before = performance.now();
    const matches = large('column_99 table_6');
    // An hour-glass for a slip into quadratic work, not a stopwatch: it takes some 20 ms here.
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(matches?.get('table_6')?.fields.size).toBe(11);
  });
});
