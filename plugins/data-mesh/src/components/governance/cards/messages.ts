/** Messages of the cards on the pages of domains, groups and users, and on the home page. */
export const scoreCardMessages = {
  'governance.card.title': 'Scorecards',
  'governance.card.noneOfMine':
    'No product of yours or of your groups is scored.',
  'governance.card.domains': 'Owned domains',
  'governance.card.products': 'Owned products',
  'governance.card.home.title': 'Scores of my products',
  'governance.card.home.description':
    'How domains and products of yours and of your groups stand by scorecards and policies, and what to do next.',
} as const;
