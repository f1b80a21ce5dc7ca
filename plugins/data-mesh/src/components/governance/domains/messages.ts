/** Messages of the Domains page, of the board of those who answer for products, and of its cards. */
export const domainsMessages = {
  'governance.domains': 'Domains',
  'governance.domains.none':
    'There are no domains with products that you may see',
  'governance.domains.all': 'All domains',
  'governance.domains.partOf': 'Part of {{parent}}',

  'governance.board.violations': 'Violations',
  'governance.board.blocking': 'Of them blocking',
  'governance.board.waiversRequested': 'Waivers asked for',
  'governance.board.waiversExpiring': 'Waivers that end within 30 days',
  'governance.board.scorecards': 'By scorecard',
  'governance.board.scorecard': 'Scorecard',
  'governance.board.actions': 'What to do next',
  'governance.board.noActions': 'Every rule holds for every product.',
  'governance.board.action_one':
    'Raises the mean score by {{gain}} · {{count, number}} product',
  'governance.board.action_other':
    'Raises the mean score by {{gain}} · {{count, number}} products',
  'governance.board.worst': 'Lowest scores',
  'governance.board.rising': 'Rose most in 30 days',
  'governance.board.falling': 'Fell most in 30 days',
  'governance.board.noMovers': 'None.',
  'governance.board.none': 'Nothing is scored here yet.',
  'governance.board.open': 'Open the board',

  'governance.survey': 'What the domain says of itself',
  'governance.survey.none': 'No scorecard asks this domain anything.',
  'governance.survey.unanswered': 'Not answered yet.',
  'governance.survey.by': 'Answered by {{who}} on {{when}}',
  'governance.survey.answer': 'Answer',
  'governance.survey.again': 'Answer again',
  'governance.survey.comment': 'Comment (optional)',
  'governance.survey.send': 'Save the answers',
  'governance.survey.missing': 'Answer every question first.',
  'governance.survey.graded': '{{grade, number}}: {{text}}',
} as const;
