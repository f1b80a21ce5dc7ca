import fc from 'fast-check';
import { NOW, product } from './__testUtils__/views';
import { compileCondition } from './expression/compile';
import { judge } from './expression/evaluate';
import { RuleFunctions } from './expression/functions';
import { RecordValue } from './expression/value';
import { readPolicy } from './ruleset/readPolicy';
import { readScorecard } from './ruleset/readScorecard';
import { judgePolicies } from './policy/judgePolicies';
import { scorecardOf } from './score/scorecardOf';
import { productFacts, ProductView } from './view/product';

const FUNCTIONS = new RuleFunctions();

const TOKENS = [
  'quality.score',
  'ownership.owner',
  'contracts',
  'ports',
  'product.custom',
  'it',
  'now',
  'c',
  '.all(c, ',
  '.exists(c, ',
  '.map(c, ',
  '.filter(c, ',
  'c.rules',
  'has(',
  'size(',
  '.matches("',
  '"',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '==',
  '>=',
  '&&',
  '||',
  '!',
  '?',
  ':',
  '+',
  '-',
  '/',
  '1',
  '0',
  'null',
  'true',
  ' in ',
  ', ',
  'duration("1h")',
  '\u0000',
  '🙂',
  '__proto__',
  '.constructor',
];

const text = fc.oneof(
  fc
    .array(fc.constantFrom(...TOKENS), { maxLength: 15 })
    .map(all => all.join('')),
  fc.string({ maxLength: 40, unit: 'binary' }),
);

const check: fc.Arbitrary<unknown> = fc.letrec<{ check: unknown }>(tie => ({
  check: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.record(
      {
        path: fc.oneof(
          text,
          fc.constantFrom(
            'quality.score',
            'ports[].type',
            'contracts',
            '[]',
            '.',
          ),
        ),
        atLeast: fc.oneof(fc.integer(), fc.jsonValue()),
        required: fc.boolean(),
        oneOf: fc.jsonValue(),
        matches: text,
        fresherThan: text,
        each: fc.constantFrom(
          'ports',
          'contracts[].fields',
          '[]',
          'quality',
          '',
        ),
        some: fc.constantFrom('ports', 'inputs'),
        where: tie('check'),
        all: fc.array(tie('check'), { maxLength: 2 }),
        not: tie('check'),
        [`__proto__`]: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  ),
})).check;

const rule = fc.record(
  {
    id: fc.oneof(fc.constantFrom('a', 'b'), fc.jsonValue()),
    check,
    when: check,
    weight: fc.oneof(fc.double(), fc.jsonValue()),
    level: fc.constantFrom('bronze', 'other', 7),
    message: text.map(inner => `x {{${inner}}} y`),
    enforcement: fc.constantFrom('block', 'never'),
    cap: fc.jsonValue(),
    links: fc.jsonValue(),
  },
  { requiredKeys: ['id'] },
);

const spec = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      owner: fc.jsonValue(),
      type: fc.constantFrom('product', 'domain', 'x', 3),
      scope: fc.jsonValue(),
      levels: fc.oneof(fc.constant(['bronze']), fc.jsonValue()),
      bands: fc.jsonValue(),
      survey: fc.jsonValue(),
      campaigns: fc.jsonValue(),
      rules: fc.oneof(fc.array(rule, { maxLength: 4 }), fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
);

const view = fc.oneof(
  fc.constant(product()),
  fc.dictionary(
    fc.constantFrom('quality', 'ports', 'contracts', 'ownership', 'product'),
    fc.jsonValue(),
  ),
) as fc.Arbitrary<ProductView>; // a view that may hold anything

it('no expression makes the engine fail, and none gives anything but an answer', () => {
  fc.assert(
    fc.property(text, view, (expression, facts) => {
      const compilation = compileCondition(expression, productFacts, FUNCTIONS);
      const problems = compilation.ok ? [] : compilation.problems;
      for (const { offset, message } of problems) {
        expect(message).not.toBe('');
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(expression.length);
      }
      const status = compilation.ok
        ? judge(compilation.expression, facts as unknown as RecordValue, NOW)
            .status
        : 'error';
      expect(['pass', 'fail', 'not-measured', 'error']).toContain(status);
    }),
    { numRuns: 500 },
  );
});

it('no document makes the reader fail, and a rule that is refused is never a pass', () => {
  fc.assert(
    fc.property(spec, view, (document, facts) => {
      const { set, problems } = readScorecard(document, { name: 'hostile' });
      const score = set && scorecardOf(set, facts, { now: NOW });
      const refused = new Set(
        problems
          .filter(({ severity }) => severity === 'error')
          .map(({ path }) => (path[0] === 'rules' ? path[1] : undefined)),
      );
      const passed = (set?.rules ?? []).filter(
        ({ path }, index) =>
          refused.has(path[1]) && score?.outcomes[index].status === 'pass',
      );
      // Of two rules of one id, the second is refused and left out.
      expect(passed).toEqual([]);
      const whole = score?.score ?? 0;
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(100);
      const policy = readPolicy(document, { name: 'hostile' });
      const policies = policy.set ? [policy.set] : [];
      expect(
        judgePolicies(
          policies,
          { ...product(), ...facts, product: product().product },
          { now: NOW },
        ).violations.length,
      ).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});
