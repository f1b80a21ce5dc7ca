/** Messages of the frame: where an address leads nowhere, and in apps on the legacy frontend system. */
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
  'page.none': 'There is no such page, or you may not see it',
  'page.noneHint':
    'Ask your platform team for the permission, if you need it for your work.',
} as const;
