/** Messages of the Scorecard tab of a product. */
export const scorecardTabMessages = {
  'governance.tab.asOf': 'As of the end of (UTC)',
  'governance.tab.now': 'Show now',
  'governance.tab.then':
    'This is how it stood on {{day}}. Waivers below are those of today.',
  'governance.tab.none': 'No scorecard or policy applies to this product',
  'governance.tab.noneHint':
    'Scorecards and policies are files that those who govern keep in a repository. Each says to which products it applies.',
  'governance.tab.noneThen':
    'No scorecard or policy applied to this product on that day',
  'governance.tab.since': 'Since {{when}}: {{cause}}',
  'governance.tab.sinceOnly': 'Since {{when}}',
  'governance.tab.capped': 'Kept from a higher level by {{rule}}',
  'governance.tab.policies': 'Policies',
  'governance.tab.kept': 'Every rule that could be measured holds.',
  'governance.tab.violations_one': '{{count, number}} rule does not hold',
  'governance.tab.violations_other': '{{count, number}} rules do not hold',
  'governance.tab.reached': 'reached',

  'governance.tab.rules': 'Rules of {{name}}',
  'governance.tab.rule': 'Rule',
  'governance.tab.status': 'Status',
  'governance.tab.details': 'Details',
  'governance.tab.waivedUntil': 'Waived until {{when}}',
  'governance.tab.waiverOpen': 'A waiver is asked for.',

  'governance.next': 'What to do next',
  'governance.next.level_one':
    'This rule raises it to {{level}}, score {{score}}:',
  'governance.next.level_other':
    'These {{count, number}} rules raise it to {{level}}, score {{score}}:',
  'governance.next.score_one': 'This rule raises the score to {{score}}:',
  'governance.next.score_other':
    'These {{count, number}} rules raise the score to {{score}}:',

  'governance.rule.gone': 'There is no such rule here.',

  'governance.waivers': 'Waivers',
  'governance.waivers.none': 'Nothing is waived, and nothing was asked for.',
  'governance.waivers.until': 'until {{when}}',
  'governance.waivers.asked': 'Asked for by {{who}} on {{when}}',
  'governance.waivers.decided': '{{state}} by {{who}} on {{when}}',
  'governance.waivers.more':
    'The newest {{count, number}} are shown; the Governance page has all.',
  'governance.waiver.ask': 'Ask for a waiver',
  'governance.waiver.askFor': 'Ask for a waiver of “{{rule}}”',
  'governance.waiver.hint':
    'For some time the rule need not hold here. It counts apart, someone else has to approve it, and it ends by itself.',
  'governance.waiver.reason': 'Reason',
  'governance.waiver.reasonHint':
    'Why it cannot hold now, and what will be done until then.',
  'governance.waiver.expires': 'Until the end of (UTC)',
  'governance.waiver.expiresHint': 'At most a year from now.',
  'governance.waiver.send': 'Ask for it',
  'governance.waiver.dayMissing':
    'Choose a day from tomorrow on that is at most a year away.',

  'governance.history': 'What changed and why',
  'governance.history.none': 'Nothing has changed yet.',
  'governance.history.noneThen': 'Nothing had changed until then.',
  'governance.history.when': 'When',
  'governance.history.what': 'Scorecard or policy',
  'governance.history.score': 'Score',
  'governance.history.fromTo': '{{from}} → {{to}}',
  'governance.history.cause': 'Cause',
  'governance.history.rules': 'Rules',
  'governance.history.rule': '{{rule}}: {{from}} → {{to}}',
  'governance.history.newRule': 'new',
  'governance.history.goneRule': 'gone',
} as const;
