import { conceptsOf } from './concepts';

describe('What a field is about', () => {
  it.each([
    [{ name: 'email_hash' }, ['holdsemail', 'holdspersonaldata']],
    [{ name: 'customerEmail' }, ['holdsemail', 'holdspersonaldata']],
    [{ name: 'contact', format: 'email' }, ['holdsemail', 'holdspersonaldata']],
    [
      { name: 'c17', synonyms: ['e-mail'] },
      ['holdsemail', 'holdspersonaldata'],
    ],
    [{ name: 'birth_year' }, ['holdsbirthdate', 'holdspersonaldata']],
    [
      { name: 'customer_id', classification: 'Restricted' },
      ['classifiedrestricted'],
    ],
    [{ name: 'note', tags: ['PII'] }, ['holdspersonaldata']],
    // Names that only look alike
    [{ name: 'mailing_list_size' }, []],
    [{ name: 'shipment' }, []],
    [{ name: 'long_name' }, []],
    [{ name: 'Größe' }, []],
  ])('%j: %j', (field, concepts) => {
    expect(conceptsOf(field)).toEqual(concepts);
  });
});
