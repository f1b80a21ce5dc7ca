import type {
  ProductScore,
  RuleCounts,
  RuleOutcome,
  ScoreChange,
  Waiver,
} from '@backstage-data-mesh/plugin-data-mesh-common';

export const label = (kind: string, title: string) => ({
  ref: `${kind}:default/${title.toLowerCase()}`,
  title,
  exists: true,
});

export const readiness = {
  ref: 'datascorecard:default/readiness',
  kind: 'datascorecard',
  title: 'Data product readiness',
} as const;

export const privacy = {
  ref: 'datapolicy:default/privacy',
  kind: 'datapolicy',
  title: 'Privacy',
} as const;

export const noCounts: RuleCounts = {
  pass: 0,
  fail: 0,
  notMeasured: 0,
  error: 0,
  waived: 0,
  notApplicable: 0,
};

export const hasOwner: RuleOutcome = {
  id: 'has-owner',
  title: 'Somebody answers for it',
  weight: 2,
  level: 'bronze',
  status: 'pass',
  facts: [{ path: 'ownership.owner', value: 'group:default/checkout' }],
};

export const hasContract: RuleOutcome = {
  id: 'has-contract',
  title: 'Every port has a contract',
  weight: 3,
  level: 'silver',
  category: 'Contracts',
  status: 'fail',
  message: 'No contract for `returns`.',
  expects: 'Every output port is under contract.',
  why: 'Consumers cannot rely on what is written nowhere.',
  source: 'https://example.com/contracts',
  howToFix: 'Write a contract and name it at the port.',
  condition: 'ports.all(it, it.contract != "")',
  facts: [
    {
      path: 'ports.output[].contract',
      members: [{ name: 'returns' }, { name: 'orders', value: 'orders' }],
      more: 3,
    },
  ],
};

export const isFresh: RuleOutcome = {
  id: 'is-fresh',
  title: 'Its data is fresh',
  weight: 1,
  status: 'not-measured',
  message: 'Nobody has looked yet.',
  facts: [{ path: 'quality.score', absent: 'not-measured' }],
};

export function productScore(rest: Partial<ProductScore> = {}): ProductScore {
  return {
    ruleSet: readiness,
    owner: label('group', 'Governance'),
    why: 'It is in production.',
    score: 89.96,
    band: 'good',
    level: 'bronze',
    levelList: [
      { id: 'bronze', title: 'Bronze' },
      { id: 'silver', title: 'Silver' },
    ],
    coverage: 0.75,
    counts: { ...noCounts, pass: 1, fail: 1, notMeasured: 1 },
    rules: [hasOwner, isFresh, hasContract],
    next: [{ level: 'silver', rules: ['has-contract', 'is-fresh'], score: 97 }],
    since: '2026-11-20T10:00:00Z',
    cause: 'data',
    evaluatedAt: '2026-11-29T10:00:00Z',
    mayRequestWaiver: true,
    mayApproveWaiver: false,
    ...rest,
  };
}

export function waiver(rest: Partial<Waiver> = {}): Waiver {
  return {
    id: '01K',
    subject: label('dataproduct', 'Orders'),
    ruleSet: privacy,
    rule: 'has-retention',
    title: 'Says how long it keeps data',
    reason: 'Legal decides in December.',
    state: 'requested',
    requestedAt: '2026-11-28T10:00:00Z',
    requestedBy: label('user', 'Ana'),
    expiresAt: '2027-01-31T23:59:59Z',
    events: [
      {
        at: '2026-11-28T10:00:00Z',
        type: 'request',
        by: label('user', 'Ana'),
      },
    ],
    mayDecide: true,
    mayWithdraw: false,
    ...rest,
  };
}

export const change: ScoreChange = {
  ruleSet: readiness,
  at: '2026-11-20T10:00:00Z',
  cause: 'rule',
  causes: ['rule'],
  score: 80,
  scoreBefore: 90,
  level: 'bronze',
  levelBefore: 'silver',
  rules: [
    { id: 'is-fresh', title: 'Its data is fresh', to: 'not-measured' },
    {
      id: 'has-contract',
      title: 'Every port has a contract',
      from: 'pass',
      to: 'fail',
    },
  ],
};
