/** Messages of the versions of contracts and of what differs between them. */
export const versionMessages = {
  'contract.versions.none': 'No version is known yet.',
  'contract.versions.timeline': 'Versions, newest first',
  'contract.versions.current': 'Current',
  'contract.versions.since': 'In force since {{date}}',
  'contract.versions.from.catalog': 'from the catalog',
  'contract.versions.from.history': 'from a history file',
  'contract.versions.port': 'Port {{port}}',
  'contract.versions.text': 'Text of version {{version}}',
  'contract.versions.showText': 'Text',
  'contract.versions.showTextOf': 'Text of version {{version}}',
  'contract.versions.showChanges': 'What changed',
  'contract.versions.showChangesOf': 'What changed in version {{version}}',
  'contract.versions.findings_one': '{{count, number}} finding',
  'contract.versions.findings_other': '{{count, number}} findings',
  'contract.versions.more': 'Show older versions',
  'contract.versions.back': 'All versions',
  'contract.versions.kinds': 'Kinds of change',
  'contract.versions.moreKinds_one': 'and {{count, number}} more kind',
  'contract.versions.moreKinds_other': 'and {{count, number}} more kinds',
  'contract.versions.pending': 'Being compared with the version before',
  'contract.versions.onePort': 'Output port',
  'contract.versions.allPorts': 'All output ports',

  'contract.verdict.breaking': 'Breaking',
  'contract.verdict.dangerous': 'Dangerous',
  'contract.verdict.compatible': 'Compatible',
  'contract.verdict.first': 'First version',
  'contract.verdict.none': 'Nothing changed in meaning',
  'contract.verdict.breaking.hint':
    'A consumer that was right before may fail or be wrong now.',
  'contract.verdict.dangerous.hint':
    'A consumer should look: a promise got weaker, or something may mean something else.',
  'contract.verdict.compatible.hint': 'Nothing that held before fails.',
  'contract.verdict.breaking.count': '{{number, number}} breaking',
  'contract.verdict.dangerous.count': '{{number, number}} dangerous',
  'contract.verdict.compatible.count': '{{number, number}} compatible',

  'contract.number.fits': 'The version number says what changed.',
  'contract.number.too-low':
    'Declares {{declared}}, should be {{honest}}: the number promises more than is true.',
  'contract.number.unchanged':
    'The number is still {{declared}} though the contract changed; should be {{honest}}.',
  'contract.number.lower':
    'Declares {{declared}}, which is lower than the version before; should be {{honest}}.',
  'contract.number.too-low.plain':
    'Declares {{declared}}: the number promises more than is true.',
  'contract.number.unchanged.plain':
    'The number is still {{declared}} though the contract changed.',
  'contract.number.lower.plain':
    'Declares {{declared}}, which is lower than the version before.',
  'contract.number.unknown':
    'Whether the number fits cannot be told: one of the two is no semantic version.',

  'contract.history.title': 'Changes in the last twelve months',
  'contract.history.summary':
    '{{versions}}, of which {{breaking, number}} breaking, {{dangerous, number}} dangerous and {{compatible, number}} compatible',
  'contract.history.versions_one': '{{count, number}} version',
  'contract.history.versions_other': '{{count, number}} versions',
  'contract.history.none':
    'No version came into force in the last twelve months.',
  'contract.history.month': 'Month',
  'contract.history.versions': 'Versions',
  'contract.history.table': 'As a table',

  'contract.compare.choose': 'Compare versions',
  'contract.compare.before': 'Before',
  'contract.compare.after': 'After',
  'contract.compare.swap': 'Swap the two versions',
  'contract.compare.older': 'Offer older versions, too',
  'contract.compare.option': '{{version}}, {{date}}',
  'contract.compare.same': 'Choose two different versions.',
  'contract.compare.meaning': 'What changed in meaning',
  'contract.compare.text': 'What changed in the text',
  'contract.compare.noMeaning':
    'Nothing that the contract says changed in meaning.',
  'contract.compare.filter': 'Kinds of verdict',
  'contract.compare.all': 'All · {{number, number}}',
  'contract.compare.search': 'Search changes',
  'contract.compare.nothingFits': 'No change fits.',
  'contract.compare.listed':
    'Only the first {{listed, number}} of {{total, number}} changes are listed.',
  'contract.compare.shown_one': '{{count, number}} change',
  'contract.compare.shown_other': '{{count, number}} changes',
  'contract.compare.more_one': 'Show {{count, number}} more',
  'contract.compare.more_other': 'Show {{count, number}} more',
  'contract.compare.was': 'Before',
  'contract.compare.is': 'After',
  'contract.compare.lineBefore': 'Line {{line}} before',
  'contract.compare.lineAfter': 'Line {{line}}',

  'contract.diff.label': 'Differences of the two texts',
  'contract.diff.same': 'The two texts are the same.',
  'contract.diff.fold_one': 'Show {{count, number}} unchanged line',
  'contract.diff.fold_other': 'Show {{count, number}} unchanged lines',
  'contract.diff.openAll': 'Show all lines',
  'contract.diff.closeAll': 'Show changes only',
  'contract.diff.split': 'Side by side',
  'contract.diff.unified': 'In one column',
  'contract.diff.layout': 'Layout',
  'contract.diff.removed': 'Removed:',
  'contract.diff.added': 'Added:',
  'contract.diff.counts':
    '{{removed, number}} lines removed, {{added, number}} lines added',
} as const;
