/** Messages of the fields of template forms. */
export const templateMessages = {
  'templates.answers.lead':
    'What is required follows from the policies that apply to the domain that you chose.',
  'templates.answers.purpose': 'Purpose',
  'templates.answers.limitations': 'What it is not for',
  'templates.answers.usage': 'How to use it',
  'templates.answers.supportChannel': 'Support channel',
  'templates.answers.supportUrl': 'Address of the support channel',
  'templates.answers.approver': 'Who approves access',
  'templates.answers.retentionDays': 'Days for which data is kept',
  'templates.answers.asked.block': 'Required by: {{policies}}',
  'templates.answers.asked.warn': 'Expected by: {{policies}}',
  'templates.answers.asked.advise': 'Advised by: {{policies}}',
  'templates.policies.title': 'What policies say',
  'templates.policies.asking': 'Asking the policies …',
  'templates.policies.failed': 'The policies could not be asked',
  'templates.policies.blocked_one': '{{count, number}} rule would block it.',
  'templates.policies.blocked_other': '{{count, number}} rules would block it.',
  'templates.policies.free_one':
    'Nothing would block it. {{count, number}} policy applies.',
  'templates.policies.free_other':
    'Nothing would block it. {{count, number}} policies apply.',
  'templates.enforcement.block': 'Blocks',
  'templates.enforcement.warn': 'Warns',
  'templates.enforcement.advise': 'Advises',
  'templates.columns.name': 'Name',
  'templates.columns.type': 'Type',
  'templates.columns.description': 'Description',
  'templates.columns.classification': 'Classification',
  'templates.columns.key': 'Key',
  'templates.columns.add': 'Add a column',
  'templates.columns.remove': 'Remove column {{name}}',
  'templates.columns.twice': 'There is another column of this name.',
  'templates.columns.noType': 'A type of the database, e.g. VARCHAR(20).',
  'templates.contract.choose': 'Choose a contract first.',
  'templates.contract.text': 'New text',
  'templates.contract.lead':
    'Starts as the version in force. Raise `version` by what changes.',
  'templates.contract.unreadable': 'The text cannot be compared',
  'templates.contract.effect': 'What changes, and for whom',
  'templates.contract.same': 'Nothing changes yet.',
  'templates.contract.counts':
    '{{breaking}} breaking, {{dangerous}} dangerous, {{compatible}} compatible.',
  'templates.contract.version':
    'Version {{declared}} says too little: it has to be {{honest}} at least.',
  'templates.contract.affected_one': '{{count, number}} product is affected',
  'templates.contract.affected_other':
    '{{count, number}} products are affected',
  'templates.contract.more': 'There are more.',
  'templates.verdict.breaking': 'Breaking',
  'templates.verdict.dangerous': 'Dangerous',
  'templates.verdict.compatible': 'Compatible',
};
