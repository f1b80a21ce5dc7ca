/** Messages of the Governance page. */
export const governancePageMessages = {
  'governance.view': 'View',
  'governance.view.compliance': 'Compliance',
  'governance.view.violations': 'Violations',
  'governance.view.waivers': 'Waivers',
  'governance.view.rules': 'Rules in force',
  'governance.view.simulation': 'Try a draft',
  'governance.view.problems': 'Problems in rules',

  'governance.compliance.none': 'There are no policies yet',
  'governance.compliance.noneHint':
    'A policy is a file of the kind DataPolicy in a repository that the catalog reads.',
  'governance.compliance.map': 'Policies by domain',
  'governance.compliance.legend':
    'Share of the products, or of the domains, to which a policy applies that keep it. A domain counts with its sub-domains.',
  'governance.compliance.policy': 'Policy',
  'governance.compliance.noDomain': 'Without a domain',
  'governance.compliance.noProducts': '–',
  'governance.compliance.nobody': 'It applies to no product here',
  'governance.compliance.share': 'Compliant',
  'governance.compliance.violations': 'Violations',
  'governance.compliance.blocking': 'Of them blocking',
  'governance.compliance.waived': 'Waived',
  'governance.compliance.cell.violations_one': '{{count, number}} violation',
  'governance.compliance.cell.violations_other': '{{count, number}} violations',
  'governance.compliance.cell.blocking_one':
    '{{count, number}} violation, {{blocking, number}} blocking',
  'governance.compliance.cell.blocking_other':
    '{{count, number}} violations, {{blocking, number}} blocking',
  'governance.compliance.cell.waived_one': '{{count, number}} waived',
  'governance.compliance.cell.waived_other': '{{count, number}} waived',
  'governance.compliance.cell.notMeasured_one':
    '{{count, number}} not fully measured',
  'governance.compliance.cell.notMeasured_other':
    '{{count, number}} not fully measured',
  'governance.compliance.csv': 'Download as CSV',

  'governance.violations': 'Violations',
  'governance.violations.what': 'What is broken',
  'governance.violations.state': 'State',
  'governance.violations.state.open': 'Open',
  'governance.violations.state.waived': 'Waived',
  'governance.violations.state.all': 'All',
  'governance.violations.sort.severity': 'Worst first',
  'governance.violations.sort.since': 'Oldest first',
  'governance.violations.sort.-since': 'Newest first',
  'governance.violations.hits_one': '{{count, number}} violation',
  'governance.violations.hits_other': '{{count, number}} violations',
  'governance.violations.none': 'Nothing is broken here',

  'governance.waivers.state': 'State',
  'governance.waivers.end': 'Ends',
  'governance.waivers.decide': 'Decide',
  'governance.waivers.noneHere': 'There are no such waivers',
  'governance.waivers.hits_one': '{{count, number}} waiver',
  'governance.waivers.hits_other': '{{count, number}} waivers',
  'governance.waivers.events': 'What was decided',
  'governance.waivers.eventBy': '{{event}} by {{who}}',
  'governance.waivers.event.request': 'Asked for',
  'governance.waivers.event.approve': 'Approved',
  'governance.waivers.event.reject': 'Rejected',
  'governance.waivers.event.withdraw': 'Withdrawn',
  'governance.waivers.event.revoke': 'Revoked',
  'governance.waivers.event.expire': 'Expired',
  'governance.waivers.act.approve': 'Approve',
  'governance.waivers.act.reject': 'Reject',
  'governance.waivers.act.withdraw': 'Withdraw',
  'governance.waivers.act.revoke': 'Revoke',
  'governance.waivers.comment': 'Comment (optional)',

  'governance.simulation.hint':
    'See who would change before a scorecard or policy is merged. A draft with the name of one that exists is compared with it. Nothing is stored.',
  'governance.simulation.draft': 'Draft',
  'governance.simulation.draftHint':
    'The whole file: YAML of a DataScorecard or DataPolicy.',
  'governance.simulation.run': 'Try it',
  'governance.simulation.failed': 'The draft could not be tried',
  'governance.simulation.new_one':
    'There is none of this name yet. It would apply to {{count, number}} product.',
  'governance.simulation.new_other':
    'There is none of this name yet. It would apply to {{count, number}} products.',
  'governance.simulation.compared_one':
    'Compared with the one in force. It would apply to {{count, number}} product.',
  'governance.simulation.compared_other':
    'Compared with the one in force. It would apply to {{count, number}} products.',
  'governance.simulation.unchanged': 'Nobody would change.',
  'governance.simulation.changed_one':
    '{{count, number}} product would change: {{better, number}} better, {{worse, number}} worse.',
  'governance.simulation.changed_other':
    '{{count, number}} products would change: {{better, number}} better, {{worse, number}} worse.',
  'governance.simulation.before': 'Now',
  'governance.simulation.after': 'With the draft',
  'governance.simulation.changes': 'Who would change',
  'governance.simulation.truncated':
    'The {{number}} largest changes are shown.',
  'governance.simulation.notMeant': 'does not apply',
  'governance.simulation.compliant': 'keeps it',
  'governance.simulation.violates': 'breaks it',

  'governance.problems.none': 'Every rule can be evaluated.',
  'governance.problems.hits_one': '{{count, number}} problem',
  'governance.problems.hits_other': '{{count, number}} problems',
} as const;
