/** Messages of lists of scorecards and policies, and of one of them. */
export const scorecardsMessages = {
  'governance.filter.all': 'All',
  'governance.filter.clear': 'Clear filters',

  'governance.list.search': 'Search by title',
  'governance.list.searchHint': 'Title, description …',
  'governance.list.hits_one': '{{count, number}} found',
  'governance.list.hits_other': '{{count, number}} found',
  'governance.list.none': 'There are none yet',
  'governance.list.noneHint':
    'Scorecards and policies are files of the kinds DataScorecard and DataPolicy in a repository that the catalog reads.',
  'governance.list.nothingFits': 'Nothing matches',
  'governance.list.scope': 'Applies to',
  'governance.list.rules': 'Rules',
  'governance.list.owner': 'Owner',
  'governance.list.domain': 'Domain',
  'governance.list.everywhere': 'Whole organisation',
  'governance.list.problems_one': '{{count, number}} problem in its rules',
  'governance.list.problems_other': '{{count, number}} problems in its rules',

  'governance.details.allScorecards': 'All scorecards',
  'governance.details.allRules': 'All scorecards and policies',
  'governance.details.evaluated': 'Evaluated {{when}}',
  'governance.details.pending_one':
    '{{count, number}} product is to be evaluated again',
  'governance.details.pending_other':
    '{{count, number}} products are to be evaluated again',
  'governance.details.rules': 'Rules',
  'governance.details.passRate': 'Holds for',
  'governance.details.failing_one': '{{count, number}} fails',
  'governance.details.failing_other': '{{count, number}} fail',
  'governance.details.failingOf': 'Those that fail “{{rule}}”',
  'governance.details.unusable': 'Cannot be evaluated',

  'governance.about.product': 'Products',
  'governance.about.product.standing': 'How products stand',
  'governance.about.product.hits_one': '{{count, number}} product',
  'governance.about.product.hits_other': '{{count, number}} products',
  'governance.about.product.none': 'No product matches',
  'governance.about.domain': 'Domains',
  'governance.about.domain.standing': 'How domains stand',
  'governance.about.domain.hits_one': '{{count, number}} domain',
  'governance.about.domain.hits_other': '{{count, number}} domains',
  'governance.about.domain.none': 'No domain matches',

  'governance.products': 'Products',
  'governance.products.product': 'Product',
  'governance.products.since': 'Since',
  'governance.products.sort': 'Sort by',
  'governance.products.sort.score': 'Lowest score',
  'governance.products.sort.-score': 'Highest score',
  'governance.products.sort.name': 'Name',
  'governance.products.sort.-changed': 'Changed last',

  'governance.problems': 'Problems in rules',
  'governance.problems.severity.error': 'Error',
  'governance.problems.severity.warning': 'Warning',
  'governance.problems.severity.info': 'Note',
  'governance.problems.line': 'line {{line}}',
  'governance.problems.lineColumn': 'line {{line}}, column {{column}}',
  'governance.problems.inFile': '{{file}}, {{place}}',

  'governance.campaigns': 'Campaigns',
  'governance.campaigns.target': '{{target}} by {{when}}',
  'governance.campaigns.score': 'score {{score}}',
  'governance.campaigns.done':
    '{{done, number}} of {{products, number}} products are there',
  'governance.campaigns.burnDown': 'Products that are missing',
  'governance.campaigns.burnDownHint':
    'Dashed: the straight way to the deadline.',
  'governance.campaigns.burnDownLabel':
    'From {{from, number}} on {{start}} to {{to, number}} on {{end}}',
  'governance.campaigns.leaderboard': 'By domain',
  'governance.campaigns.there': 'There',
  'governance.campaigns.share':
    '{{share}} ({{done, number}} of {{products, number}})',
  'governance.campaigns.remaining': 'Still to come',
  'governance.campaigns.allDone': 'Every product is there.',
} as const;
