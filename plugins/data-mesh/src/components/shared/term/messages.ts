/** The words of a data mesh, each in a sentence. */
export const termMessages = {
  'term.ask': 'What does “{{term}}” mean?',
  'term.dataProduct':
    'A data product is data that somebody owns, describes and measures, and that others rely on.',
  'term.domain':
    'A domain is a business area that owns data products; domains can lie within others.',
  'term.outputPort':
    'An output port is a versioned interface through which a product gives its data, under one contract.',
  'term.inputPort':
    'An input port is where a product takes data from: most often an output port of another product.',
  'term.contract':
    'A data contract says what the data promises to those who read it: columns, quality, service levels, and terms of use.',
  'term.classification':
    'A classification says how careful one has to be with data, for example because it is about people.',
  'term.check':
    'A check is a quality rule of a contract that is run where the data lives, or whose result another tool reports.',
  'term.dimension':
    'A dimension is the side of quality that a rule is about, for example completeness or timeliness.',
  'term.serviceLevel':
    'A service level objective says what a contract promises, how often that has to hold, and over which time.',
  'term.attainment':
    'Attainment is the share of update intervals in which the promise was kept.',
  'term.errorBudget':
    'The error budget is how much may still go wrong before the target is missed.',
  'term.burnRate':
    'The burn rate is how fast the error budget is used; at 1 it lasts just as long as the window.',
  'term.slice':
    'A slice is one expected update interval: it is good, bad or not measured.',
  'term.incident':
    'An incident is a time in which a promise or a check is broken, until it holds again or somebody says that it is over.',
  'term.scorecard':
    'A scorecard is a set of weighted rules; the score is the share of the weight that is proven to hold.',
  'term.level':
    'A level, such as silver, is a step of a scorecard that is reached when all of its rules and those below hold.',
  'term.band':
    'A band is a name for scores of one range, such as good from 70.',
  'term.coverage':
    'Coverage is the share of the weight of the rules that could be measured.',
  'term.weight': 'The weight says how much a rule counts in the score.',
  'term.policy':
    'A policy is a set of rules that data products keep, everywhere or in one domain.',
  'term.enforcement':
    'Enforcement says what happens when a rule does not hold: it advises, warns or blocks.',
  'term.waiver':
    'A waiver is an approved exception from a rule, with a reason, an approver and an end.',
  'term.lineage':
    'Lineage is where data comes from and where it goes, from product to product.',
} as const;

type TermMessage = Exclude<keyof typeof termMessages, 'term.ask'>;

/** A word that can be explained. */
export type Term = TermMessage extends `term.${infer TTerm}` ? TTerm : never;
