export const READINESS = `apiVersion: data-mesh/v1
kind: DataScorecard
metadata:
  name: readiness
  title: Readiness
spec:
  type: product
  lifecycle: production
  owner: group:default/guild
  levels: [bronze, silver]
  rules:
    - id: purpose
      title: It says what it is for
      level: bronze
      check: { path: documentation.purpose, required: true }
    - id: contract
      title: Each port is under a contract
      level: silver
      check: { path: 'ports[].hasContract', equals: true }
    - id: quality
      title: Its checks pass
      level: silver
      weight: 2
      check: { path: quality.score, atLeast: 95 }
`;

export const BASICS = `apiVersion: data-mesh/v1
kind: DataPolicy
metadata:
  name: basics
spec:
  type: product
  lifecycle: production
  owner: group:default/guild
  rules:
    - id: contract
      title: Each port is under a contract
      enforcement: block
      check: { path: 'ports[].hasContract', equals: true }
      howToFix: Write one.
    - id: support
      title: There is a place to ask
      enforcement: warn
      check: { path: ownership.support, atLeast: 1 }
`;

export const MATURITY = `apiVersion: data-mesh/v1
kind: DataScorecard
metadata:
  name: maturity
spec:
  type: domain
  lifecycle: production
  owner: group:default/guild
  survey:
    - id: ownership
      text: It can answer for its data.
      answers: [{ grade: 1, text: no }, { grade: 5, text: 'yes' }]
  rules:
    - id: contracted
      title: All ports are under contract
      check: { path: products.contracted, atLeast: 100 }
    - id: felt
      title: It can answer for its data
      check: { path: survey.answers.ownership, atLeast: 4 }
`;
