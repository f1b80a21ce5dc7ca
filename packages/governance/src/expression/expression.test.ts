import { product, contract, NOW, DAY } from '../__testUtils__/views';
import { ProductView, productFacts } from '../view/product';
import { compileCondition } from './compile';
import { judge, Verdict } from './evaluate';
import { RuleFunctions } from './functions';
import { placeIn } from './problem';
import { RecordValue } from './value';

const FUNCTIONS = new RuleFunctions();

function verdict(text: string, view: ProductView = product()): Verdict {
  const compilation = compileCondition(text, productFacts, FUNCTIONS);
  if (!compilation.ok) {
    throw new Error(compilation.problems.map(p => p.message).join('\n'));
  }
  // A view is plain data, as values of rules are.
  return judge(compilation.expression, view as unknown as RecordValue, NOW);
}

function status(text: string, view?: ProductView): string {
  return verdict(text, view).status;
}

function problem(text: string) {
  const compilation = compileCondition(text, productFacts, FUNCTIONS);
  if (compilation.ok) {
    return undefined;
  }
  const [{ code, fix, offset }] = compilation.problems;
  return { code, fix, column: placeIn(text, offset).column };
}

describe('what is there', () => {
  it.each([
    ['ownership.owner == "group:default/checkout"', 'pass'],
    ['ownership.owner != "group:default/checkout"', 'fail'],
    ['quality.score >= 95', 'pass'],
    ['quality.score + 1 > 97.5', 'fail'],
    ['quality.checks / 10 == 2.5', 'pass'],
    ['"pii" in product.tags', 'pass'],
    ['lifecycle.stage in ["production", "experimental"]', 'pass'],
    ['now - lifecycle.changedAt <= days(30)', 'pass'],
    ['now - quality.measuredAt <= duration("12h")', 'fail'],
    ['quality.measuredAt > timestamp("2026-11-23T00:00:00Z")', 'pass'],
    ['ports.all(p, p.hasContract)', 'fail'],
    ['ports.exists(p, p.type == "topic")', 'pass'],
    ['ports.exists_one(p, p.hasContract)', 'pass'],
    ['ports.filter(p, p.type == "table").all(p, p.hasContract)', 'pass'],
    ['sum(contracts.map(c, c.rules)) == 12', 'pass'],
    ['contracts.all(c, ports.exists(p, p.name == c.port))', 'pass'],
    ['product.version.matches("^[0-9]+[.][0-9]+[.][0-9]+$")', 'pass'],
    ['product.name.startsWith("or") && size(product.name) == 6', 'pass'],
    ['product.custom["costCentre"] == "4711"', 'pass'],
    ['product.custom.costCentre == "4711"', 'pass'],
    ['!lifecycle.deprecated ? quality.checks > 5 : false', 'pass'],
    ['ports[0].name == "orders-table"', 'pass'],
  ])('%s: %s', (text, expected) => {
    expect(status(text)).toBe(expected);
  });

  it('names the members for which a condition over all does not hold', () => {
    expect(verdict('ports.all(p, p.hasContract)')).toEqual({
      status: 'fail',
      missing: [],
      offenders: ['orders-topic'],
    });
  });
});

describe('what is not there', () => {
  const unmeasured = product({
    quality: {
      checks: 0,
      withoutResult: 0,
      dimensions: [],
    },
  });

  it('fails where the product does not say it', () => {
    expect(verdict('documentation.usage.size() > 20')).toEqual({
      status: 'fail',
      missing: ['documentation.usage'],
      offenders: [],
    });
  });

  it('takes a blank text for none', () => {
    const blank = product();
    const view = {
      ...blank,
      documentation: { ...blank.documentation!, usage: '  \n' },
    };
    expect(status('has(documentation.usage)', view)).toBe('fail');
  });

  it('is not measured where nobody has looked', () => {
    expect(verdict('quality.score >= 95', unmeasured)).toEqual({
      status: 'not-measured',
      paths: ['quality.score'],
    });
  });

  it('is not measured where the maker of the view cannot know', () => {
    const view = product({ quality: undefined });
    expect(status('quality.score >= 95', view)).toBe('not-measured');
    expect(status('has(quality.score)', view)).toBe('not-measured');
    expect(status('!has(quality.score)', view)).toBe('not-measured');
  });

  it.each([
    ['quality.score > 1 || true', 'not-measured'],
    ['true || quality.score > 1', 'pass'],
    ['!(quality.score > 1 && false)', 'not-measured'],
    ['quality.score > 1 && false', 'fail'],
    ['!(quality.score > 1)', 'not-measured'],
    ['has(quality.score) && quality.score > 1', 'fail'],
    ['!has(quality.score) || quality.score > 1', 'pass'],
    ['quality.score > 1 ? true : true', 'not-measured'],
    ['quality.score != 5', 'not-measured'],
    ['[quality.score].exists(s, s > 1)', 'not-measured'],
  ])('without a score, %s: %s', (text, expected) => {
    expect(status(text, unmeasured)).toBe(expected);
  });

  it('fails for sure where one of several fails, whatever is not known of the others', () => {
    const levels = [objective('a', undefined), objective('b', true)];
    const kept = 'serviceLevels.all(s, !s.broken)';
    const view = (order: typeof levels) => product({ serviceLevels: order });
    expect(status(kept, view(levels))).toBe('fail');
    expect(status(kept, view([...levels].reverse()))).toBe('fail');
    expect(status(kept, view([levels[0]]))).toBe('not-measured');
    expect(status('serviceLevels.exists(s, s.broken)', view(levels))).toBe(
      'not-measured',
    );
  });

  it('leaves members out of a filter that do not say what is asked', () => {
    const view = product({
      contracts: [contract({ status: undefined }), contract({ id: 'b' })],
    });
    expect(
      status('contracts.filter(c, c.status == "active").size() == 1', view),
    ).toBe('pass');
  });
});

