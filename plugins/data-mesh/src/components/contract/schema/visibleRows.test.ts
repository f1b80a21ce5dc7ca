import { field, table } from '../__testUtils__/contractModel';
import { indexSchema } from './schemaIndex';
import { RowState, visibleRows } from './visibleRows';

const [orders] = indexSchema([
  table('orders', [
    field('id'),
    field('address', { properties: [field('street'), field('city')] }),
    field('lines', { items: field('', { properties: [field('sku')] }) }),
  ]),
]).objects;

function shown(state: Partial<RowState>) {
  return visibleRows(orders, { choices: new Map(), ...state }).map(
    ({ field: { key }, isOpen }) => (isOpen ? `${key} -` : key),
  );
}

describe('visibleRows', () => {
  it('starts with everything closed', () => {
    expect(shown({})).toEqual(['id', 'address', 'lines']);
  });

  it('shows what is inside of an opened field', () => {
    expect(shown({ choices: new Map([['address', true]]) })).toEqual([
      'id',
      'address -',
      'address/street',
      'address/city',
      'lines',
    ]);
  });

  it('opens what is around the chosen field, unless a person closed it', () => {
    expect(shown({ revealed: 'lines/[]/sku' })).toEqual([
      'id',
      'address',
      'lines -',
      'lines/[] -',
      'lines/[]/sku',
    ]);
    expect(
      shown({
        revealed: 'lines/[]/sku',
        choices: new Map([['lines', false]]),
      }),
    ).toEqual(['id', 'address', 'lines']);
  });

  it('shows only found fields and those around them', () => {
    expect(shown({ found: new Set(['address/city']) })).toEqual([
      'address -',
      'address/city',
    ]);
  });

  it('lets a found field be opened though nothing in it was found', () => {
    expect(
      shown({
        found: new Set(['address']),
        choices: new Map([['address', true]]),
      }),
    ).toEqual(['address -', 'address/street', 'address/city']);
  });

  it('counts positions among those that are shown beside it', () => {
    const rows = visibleRows(orders, {
      choices: new Map(),
      found: new Set(['id', 'address/city']),
    });
    expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
  });
});
