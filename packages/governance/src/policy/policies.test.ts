import { NOW, product } from '../__testUtils__/views';
import { readPolicy } from '../ruleset/readPolicy';
import { readScorecard } from '../ruleset/readScorecard';
import { Policy } from '../ruleset/ruleSet';
import { subjectOf } from '../ruleset/scope';
import { checkScopes, checkTogether } from './checkTogether';
import { effectivePolicies } from './effectivePolicies';
import { judgePolicies } from './judgePolicies';

function policy(name: string, rules: object[], rest: object = {}): Policy {
  const { set, problems } = readPolicy(
    { owner: 'guild', rules, ...rest },
    { name },
  );
  if (!set || problems.length > 0) {
    throw new Error(JSON.stringify(problems));
  }
  return set;
}

const owned = { id: 'owned', check: 'has(ownership.owner)' };
const usage = { id: 'usage', check: 'has(documentation.usage)' };

describe('policies', () => {
  it('are judged where they apply, and violations are told, the strictest first', () => {
    const judgement = judgePolicies(
      [
        policy('docs', [owned, usage]),
        policy('gates', [
          { ...usage, id: 'gate', enforcement: 'block', severity: 'critical' },
        ]),
        policy('elsewhere', [usage], { domain: 'logistics' }),
      ],
      product(),
      { now: NOW },
    );
    expect(judgement).toMatchObject({
      blocked: true,
      policies: [{ why: 'It is for all.' }, {}],
      violations: [
        { policy: 'gates', rule: 'gate', enforcement: 'block', state: 'open' },
        { policy: 'docs', rule: 'usage', enforcement: 'warn', state: 'open' },
      ],
      compliance: { kept: 1, broken: 2, waived: 0, unknown: 0 },
    });
  });

  it('are not broken by what nobody has measured, and not kept either', () => {
    const levels = { id: 'levels', check: 'lineage.upstream > 0' };
    expect(
      judgePolicies([policy('p', [levels])], product(), { now: NOW }),
    ).toMatchObject({
      blocked: false,
      violations: [],
      compliance: { kept: 0, broken: 0, unknown: 1 },
    });
  });

  it('that are waived stop nothing, and cap nothing', () => {
    const gate = { ...usage, enforcement: 'block', cap: 'bronze' };
    const gates = policy('gates', [gate]);
    const waiver = {
      id: 'w',
      ruleSet: 'gates',
      rule: 'usage',
      reason: 'until the move',
      approvedBy: 'user:default/ann',
      until: NOW + 5,
    };
    expect(judgePolicies([gates], product(), { now: NOW }).caps).toEqual([
      { policy: 'gates', rule: 'usage', level: 'bronze' },
    ]);
    expect(
      judgePolicies([gates], product(), { now: NOW, waivers: [waiver] }),
    ).toMatchObject({
      blocked: false,
      caps: [],
      violations: [{ state: 'waived' }],
      compliance: { kept: 0, waived: 1 },
      nextAt: NOW + 5,
    });
  });
});

describe('a policy of a domain', () => {
  const global = policy('docs', [{ ...usage, enforcement: 'warn' }]);
  const stricter = policy(
    'checkout-docs',
    [
      {
        ...usage,
        enforcement: 'block',
        severity: 'high',
        tightens: 'docs/usage',
      },
    ],
    { domain: 'checkout' },
  );

  it('makes a global rule stricter within the domain', () => {
    const rules = effectivePolicies([global, stricter], subjectOf(product()));
    expect(rules[0].rules[0]).toMatchObject({
      enforcement: 'block',
      severity: 'high',
      tightenedBy: 'checkout-docs',
    });
    expect(
      effectivePolicies([global, stricter], {
        domains: ['logistics'],
        tags: [],
      }),
    ).toMatchObject([{ rules: [{ enforcement: 'warn' }] }]);
  });

  it('cannot loosen it: the global rule goes on to count, and its owner is told', () => {
    const looser = policy(
      'checkout-docs',
      [{ ...usage, enforcement: 'advise', tightens: 'docs/usage' }],
      { domain: 'checkout' },
    );
    expect(
      effectivePolicies([global, looser], subjectOf(product()))[0].rules[0],
    ).toMatchObject({ enforcement: 'warn', tightenedBy: undefined });
    expect(checkTogether([global, looser])).toMatchObject([
      {
        code: 'loosens',
        set: 'checkout-docs',
        rule: 'usage',
        other: { set: 'docs', rule: 'usage' },
      },
    ]);
    expect(checkTogether([global, stricter])).toEqual([]);
  });

  it.each([
    [
      { path: 'quality.score', atLeast: 90 },
      { path: 'quality.score', atLeast: 80 },
      true,
    ],
    [{ path: 'quality.score', atLeast: 90 }, 'quality.score >= 95', false],
    ['quality.score >= 90', { path: 'quality.score', atLeast: 60 }, true],
    [
      { path: 'quality.measuredAt', fresherThan: '26h' },
      { path: 'quality.measuredAt', fresherThan: '7d' },
      true,
    ],
    [
      { path: 'quality.measuredAt', fresherThan: '26h' },
      { path: 'quality.measuredAt', fresherThan: '2h' },
      false,
    ],
    [
      { path: 'access.license', oneOf: ['a'] },
      { path: 'access.license', oneOf: ['a', 'b'] },
      true,
    ],
    [
      { path: 'product.tags', atLeast: 2 },
      { path: 'product.tags', atLeast: 1 },
      true,
    ],
    [
      { path: 'contracts[].errors', atMost: 0 },
      { path: 'contracts[].errors', atMost: 3 },
      true,
    ],
  ])('that says %j and then %j loosens: %s', (forAll, own, loosens) => {
    const sets = [
      policy('all', [{ id: 'rule', check: forAll }]),
      policy('own', [{ id: 'rule', check: own }], { domain: 'checkout' }),
    ];
    expect(checkTogether(sets).map(({ code }) => code)).toEqual(
      loosens ? ['loosens'] : [],
    );
  });

  it('cannot tighten a rule that does not exist', () => {
    const other = policy('own', [{ ...usage, tightens: 'docs/usages' }], {
      domain: 'checkout',
    });
    expect(checkTogether([global, other])).toMatchObject([
      { code: 'unknown-rule', path: ['rules', 0, 'tightens'] },
    ]);
  });
});

