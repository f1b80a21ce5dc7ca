import fc from 'fast-check';
import { DAY, NOW, product } from '../__testUtils__/views';
import { ProductView, productFacts } from '../view/product';
import { compileCondition } from './compile';
import { judgeIn } from './evaluate';
import { Frame } from './frame';
import { RuleFunctions } from './functions';
import { RecordValue } from './value';

const HOUR = 3_600_000;

function at(text: string, now: number, view: ProductView = product()) {
  const compilation = compileCondition(text, productFacts, new RuleFunctions());
  if (!compilation.ok) {
    throw new Error(compilation.problems[0].message);
  }
  const frame = new Frame(view as unknown as RecordValue, now);
  const { status } = judgeIn(compilation.expression, frame);
  return { status, nextAt: frame.nextAt };
}

// In the product of these tests, quality was measured a day ago.
describe('the moment at which time alone changes an answer', () => {
  it('is when a fact becomes too old', () => {
    const { status, nextAt } = at('now - quality.measuredAt <= days(2)', NOW);
    expect(status).toBe('pass');
    expect(nextAt).toBe(NOW + DAY + 1);
    expect(at('now - quality.measuredAt <= days(2)', NOW + DAY).status).toBe(
      'pass',
    );
    expect(
      at('now - quality.measuredAt <= days(2)', NOW + DAY + 1).status,
    ).toBe('fail');
  });

  it('is not there where time plays no part, or has played it', () => {
    expect(at('quality.score >= 90', NOW).nextAt).toBeUndefined();
    expect(
      at('now - quality.measuredAt <= hours(1)', NOW).nextAt,
    ).toBeUndefined();
    expect(
      at('false && now > lifecycle.changedAt', NOW).nextAt,
    ).toBeUndefined();
  });

  it('is soon where nobody can tell', () => {
    expect(
      at(
        'contracts.map(c, now - lifecycle.changedAt).all(a, a < days(99))',
        NOW,
      ).nextAt,
    ).toBe(NOW + HOUR);
  });

  it('is never missed: until then the answer stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 10 }),
        fc.integer({ min: -10, max: 10 }),
        fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
        fc.constantFrom('left', 'right'),
        fc.integer({ min: 0, max: 30 }),
        (measured, limit, operator, side, later) => {
          const base = product();
          const view = {
            ...base,
            quality: { ...base.quality!, measuredAt: NOW + measured },
          };
          const bound = `duration("${limit}ms")`;
          const text =
            side === 'left'
              ? `now - quality.measuredAt ${operator} ${bound}`
              : `${bound} ${operator} quality.measuredAt - now`;
          const { status, nextAt = Infinity } = at(text, NOW, view);
          const then = at(text, NOW + later, view).status;
          expect(NOW + later < nextAt ? then : status).toBe(status);
        },
      ),
    );
  });
});
