import { boardMessages } from '../board/messages';
import { scorecardMessages } from '../scorecard/messages';

/** Messages of the page of service levels across the mesh; those of promises themselves are in `../shared`. */
export const levelsMessages = {
  'levelsPage.view': 'View',
  'levelsPage.view.board': 'Board',
  'levelsPage.view.promises': 'Promises',
  'levelsPage.view.incidents': 'Incidents',
  'levelsPage.view.scorecard': 'SLA scorecard',

  'levelsPage.filter': 'Filters',
  'levelsPage.filter.search': 'Search promises',
  'levelsPage.filter.searchHint': 'Product, promise …',
  'levelsPage.filter.standing': 'Standing',
  'levelsPage.filter.indicator': 'Indicator',
  'levelsPage.filter.all': 'All',
  'levelsPage.filter.clear': 'Clear filters',

  'levelsPage.promises.list': 'Promises',
  'levelsPage.promises.hits_one': '{{count, number}} promise',
  'levelsPage.promises.hits_other': '{{count, number}} promises',
  'levelsPage.promises.sort': 'Sort by',
  'levelsPage.promises.sort.risk': 'Risk',
  'levelsPage.promises.sort.product': 'Product',
  'levelsPage.promises.sort.-changed': 'Changed last',
  'levelsPage.promises.promise': 'Promise',
  'levelsPage.promises.of': 'Of',
  'levelsPage.promises.standing': 'Standing',
  'levelsPage.promises.since': 'since {{when}}',
  'levelsPage.promises.attainment': 'Attained',
  'levelsPage.promises.ofTarget': '{{attained}} of {{target}}',
  'levelsPage.promises.budget': 'Budget',
  'levelsPage.promises.recent': 'Latest',
  'levelsPage.promises.infeasible': 'Its inputs do not allow it',
  'levelsPage.promises.onlyInfeasible':
    'Only what the inputs of a product do not allow',
  'levelsPage.promises.nothingFits': 'No promise matches',
  'levelsPage.promises.none': 'Nothing is promised yet',
  'levelsPage.promises.noneHint':
    'Promises come from the service levels of contracts and products. They appear here when there are some that you may see.',

  'levelsPage.incidents.list': 'Incidents',
  'levelsPage.incidents.state': 'State',
  'levelsPage.incidents.state.current': 'Not over',
  'levelsPage.incidents.state.open': 'Nobody has it yet',
  'levelsPage.incidents.state.acknowledged': 'Taken',
  'levelsPage.incidents.state.resolved': 'Over',
  'levelsPage.incidents.state.all': 'All',
  'levelsPage.incidents.onlyOwn':
    'Leave out those that began at another product',
  'levelsPage.incidents.hits_one': '{{count, number}} incident',
  'levelsPage.incidents.hits_other': '{{count, number}} incidents',
  'levelsPage.incidents.none.current': 'There is no incident',
  'levelsPage.incidents.none.open': 'No incident waits for somebody',
  'levelsPage.incidents.none.acknowledged': 'Nobody works on an incident',
  'levelsPage.incidents.none.resolved': 'No incident is over',
  'levelsPage.incidents.none.all': 'There has been no incident',
  'levelsPage.incidents.what': 'What',
  'levelsPage.incidents.product': 'Product',
  'levelsPage.incidents.owner': 'Owner',
  'levelsPage.incidents.since': 'Began',
  'levelsPage.incidents.lasted': 'Duration',
  'levelsPage.incidents.by': 'Taken by',
  'levelsPage.incidents.from': 'It began at {{roots}}.',
  'levelsPage.incidents.fromHidden':
    'It began at an upstream product that you may not see.',
  'levelsPage.incidents.reopened_one': 'Came back once',
  'levelsPage.incidents.reopened_other': 'Came back {{count, number}} times',
  'levelsPage.incidents.page': 'Urgent',

  ...boardMessages,
  ...scorecardMessages,
} as const;
