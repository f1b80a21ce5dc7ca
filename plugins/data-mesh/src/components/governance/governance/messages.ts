/** Messages of the Governance page. */
export const governancePageMessages = {
  'governance.view': 'View',
  'governance.view.rules': 'Rules in force',
  'governance.view.problems': 'Problems in rules',

  'governance.problems.none': 'Every rule can be evaluated.',
  'governance.problems.hits_one': '{{count, number}} problem',
  'governance.problems.hits_other': '{{count, number}} problems',
} as const;
