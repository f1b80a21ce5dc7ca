import { understandQuery } from './understandQuery';

describe('A question', () => {
  it.each([
    // Kinds of things and meanings
    ['Which fields hold an e-mail address', 'holdsemail', ['data-field']],
    ['columns with email addresses', 'holdsemail', ['data-field']],
    ['e-mail address', 'holdsemail', ['data-field']],
    [
      'Which fields in orders contain personal data?',
      'orders holdspersonaldata',
      ['data-field'],
    ],
    ['which fields are confidential', 'classifiedconfidential', ['data-field']],
    ['restricted columns', 'classifiedrestricted', ['data-field']],
    ['show me rules about returns', 'returns', ['data-rule']],
    ['which data products are about churn', 'churn', ['data-product']],
    // Ages
    ['orders fresher than an hour', 'orders fresh1h', ['data-contract']],
    ['orders not older than 45 minutes', 'orders fresh1h', ['data-contract']],
    ['stock updated every 15 min', 'stock fresh15m', ['data-contract']],
    ['sales at most two days old', 'sales fresh1w', ['data-contract']],
  ])('“%s” asks for “%s” among %j', (question, term, types) => {
    expect(understandQuery(question)).toMatchObject({ term, types });
  });

  it.each([
    ['fresher than an hour', 3600],
    ['not older than 45 minutes', 2700],
    ['newer than half a day', 43_200],
    ['younger than 1.5 h', 5400],
    ['updated at least every 30 s', 30],
    ['less than two weeks old', 1_209_600],
  ])('“orders %s” allows %d seconds', (age, seconds) => {
    expect(understandQuery(`orders ${age}`).maxAgeSeconds).toBe(seconds);
  });

  it.each([
    'customer churn',
    'Product reviews',
    'customer email campaign',
    'orders',
    'fields',
    'which fields',
    'checks',
    'fresher bread',
    'newer than forty moons',
    '',
    '  ',
    '<script>alert(1)</script>',
    '${{ secrets }}',
    'a'.repeat(5_000),
  ])('in which nothing is known is asked as it is: %j', text => {
    expect(understandQuery(text)).toEqual({ term: text, concepts: [] });
  });

  it('takes no time that grows with its length', () => {
    const started = performance.now();
    understandQuery(`which fields ${'e-mail '.repeat(20_000)}`);
    understandQuery(`${'fresher than '.repeat(20_000)}an hour`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
