/** Messages of what a search found. */
export const searchMessages = {
  'search.kind.data-product': 'Data product',
  'search.kind.data-contract': 'Data contract',
  'search.kind.data-field': 'Field',
  'search.kind.data-rule': 'Quality rule',
  'search.kind.data-term': 'Business term',
  'search.where': 'Where it is',
  'search.also': 'Also called {{names}}',
  'search.owner': 'Owner: {{owner}}',
  'search.quality.pass': 'Checks hold',
  'search.quality.warn': 'Checks warn',
  'search.quality.fail': 'Checks fail',
  'search.quality.error': 'Checks could not run',
  'search.quality.not-measured': 'Not measured',
} as const;
