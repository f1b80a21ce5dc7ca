/** Messages of the cards on domain and group pages. */
export const summaryMessages = {
  'domain.title': 'Data products',
  'domain.products_one': '{{count, number}} data product',
  'domain.products_other': '{{count, number}} data products',
  'domain.none':
    'This domain and its sub-domains have no data products that you may see.',
  'domain.contracted': 'Output ports under contract',
  'domain.contractedOf': '{{contracted, number}} of {{ports, number}}',
  'domain.findings': 'Findings',
  'domain.byType': 'By type',
  'domain.byLifecycle': 'By lifecycle',
  'domain.subdomains': 'Sub-domains',
  'domain.explore': 'Explore them',
  'group.title': 'Data products',
  'group.none': 'This group owns no data products that you may see.',
  'group.explore': 'Explore all {{number, number}}',
} as const;
