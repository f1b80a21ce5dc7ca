import { contract, DAY, NOW, product } from '../__testUtils__/views';
import { readScorecard } from '../ruleset/readScorecard';
import { judgeRules } from '../score/scorecardOf';
import { ProductView } from '../view/product';

function read(check: unknown, rest: object = {}) {
  const { set, problems } = readScorecard(
    { owner: 'guild', rules: [{ id: 'rule', check, ...rest }] },
    { name: 'readiness' },
  );
  if (!set) {
    throw new Error('There is no scorecard.');
  }
  return { set, problems, rule: set.rules[0] };
}

function outcome(check: unknown, view: ProductView = product(), rest = {}) {
  const { set, problems } = read(check, rest);
  expect(problems).toEqual([]);
  return judgeRules(set, view, { now: NOW }).outcomes[0];
}

describe('the form without code', () => {
  it.each([
    [{ path: 'ownership.owner', required: true }, 'pass'],
    [{ path: 'documentation.usage', required: true }, 'fail'],
    [{ path: 'documentation.usage', required: false }, 'pass'],
    [{ path: 'ports', required: true }, 'pass'],
    [{ path: 'inputs', required: true }, 'fail'],
    [{ path: 'product.custom.costCentre', required: true }, 'pass'],
    [{ path: 'product.custom.cost-centre', required: true }, 'fail'],
    [{ path: 'product.custom.cost.centre', required: false }, 'pass'],
    [{ path: 'lifecycle.stage', equals: 'production' }, 'pass'],
    [{ path: 'lifecycle.deprecated', equals: false }, 'pass'],
    [{ path: 'quality.errors', equals: 0 }, 'pass'],
    [{ path: 'lifecycle.stage', notEquals: 'experimental' }, 'pass'],
    [{ path: 'lifecycle.stage', oneOf: ['production', 'retired'] }, 'pass'],
    [{ path: 'lifecycle.stage', noneOf: ['production'] }, 'fail'],
    [{ path: 'product.version', matches: '^\\d+\\.\\d+\\.\\d+$' }, 'pass'],
    [{ path: 'product.name', notMatches: '[A-Z"\\\\]' }, 'pass'],
    [{ path: 'quality.score', atLeast: 95, atMost: 97 }, 'pass'],
    [{ path: 'documentation.description', atLeast: 200 }, 'fail'],
    [{ path: 'ports', atLeast: 2 }, 'pass'],
    [{ path: 'quality.measuredAt', fresherThan: '26h' }, 'pass'],
    [{ path: 'quality.measuredAt', fresherThan: '3h' }, 'fail'],
    [{ path: 'lifecycle.createdAt', olderThan: '52w' }, 'pass'],
    [{ path: 'product.tags', contains: 'pii' }, 'pass'],
    [{ path: 'product.tags', contains: ['pii', 'gdpr'] }, 'fail'],
    [{ path: 'product.tags', containsAny: ['pii', 'gdpr'] }, 'pass'],
    [{ path: 'product.tags', containsNone: ['draft'] }, 'pass'],
    [{ path: 'product.tags', oneOf: ['pii', 'sales', 'draft'] }, 'pass'],
    [{ path: 'documentation.description', contains: 'shop' }, 'pass'],
    [{ path: 'ports[].hasContract', equals: true }, 'fail'],
    [{ each: 'contracts', path: 'rules', atLeast: 12 }, 'pass'],
    [{ some: 'ports', path: 'type', equals: 'topic' }, 'pass'],
    [
      {
        each: 'ports',
        where: { path: 'type', equals: 'table' },
        path: 'hasContract',
        equals: true,
      },
      'pass',
    ],
    [{ each: 'ports', all: ['it.hasContract || it.type == "topic"'] }, 'pass'],
    [
      {
        any: [
          { path: 'quality.score', atLeast: 99 },
          'lifecycle.stage == "production"',
        ],
      },
      'pass',
    ],
    [{ not: { path: 'lifecycle.stage', equals: 'production' } }, 'fail'],
    [
      {
        all: [
          { path: 'ownership.owner', required: true },
          { path: 'documentation.usage', required: true },
        ],
      },
      'fail',
    ],
  ])('%j: %s', (check, expected) => {
    expect(outcome(check).status).toBe(expected);
  });

  it('comes to the same CEL that one would write', () => {
    expect(read({ path: 'quality.score', atLeast: 95 }).rule.condition).toBe(
      'quality.score >= 95',
    );
    expect(
      read({ each: 'contracts', path: 'fields[].description', required: true })
        .rule.condition,
    ).toBe('contracts.all(it, it.fields.all(it, has(it.description)))');
  });

  it('says in words what it asks', () => {
    expect(read({ path: 'quality.score', atLeast: 95 }).rule.expects).toBe(
      '`quality.score` is at least 95',
    );
    expect(read({ path: 'product.tags', contains: 'pii' }).rule.expects).toBe(
      '`product.tags` contains pii',
    );
  });

  it('is not applicable where there is no member that it is about', () => {
    const none = product({ ports: [], contracts: [contract()] });
    const check = { path: 'ports[].hasContract', equals: true };
    expect(outcome(check, none).status).toBe('not-applicable');
    expect(outcome('ports.all(p, p.hasContract)', none).status).toBe('pass');
    expect(
      outcome(
        {
          each: 'contracts[].fields',
          where: 'it.personal',
          path: 'encrypted',
          equals: true,
        },
        none,
      ).status,
    ).toBe('not-applicable');
  });

  it('is not measured where nobody knows whether there are members', () => {
    expect(
      outcome(
        { each: 'serviceLevels', path: 'broken', equals: false },
        product({ serviceLevels: undefined }),
      ).status,
    ).toBe('not-measured');
  });
});

