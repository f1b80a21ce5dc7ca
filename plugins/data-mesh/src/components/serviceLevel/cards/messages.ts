/** Messages of the cards on the pages of products, domains and groups, and on the home page. */
export const levelCardMessages = {
  'levelsCard.title': 'Service levels',
  'levelsCard.all': 'All service levels',
  'levelsCard.board': 'Open the board',
  'levelsCard.scorecard': 'SLA scorecard',
  'levelsCard.list': 'What needs someone',
  'levelsCard.none': 'Nothing is promised that could be measured.',
  'levelsCard.noneHere': 'No product here promises anything that you may see.',
  'levelsCard.noneOfMine':
    'No product of yours or of your groups promises anything.',
  'levelsCard.domains': 'Owned domains',
  'levelsCard.products': 'Owned products',
  'levelsCard.kept': 'Every promise that is measured is kept.',
  'levelsCard.notMeasured':
    'Nobody has measured yet whether promises are kept.',
  'levelsCard.more_one': '{{count, number}} more',
  'levelsCard.more_other': '{{count, number}} more',
  'levelsCard.openIncidents_one': '{{count, number}} open incident',
  'levelsCard.openIncidents_other': '{{count, number}} open incidents',
  'levelsCard.upstreamIncidents_one': '{{count, number}} upstream incident',
  'levelsCard.upstreamIncidents_other': '{{count, number}} upstream incidents',
  'levelsCard.home.title': 'Service levels of my products',
  'levelsCard.home.description':
    'What you and your groups promise, how it stands, and what needs someone.',
} as const;
