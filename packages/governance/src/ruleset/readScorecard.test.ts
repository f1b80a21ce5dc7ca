import { NOW, product } from '../__testUtils__/views';
import { judgeRules, scorecardOf } from '../score/scorecardOf';
import { readPolicy, readRuleSet } from './readPolicy';
import { readScorecard } from './readScorecard';

const NAME = { name: 'readiness' };
const rule = { id: 'owner', check: 'has(ownership.owner)' };

function problemsOf(spec: object) {
  return readScorecard({ owner: 'guild', rules: [rule], ...spec }, NAME)
    .problems;
}

function first(spec: object) {
  const [{ code, severity, path, fix }] = problemsOf(spec);
  return { code, severity, path, fix };
}

describe('a scorecard', () => {
  const { set, problems } = readScorecard(
    {
      type: 'product',
      lifecycle: 'production',
      owner: 'group:default/governance',
      domain: 'domain:default/Checkout',
      scope: { domains: ['checkout'], lifecycles: ['production'] },
      definition: 'apiVersion: …',
      levels: ['bronze', { name: 'silver' }],
      rules: [
        {
          id: 'owner',
          title: 'Has an owner',
          check: { path: 'ownership.owner', required: true },
          level: 'bronze',
          weight: 3,
          severity: 'high',
          category: 'ownership',
          why: 'Somebody has to answer.',
          source: 'Dehghani, Data Mesh (2022), chapter 2',
          howToFix: 'Name a group.',
          links: [{ url: 'https://example.org', title: 'Guide' }],
        },
      ],
    },
    { name: 'readiness', title: 'Readiness' },
  );

  it('is read with all it says', () => {
    expect(problems).toEqual([]);
    expect(set).toMatchObject({
      kind: 'scorecard',
      name: 'readiness',
      title: 'Readiness',
      about: 'product',
      domain: 'checkout',
      bands: [
        { name: 'excellent', title: 'Excellent', from: 90 },
        { name: 'good', title: 'Good', from: 70 },
        { name: 'fair', title: 'Fair', from: 50 },
        { name: 'poor', title: 'Poor', from: 0 },
      ],
    });
    expect(set?.levels).toEqual([
      { name: 'bronze', title: 'bronze' },
      { name: 'silver', title: 'silver' },
    ]);
  });

  it('is recognised by the kind of its entity', () => {
    const spec = { owner: 'guild', rules: [rule] };
    const of = (kind: string) =>
      readRuleSet({ kind, metadata: NAME, spec })?.set?.kind;
    expect(of('DataScorecard')).toBe('scorecard');
    expect(of('DataPolicy')).toBe('policy');
    expect(of('Component')).toBeUndefined();
  });

  it('has a hash that changes with answers and not with words', () => {
    const hash = (change: object) =>
      readScorecard({ owner: 'g', rules: [{ ...rule, ...change }] }, NAME).set
        ?.hash;
    expect(hash({ title: 'other', why: 'because' })).toBe(hash({}));
    expect(hash({ check: 'has(product.title)' })).not.toBe(hash({}));
    expect(hash({ weight: 2 })).not.toBe(hash({}));
    expect(hash({ when: 'lifecycle.deprecated' })).not.toBe(hash({}));
  });
});