describe('a mistake in the form without code', () => {
  it.each([
    [
      { path: 'quality.scor', atLeast: 1 },
      ['path'],
      'unknown-path',
      'Did you mean `quality.score`?',
    ],
    [
      { path: 'ports.hasContract', equals: true },
      ['path'],
      'unknown-path',
      'Write `ports[].hasContract` for that of every member.',
    ],
    [
      { path: 'contracts[].rulse', atLeast: 1 },
      ['path'],
      'unknown-path',
      'Did you mean `contracts[].rules`?',
    ],
    [
      { path: 'quality.score', atLeast: '95' },
      ['atLeast'],
      'wrong-type',
      'Write it without quotes.',
    ],
    [
      { path: 'quality.measuredAt', atLeast: 3 },
      ['atLeast'],
      'wrong-type',
      'Ask for `fresherThan` or `olderThan`.',
    ],
    [
      { path: 'quality.score', fresherThan: '3h' },
      ['fresherThan'],
      'wrong-type',
      undefined,
    ],
    [
      { path: 'quality.measuredAt', fresherThan: 'two days' },
      ['fresherThan'],
      'wrong-type',
      undefined,
    ],
    [
      { path: 'product.name', matches: '(' },
      ['matches'],
      'invalid-pattern',
      'Patterns are those of RE2: no look-around, no references back.',
    ],
    [
      { path: 'contracts[].lastChange.verdict', equals: 'braking' },
      ['equals'],
      'unknown-value',
      'Did you mean "breaking"?',
    ],
    [
      { path: 'quality.score', atleast: 3 },
      ['atleast'],
      'unknown-key',
      'Did you mean `atLeast`?',
    ],
    [
      { each: 'quality', path: 'score', atLeast: 1 },
      ['each'],
      'wrong-type',
      undefined,
    ],
    [
      { path: 'lifecycle.deprecated', required: true },
      ['required'],
      'says-nothing',
      'Compare it.',
    ],
    [{ atLeast: 3 }, [], 'missing-field', 'Add `path: quality.score`.'],
    [
      { any: ['true', { path: 'quality.score', atLeast: 'x' }] },
      ['any', 1, 'atLeast'],
      'wrong-type',
      'Write it without quotes.',
    ],
    [
      7,
      [],
      'invalid-check',
      'Write `{ path: quality.score, atLeast: 95 }` or `quality.score >= 95`.',
    ],
  ])('%j', (check, path, code, fix) => {
    expect(read(check).problems[0]).toMatchObject({
      path: ['rules', 0, 'check', ...path],
      code,
      fix,
    });
  });

  it('has its place in CEL that stands within it', () => {
    const { problems } = read({
      each: 'ports',
      any: ['it.hasContract', 'it.typ == "topic"'],
    });
    expect(problems).toMatchObject([
      {
        path: ['rules', 0, 'check', 'any', 1],
        fix: 'Did you mean `ports[].type`?',
        within: { line: 1, column: 3, offset: 2 },
      },
    ]);
  });

  it('makes the rule an error, never a pass', () => {
    const { set } = read({ not: { path: 'quality.scor', atLeast: 1 } });
    expect(judgeRules(set, product(), { now: NOW }).outcomes[0]).toMatchObject({
      status: 'error',
      message: 'There is no `quality.scor`.',
    });
  });
});