describe('policies that contradict each other', () => {
  const codes = (first: unknown, second: unknown, rest: object = {}) =>
    checkTogether([
      policy('first', [{ id: 'a', check: first }]),
      policy('second', [{ id: 'b', check: second, ...rest }]),
    ]).map(({ code }) => code);

  it.each([
    [
      { path: 'contracts[].retention', atLeast: '365d' },
      { path: 'contracts[].retention', atMost: '30d' },
    ],
    ['quality.score >= 90', 'quality.score < 90'],
    ['quality.score > 90', '90 >= quality.score'],
    ['lifecycle.stage == "production"', 'lifecycle.stage == "retired"'],
    ['lifecycle.stage == "production"', 'lifecycle.stage != "production"'],
    [
      { path: 'lifecycle.stage', oneOf: ['a', 'b'] },
      { path: 'lifecycle.stage', noneOf: ['a', 'b'] },
    ],
    [
      { path: 'lifecycle.stage', oneOf: ['a', 'b'] },
      { path: 'lifecycle.stage', equals: 'c' },
    ],
    ['has(access.license)', '!has(access.license)'],
    ['has(access.license) && quality.errors == 0', '!has(access.license)'],
    ['access.license == "MIT"', '!has(access.license)'],
    ['lifecycle.deprecated', '!lifecycle.deprecated'],
    [
      'ports.all(p, p.hasContract)',
      { path: 'ports[].hasContract', equals: false },
    ],
    ['size(ports) <= 3', 'ports.size() > 3'],
  ])('%j and %j', (first, second) => {
    expect(codes(first, second)).toEqual(['contradicts']);
    expect(codes(second, first)).toEqual(['contradicts']);
  });

  it.each([
    ['quality.score >= 90', 'quality.score <= 90'],
    ['quality.score >= 90', 'quality.errors < 90'],
    ['lifecycle.stage != "a"', 'lifecycle.stage != "b"'],
    ['quality.score >= 90 || lifecycle.deprecated', 'quality.score < 50'],
    ['!has(access.license)', '!has(access.license)'],
    [
      'contracts.filter(c, c.rules > 1).all(c, c.errors == 0)',
      'contracts.all(c, c.errors > 0)',
    ],
  ])('but not %j and %j', (first, second) => {
    expect(codes(first, second)).toEqual([]);
  });

  it('only where they meet', () => {
    const of = (name: string, check: string, rest: object) =>
      policy(name, [{ id: name, check }], rest);
    const parents = new Map([['returns', 'logistics']]);
    const sets = (domain: string) => [
      of('first', 'quality.score > 9', { domain }),
      of('second', 'quality.score < 9', { scope: { domains: ['logistics'] } }),
    ];
    expect(checkTogether(sets('checkout'), parents)).toEqual([]);
    expect(checkTogether(sets('returns'), parents)).toMatchObject([
      {
        code: 'contradicts',
        set: 'second',
        other: { set: 'first', rule: 'first' },
      },
    ]);
    expect(
      codes('quality.score > 9', 'quality.score < 9', {
        when: 'lifecycle.deprecated',
      }),
    ).toEqual([]);
  });
});

describe('scorecards and policies side by side', () => {
  it('cannot have one name', () => {
    expect(
      checkTogether([policy('docs', [owned]), policy('Docs', [usage])]),
    ).toMatchObject([{ code: 'duplicate-name', set: 'Docs' }]);
    const { set } = readScorecard(
      { owner: 'guild', rules: [owned] },
      { name: 'docs' },
    );
    expect(
      checkTogether([policy('docs', [owned]), ...(set ? [set] : [])]),
    ).toEqual([]);
  });

  it('are told of a level that is capped and does not exist', () => {
    const { set } = readScorecard(
      { owner: 'guild', levels: ['bronze'], rules: [owned] },
      { name: 'readiness' },
    );
    const capping = (cap: unknown) =>
      checkTogether([
        policy('p', [{ ...owned, cap }]),
        ...(set ? [set] : []),
      ]).map(({ code }) => code);
    expect(capping('bronze')).toEqual([]);
    expect(capping('none')).toEqual([]);
    expect(capping('silver')).toEqual(['unknown-level']);
    expect(capping({ level: 'bronze', scorecard: 'other' })).toEqual([
      'unknown-level',
    ]);
  });

  it('are told of a scope that matches nothing', () => {
    const products = [subjectOf(product())];
    const scoped = (scope: object) =>
      checkScopes([policy('p', [owned], { scope })], { products });
    expect(scoped({ domains: ['checkout'] })).toEqual([]);
    expect(scoped({ domains: ['chekout'] })).toMatchObject([
      {
        code: 'scope-matches-nothing',
        severity: 'warning',
        fix: 'There is no domain "chekout". Did you mean "checkout"?',
      },
    ]);
    expect(scoped({ tags: ['nothing'] })).toHaveLength(1);
  });
});