function objective(name: string, broken: boolean | undefined) {
  return {
    name,
    indicator: 'freshness',
    contract: 'orders',
    target: 95,
    broken,
  };
}

describe('what cannot be meant', () => {
  it.each([
    [
      'ownership.ownr == "x"',
      {
        code: 'unknown-path',
        fix: 'Did you mean `ownership.owner`?',
        column: 10,
      },
    ],
    [
      'owner == "x"',
      {
        code: 'unknown-path',
        fix: 'Did you mean `ownership.owner`?',
        column: 1,
      },
    ],
    [
      'ports.all(p, p.hasContrct)',
      {
        code: 'unknown-path',
        fix: 'Did you mean `ports[].hasContract`?',
        column: 15,
      },
    ],
    [
      'quality.score > "90"',
      { code: 'wrong-type', fix: 'Write numbers without quotes.', column: 15 },
    ],
    [
      'now - quality.measuredAt < 5',
      {
        code: 'wrong-type',
        fix: 'Write durations as `days(7)` or `duration("26h")`.',
        column: 26,
      },
    ],
    [
      'contracts.all(c, c.lastChange.verdict == "braking")',
      { code: 'unknown-value', fix: 'Did you mean "breaking"?', column: 42 },
    ],
    [
      'product.name.startWith("x")',
      {
        code: 'unknown-function',
        fix: 'Did you mean `startsWith`?',
        column: 13,
      },
    ],
    [
      'quality.score = 5',
      { code: 'expression-syntax', fix: 'Compare with `==`.', column: 15 },
    ],
    [
      'a and b',
      { code: 'expression-syntax', fix: 'Say "and" with `&&`.', column: 3 },
    ],
    [
      'quality.checks',
      {
        code: 'wrong-type',
        fix: 'Compare it, or ask with `has(…)` whether it is there.',
        column: 8,
      },
    ],
    [
      'has(lifecycle.deprecated)',
      { code: 'says-nothing', fix: 'Compare it.', column: 14 },
    ],
    [
      'ownership.owner == null',
      {
        code: 'not-supported',
        fix: 'Ask with `has(…)` whether a fact is there.',
        column: 20,
      },
    ],
    [
      'product.name.matches("(a")',
      {
        code: 'invalid-pattern',
        fix: 'Patterns are those of RE2: no look-around, no references back.',
        column: 22,
      },
    ],
    [
      'product.name.matches(product.id)',
      { code: 'pattern-not-literal', fix: 'Write it in quotes.', column: 29 },
    ],
    [
      'duration("two days") > hours(1)',
      { code: 'wrong-type', fix: undefined, column: 10 },
    ],
    ['1 in [1, "a"]', { code: 'wrong-type', fix: undefined, column: 10 }],
    [
      '{"a": 1} == {"a": 1}',
      { code: 'not-supported', fix: undefined, column: 1 },
    ],
    ['', { code: 'expression-syntax', fix: undefined, column: 1 }],
  ])('%s', (text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it('tells every mistake, each once', () => {
    const compilation = compileCondition(
      'ownership.x == 1 && quality.y > 2 && size(quality.z) > 1',
      productFacts,
      FUNCTIONS,
    );
    expect(!compilation.ok && compilation.problems.map(p => p.message)).toEqual(
      [
        'There is no `ownership.x`.',
        'There is no `quality.y`.',
        'There is no `quality.z`.',
      ],
    );
  });
});

it('reads what it says it reads', () => {
  const compilation = compileCondition(
    'has(ownership.owner) && contracts.all(c, c.rules > 0 && c.lastChange.at < now) && size(ports) > 0',
    productFacts,
    FUNCTIONS,
  );
  expect(compilation.ok && compilation.expression.paths).toEqual([
    'ownership.owner',
    'contracts[].rules',
    'contracts[].lastChange.at',
    'ports',
  ]);
});

it('counts a day as it is', () => {
  expect(DAY).toBe(24 * 3_600_000);
});