describe('`when`', () => {
  const when = { path: 'product.tags', contains: 'gdpr' };

  it('says for whom a rule is meant', () => {
    expect(outcome('quality.score > 99', product(), { when }).status).toBe(
      'not-applicable',
    );
    const tagged = product();
    const view = {
      ...tagged,
      product: { ...tagged.product, tags: ['gdpr'] },
    };
    expect(outcome('quality.score > 99', view, { when }).status).toBe('fail');
  });

  it('is never guessed', () => {
    expect(
      outcome('lifecycle.deprecated', product({ quality: undefined }), {
        when: 'quality.score > 5',
      }).status,
    ).toBe('not-measured');
  });
});

describe('a message', () => {
  it('tells the facts', () => {
    const message =
      'Only {{quality.score}} % since {{lifecycle.createdAt}}, last {{now - quality.measuredAt}} ago; usage {{documentation.usage}}, {{lineage.upstream}}.';
    expect(outcome('quality.score > 99', product(), { message }).message).toBe(
      `Only 96 % since ${new Date(NOW - 400 * DAY)
        .toISOString()
        .slice(0, 16)
        .replace('T', ' ')}, last 1 d ago; usage not there, not measured.`,
    );
  });

  it('names the members for which the rule does not hold', () => {
    expect(
      outcome({ path: 'ports[].hasContract', equals: true }, product(), {
        message: 'No contract for {{offenders}} of {{size(ports)}} ports.',
      }).message,
    ).toBe('No contract for orders-topic of 2 ports.');
  });

  it('is checked when it is loaded', () => {
    expect(
      read('quality.score > 1', { message: 'Only {{quality.scor}} %.' })
        .problems,
    ).toMatchObject([
      {
        code: 'unknown-path',
        path: ['rules', 0, 'message'],
        within: { line: 1, column: 15 },
      },
    ]);
  });

  it('is made where there is none', () => {
    expect(outcome({ path: 'ports[].hasContract', equals: true }).message).toBe(
      'Does not hold: `ports[].hasContract` is true. Not for orders-topic.',
    );
    expect(outcome({ path: 'documentation.usage', atLeast: 5 }).message).toBe(
      'Does not hold: `documentation.usage` has at least 5 characters. Nothing says `documentation.usage`.',
    );
  });
});

describe('facts that a rule saw', () => {
  it('are told with those first for which it does not hold', () => {
    expect(
      outcome({ path: 'ports[].hasContract', equals: true }).facts,
    ).toContainEqual({
      path: 'ports[].hasContract',
      members: [
        { name: 'orders-topic', value: false },
        { name: 'orders-table', value: true },
      ],
    });
  });

  it('say why they are not there', () => {
    expect(outcome('has(documentation.usage)').facts).toEqual([
      { path: 'documentation.usage', absent: 'missing' },
    ]);
    expect(
      outcome('quality.score > 1', product({ quality: undefined })).facts,
    ).toEqual([{ path: 'quality.score', absent: 'not-measured' }]);
  });

  it('are cut where there are many', () => {
    const tags = Array.from({ length: 25 }, (_, index) => `tag${index}`);
    const base = product();
    const view = { ...base, product: { ...base.product, tags } };
    const [fact] = outcome({ path: 'product.tags', atLeast: 1 }, view).facts;
    expect(fact.value).toHaveLength(10);
    expect(fact.more).toBe(15);
  });
});