describe('what is wrong with a scorecard', () => {
  it.each([
    [
      { rules: [{ ...rule, weight: -1 }] },
      'negative-weight',
      ['rules', 0, 'weight'],
    ],
    [
      { rules: [{ ...rule, weight: '2' }] },
      'wrong-type',
      ['rules', 0, 'weight'],
    ],
    [
      { rules: [{ ...rule, weight: 1e9 }] },
      'out-of-range',
      ['rules', 0, 'weight'],
    ],
    [
      { rules: [{ ...rule, level: 'gold' }] },
      'unknown-level',
      ['rules', 0, 'level'],
    ],
    [{ rules: [{ check: 'true' }] }, 'missing-field', ['rules', 0, 'id']],
    [{ rules: [{ ...rule, id: 'a b' }] }, 'invalid-id', ['rules', 0, 'id']],
    [{ rules: [{ id: 'x' }] }, 'missing-field', ['rules', 0, 'check']],
    [{ rules: [rule, rule] }, 'duplicate-id', ['rules', 1, 'id']],
    [
      { rules: [{ ...rule, severity: 'hgih' }] },
      'unknown-value',
      ['rules', 0, 'severity'],
    ],
    [
      { rules: [{ ...rule, links: [{ url: 'data:text/html,x' }] }] },
      'invalid-link',
      ['rules', 0, 'links', 0, 'url'],
    ],
    [{ rules: [] }, 'no-rules', ['rules']],
    [{ rules: 'all' }, 'wrong-type', ['rules']],
    [{ owner: undefined }, 'missing-field', ['owner']],
    [{ type: 'team' }, 'unknown-value', ['type']],
    [{ levels: ['a', 'a'] }, 'duplicate-level', ['levels']],
    [{ bands: [{ name: 'good', from: 50 }] }, 'band-gap', ['bands']],
    [
      {
        bands: [
          { name: 'a', from: 0 },
          { name: 'b', from: 0 },
        ],
      },
      'duplicate-band',
      ['bands'],
    ],
    [{ bands: [{ name: 'a' }] }, 'missing-field', ['bands', 0, 'from']],
    [{ survey: [] }, 'misplaced-survey', ['survey']],
    [{ scope: 'production' }, 'wrong-type', ['scope']],
    [
      { campaigns: [{ id: 'c', target: { score: 80 } }] },
      'missing-field',
      ['campaigns', 0, 'deadline'],
    ],
    [
      {
        campaigns: [
          { id: 'c', target: { level: 'gold' }, deadline: '2027-01-01' },
        ],
      },
      'unknown-level',
      ['campaigns', 0, 'target', 'level'],
    ],
  ])('%j: %s', (spec, code, path) => {
    expect(problemsOf(spec)).toContainEqual(
      expect.objectContaining({ code, path, severity: 'error' }),
    );
  });

  it('is told of fields that change nothing', () => {
    expect(first({ rules: [{ ...rule, wieght: 3 }] })).toEqual({
      code: 'unknown-key',
      severity: 'warning',
      path: ['rules', 0, 'wieght'],
      fix: 'Did you mean `weight`?',
    });
    expect(first({ rules: [{ ...rule, weight: 0 }] })).toMatchObject({
      code: 'counts-for-nothing',
      severity: 'warning',
    });
  });

  it('is that nothing has weight', () => {
    const levels = ['bronze'];
    const zero = { ...rule, weight: 0, level: 'bronze' };
    const { set, problems } = readScorecard(
      { owner: 'guild', levels, rules: [zero] },
      NAME,
    );
    expect(problems.map(({ code }) => code)).toEqual(['no-weight']);
    const score = set && scorecardOf(set, product(), { now: NOW });
    expect(score).toMatchObject({
      score: undefined,
      band: undefined,
      coverage: undefined,
      level: 'bronze',
    });
  });

  it.each([undefined, null, 7, 'rules', [], { rules: [null, 7, []] }])(
    'is told of %j without a fault of ours',
    spec => {
      const { problems } = readScorecard(spec, NAME);
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

describe('a thousand rules', () => {
  const rules = Array.from({ length: 1_000 }, (_, index) => ({
    id: `rule-${index}`,
    check: { path: 'quality.score', atLeast: index % 100 },
  }));

  it('are read and judged in a moment', () => {
    const started = performance.now();
    const { set, problems } = readScorecard({ owner: 'g', rules }, NAME);
    expect(problems).toEqual([]);
    const judgement = set && judgeRules(set, product(), { now: NOW });
    expect(judgement?.counts).toMatchObject({ pass: 970, fail: 30 });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('are as many as may be', () => {
    const one = { id: 'one-more', check: 'true' };
    const { problems, set } = readScorecard(
      { owner: 'g', rules: [...rules, one] },
      NAME,
    );
    expect(problems).toMatchObject([{ code: 'too-many', path: ['rules'] }]);
    expect(set?.rules).toHaveLength(1_000);
  });
});

describe('a scorecard about domains', () => {
  const grade = (check: unknown, survey?: unknown) =>
    readScorecard(
      { owner: 'g', type: 'domain', survey, rules: [{ id: 'r', check }] },
      NAME,
    );
  const survey = [
    {
      id: 'decides',
      text: 'Who decides?',
      answers: [
        { grade: 3, text: 'we' },
        { grade: 1, text: 'others' },
      ],
    },
  ];

  it('asks the four principles where it asks nothing else', () => {
    const { set, problems } = grade('survey.answers.governance >= 3');
    expect(problems).toEqual([]);
    expect(set?.survey.map(({ id }) => id)).toEqual([
      'ownership',
      'product',
      'platform',
      'governance',
    ]);
  });

  it('reads answers to its own questions, and no others', () => {
    expect(grade('survey.answers.decides >= 2', survey).problems).toEqual([]);
    expect(
      grade({ path: 'survey.answers.decide', atLeast: 2 }, survey).problems,
    ).toMatchObject([
      { code: 'unknown-path', fix: 'Did you mean `survey.answers.decides`?' },
    ]);
  });

  it('is not measured until somebody answers', () => {
    const { set } = grade('survey.answers.decides >= 2', survey);
    const domain = { name: 'checkout', domains: ['checkout'], tags: [] };
    const answered = (answers: Record<string, number>) =>
      set &&
      judgeRules(
        set,
        { domain, survey: { answeredAt: NOW, answeredBy: 'user:a', answers } },
        { now: NOW },
      ).outcomes[0].status;
    expect(
      set && judgeRules(set, { domain }, { now: NOW }).outcomes[0].status,
    ).toBe('not-measured');
    expect(answered({})).toBe('not-measured');
    expect(answered({ decides: 1 })).toBe('fail');
    expect(answered({ decides: 3 })).toBe('pass');
  });

  it('refuses paths of products', () => {
    expect(grade('has(ownership.owner)').problems[0].code).toBe('unknown-path');
  });
});

describe('a policy', () => {
  it('has rules with an enforcement, a cap and no weight', () => {
    const { set, problems } = readPolicy(
      {
        owner: 'guild',
        rules: [{ ...rule, enforcement: 'block', cap: 'bronze', weight: 3 }],
      },
      { name: 'privacy' },
    );
    expect(problems).toEqual([]);
    expect(set?.rules[0]).toMatchObject({
      enforcement: 'block',
      weight: 1,
      cap: { level: 'bronze' },
    });
  });

  it('refuses an enforcement that there is not', () => {
    const { problems } = readPolicy(
      { owner: 'guild', rules: [{ ...rule, enforcement: 'blok' }] },
      { name: 'privacy' },
    );
    expect(problems).toMatchObject([
      { code: 'unknown-value', fix: 'Did you mean `block`?' },
    ]);
  });
});

it('takes campaigns with their ends and reminders', () => {
  const { set, problems } = readScorecard(
    {
      owner: 'g',
      rules: [rule],
      levels: ['silver'],
      campaigns: [
        {
          id: 'silver-by-march',
          title: 'All silver',
          target: { level: 'silver' },
          scope: { lifecycles: ['production'] },
          from: '2026-11-01',
          deadline: '2027-03-01',
          reminders: ['3d', '2w'],
        },
      ],
    },
    NAME,
  );
  expect(problems).toEqual([]);
  expect(set?.campaigns).toMatchObject([
    {
      from: Date.parse('2026-11-01T00:00:00Z'),
      deadline: Date.parse('2027-03-01T23:59:59.999Z'),
      reminders: [14 * 86_400_000, 3 * 86_400_000],
    },
  ]);
});
