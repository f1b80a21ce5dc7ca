/** Messages of the first steps. Each has a sentence that explains the terms in it. */
export const firstStepMessages = {
  'firstSteps.title': 'First steps',
  'firstSteps.hide': 'Hide these',
  'firstSteps.done': 'Done: {{step}}',
  'firstSteps.find': 'Look at a data product that many use',
  'firstSteps.find.why':
    'A data product is data that somebody owns and others rely on.',
  'firstSteps.make': 'Make a data product',
  'firstSteps.make.why':
    'A repository with a contract: what the data promises to those who read it.',
  'firstSteps.onboard': 'Onboard tables that are there',
  'firstSteps.onboard.why':
    'Draft contracts from what is found in the data, and decide line by line.',
  'firstSteps.board': 'See how your domain stands',
  'firstSteps.board.why':
    'A domain is a business area; its board shows its products and their scores.',
  'firstSteps.promises': 'See which promises are at risk',
  'firstSteps.promises.why':
    'A service level says how often a promise is kept; its error budget is what may still fail.',
  'firstSteps.violations': 'See what policies find',
  'firstSteps.violations.why':
    'A policy is a rule that products keep; a waiver is an approved exception that ends.',
  'firstSteps.health': 'Look whether everything is read',
  'firstSteps.health.why':
    'Files that cannot be read, owners and domains that nobody knows.',
  'firstSteps.rules': 'See what scorecards ask',
  'firstSteps.rules.why':
    'A scorecard weighs rules and gives levels; both are files in repositories.',
  'firstSteps.found': 'Onboard a domain',
  'firstSteps.found.why':
    'With its team, a scorecard of its own and its first policy.',
};
