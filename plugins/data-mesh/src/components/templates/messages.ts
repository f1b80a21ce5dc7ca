/** Messages of the page on templates, for platform teams. */
export const templateUseMessages = {
  'templates.title': 'Templates',
  'templates.none': 'No template of the catalog says which version it is',
  'templates.noneHint':
    'Give templates the annotation data-mesh/template-version to see here how they are used.',
  'templates.runsNotAllowed':
    'You may not see which templates ran, so there are no figures about runs',
  'templates.runsUnavailable':
    'The scaffolder could not be asked, so there are no figures about runs',
  'templates.runsPartly':
    'Figures are about the newest {{count, number}} runs; there are older ones.',
  'templates.figures': 'All templates together',
  'templates.runs': 'Runs',
  'templates.successRate': 'Succeeded',
  'templates.ofEnded': '{{share}} of {{count, number}}',
  'templates.firstProduct': 'Time to first product',
  'templates.firstProductHow':
    'Half of those who have one got it within this time of their first try, failed tries and all. {{reached, number}} of {{people, number}} who tried have one.',
  'templates.made': 'Made with them',
  'templates.outdated': 'From an older version',
  'templates.template': 'Template',
  'templates.version': 'Version',
  'templates.took': 'Took',
  'templates.lastRun': 'Last run',
  'templates.neverRan': 'Never',
  'templates.failed_one': '{{count, number}} failed',
  'templates.failed_other': '{{count, number}} failed',
  'templates.cancelled_one': '{{count, number}} cancelled',
  'templates.cancelled_other': '{{count, number}} cancelled',
  'templates.underWay_one': '{{count, number}} under way',
  'templates.underWay_other': '{{count, number}} under way',
  'templates.noneOutdated': 'All up to date',
  'templates.notMade': 'Nothing yet',
  'templates.showOutdated_one': '{{count, number}} to look at',
  'templates.showOutdated_other': '{{count, number}} to look at',
  'templates.drift': 'Made from an older version of {{template}}',
  'templates.driftLead':
    'The version now is {{version}}. What a template made belongs to its team: the platform team tells them what changed.',
  'templates.close': 'Back to all templates',
  'templates.product': 'What it made',
  'templates.owner': 'Owner',
  'templates.madeFrom': 'Made from',
  'templates.unknownVersion': 'Unknown version',
  'templates.changedSince': 'What changed since',
  'templates.changesUnknown':
    'Nobody knows, since it does not say from which version it was made',
  'templates.changesUndeclared': 'The template does not say',
  'templates.noneOlder': 'Nothing was made from an older version',
} as const;
