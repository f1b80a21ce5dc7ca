import type {
  Campaign,
  RuleSetDetails,
  ScoredProduct,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { hasContract, label, noCounts, readiness } from './scores';

export const campaign: Campaign = {
  id: 'silver-by-march',
  scorecard: readiness,
  title: 'All products silver by March',
  targetLevel: 'Silver',
  deadline: '2027-03-01T00:00:00Z',
  state: 'running',
  products: 8,
  done: 2,
};

export const details: RuleSetDetails = {
  ...readiness,
  about: 'product',
  description: 'Whether others can rely on it.',
  owner: label('group', 'Governance'),
  scope: 'Products in production',
  rules: 1,
  products: 8,
  score: 71.4,
  coverage: 0.9,
  change: -2.04,
  levels: [
    { name: 'none', title: 'none', count: 3 },
    { name: 'bronze', title: 'Bronze', count: 4 },
    { name: 'silver', title: 'Silver', count: 1 },
  ],
  bands: [
    { name: 'good', title: 'good', count: 2 },
    { name: 'poor', title: 'poor', count: 6 },
  ],
  counts: { ...noCounts, pass: 5, fail: 3 },
  problems: 1,
  ruleList: [
    {
      ...hasContract,
      usable: false,
      counts: { ...noCounts, pass: 5, fail: 3, notMeasured: 2 },
    },
  ],
  categories: ['Contracts'],
  levelList: [
    { id: 'bronze', title: 'Bronze' },
    { id: 'silver', title: 'Silver' },
  ],
  bandList: [
    { id: 'good', title: 'good', from: 70 },
    { id: 'poor', title: 'poor', from: 0 },
  ],
  trend: [
    { at: '2026-11-16T00:00:00Z', products: 8, score: 73.4 },
    { at: '2026-11-23T00:00:00Z', products: 8, score: 71.4, ruleChange: true },
  ],
  problemList: [
    {
      code: 'unknown-path',
      severity: 'error',
      message: 'There is no fact `ports.owner`.',
      fix: 'Did you mean `ownership.owner`?',
      field: 'spec.rules[0].check',
      rule: 'has-contract',
      file: 'governance/readiness.yaml',
      line: 31,
      column: 9,
    },
  ],
  campaigns: [campaign],
};

export const scored: ScoredProduct = {
  product: label('dataproduct', 'Orders'),
  owner: label('group', 'Checkout'),
  domain: label('domain', 'Sales'),
  score: 40,
  band: 'poor',
  level: 'bronze',
  coverage: 1,
  counts: { ...noCounts, fail: 1 },
  since: '2026-11-20T10:00:00Z',
};
