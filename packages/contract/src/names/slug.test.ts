import { slugOf, tagOf, tagsOf } from './slug';

describe('slugOf', () => {
  it.each([
    ['Sales & Marketing', 'sales-marketing'],
    ['  Order  Desk ', 'order-desk'],
    ['Café Größe', 'cafe-grosse'],
    ['finance/order-to-cash', 'finance-order-to-cash'],
    ['team_a.b', 'team_a.b'],
    ['--x--', 'x'],
  ])('makes %p the name %p', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('makes nothing of a name without a letter that may stand in one', () => {
    expect(slugOf('المبيعات')).toBeUndefined();
    expect(slugOf('  ')).toBeUndefined();
  });

  it('keeps to the length of a name', () => {
    expect(slugOf('a'.repeat(62).concat('-b'))).toBe('a'.repeat(62));
  });
});

describe('tags', () => {
  it('become legal ones without repetition', () => {
    expect(
      tagsOf(['PII', 'pii', 'Customer Data', 'C#', 'a_b.c', '', '☃']),
    ).toEqual(['pii', 'customer-data', 'c#', 'a-b-c']);
  });

  it('do not run on for ever', () => {
    expect(tagOf('x'.repeat(500))).toHaveLength(63);
  });
});
