/** Messages of the frame in apps on the legacy frontend system. */
export const pageMessages = {
  'page.title': 'Data mesh',
  'page.explore': 'Explore',
  'page.health': 'Health',
  'page.serviceLevels': 'Service levels',
  'page.domains': 'Domains',
  'page.scorecards': 'Scorecards',
  'page.governance': 'Governance',
  'page.quality': 'Quality operations',
  'page.templates': 'Templates',
} as const;
