import { contract, NOW, product } from '../__testUtils__/views';
import { ProductView, productFacts } from '../view/product';
import { compileCondition } from './compile';
import { judge } from './evaluate';
import { RuleFunctions } from './functions';
import { RecordValue } from './value';

const FUNCTIONS = new RuleFunctions();

function verdict(text: string, view: ProductView) {
  const compilation = compileCondition(text, productFacts, FUNCTIONS);
  if (!compilation.ok) {
    throw new Error(compilation.problems[0].message);
  }
  return judge(compilation.expression, view as unknown as RecordValue, NOW);
}

function codes(text: string) {
  const compilation = compileCondition(text, productFacts, FUNCTIONS);
  return compilation.ok ? [] : compilation.problems.map(({ code }) => code);
}

function field(name: string) {
  return {
    path: `orders.${name}`,
    table: 'orders',
    name,
    personal: false,
    encrypted: false,
    required: false,
    unique: false,
    key: false,
    critical: false,
    deprecated: false,
    term: false,
    rules: 0,
    tags: [],
  };
}

function wide(columns: number) {
  const fields = Array.from({ length: columns }, (_, n) => field(`column${n}`));
  return product({ contracts: [contract({ fields })] });
}

describe('a rule that never ends', () => {
  it('is stopped, and is an error', () => {
    const started = performance.now();
    expect(
      verdict(
        'contracts.all(c, c.fields.all(f, c.fields.all(g, f.path != g.path || f.name == g.name)))',
        wide(3_000),
      ),
    ).toMatchObject({ status: 'error', code: 'too-much-work' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is stopped where each step is long, too', () => {
    const started = performance.now();
    const long = field('x'.repeat(15_000));
    const view = product({
      contracts: [
        contract({ fields: Array.from({ length: 3_000 }, () => long) }),
      ],
    });
    expect(
      verdict(
        'contracts.all(c, c.fields.all(f, f.name.matches("(x+x+)+$")))',
        view,
      ),
    ).toMatchObject({ status: 'error', code: 'too-much-work' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is not mistaken for one that only has much to look at', () => {
    expect(
      verdict(
        'contracts.all(c, c.fields.all(f, size(f.name) > 0))',
        wide(5_000),
      ),
    ).toEqual({ status: 'pass' });
  });

  it('cannot nest lists ever deeper', () => {
    expect(
      codes('ports.all(a, ports.all(b, ports.all(c, ports.all(d, true))))'),
    ).toEqual(['expression-too-deep']);
  });
});

describe('a pattern', () => {
  it('that explodes elsewhere takes no longer than others', () => {
    const text = `${'a'.repeat(10_000)}!`;
    const view = product({ documentation: { links: [], description: text } });
    const started = performance.now();
    expect(
      verdict('documentation.description.matches("^(a+)+$")', view).status,
    ).toBe('fail');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('is not tried on texts without end', () => {
    const view = product({
      documentation: { links: [], description: 'a'.repeat(30_000) },
    });
    expect(
      verdict('documentation.description.matches("b")', view),
    ).toMatchObject({ status: 'error', code: 'too-much-work' });
  });

  it.each([
    ['(?=a)', 'invalid-pattern'],
    ['(a)\\\\1', 'invalid-pattern'],
    ['a{1,100000}', 'invalid-pattern'],
    ['a'.repeat(501), 'invalid-pattern'],
  ])('%s is refused when it is loaded', (pattern, code) => {
    expect(codes(`product.name.matches("${pattern}")`)).toEqual([code]);
  });
});

describe('an expression', () => {
  it('is refused when it is too long', () => {
    expect(codes(`product.name == "${'x'.repeat(4_000)}"`)).toEqual([
      'expression-too-long',
    ]);
  });

  it('is refused when it nests too deep', () => {
    expect(codes(`${'('.repeat(50)}true${')'.repeat(50)}`)).toEqual([
      'expression-too-deep',
    ]);
  });

  it('reads nothing but facts', () => {
    expect(codes('product.constructor == "x"')).toEqual(['unknown-path']);
    expect(codes('product.__proto__ == "x"')).toEqual(['unknown-path']);
    expect(codes('constructor == "x"')).toEqual(['unknown-path']);
    expect(verdict('has(product.custom.constructor)', product()).status).toBe(
      'fail',
    );
    expect(verdict('"toString" in product.custom', product()).status).toBe(
      'fail',
    );
  });

  it('is an error over a view that is not one', () => {
    const view = product();
    const wrong = {
      ...view,
      quality: { ...view.quality!, score: 'much' as unknown as number },
    };
    expect(verdict('quality.score >= 95', wrong)).toMatchObject({
      status: 'error',
      code: 'wrong-view',
    });
  });

  it('is an error where it divides by zero or asks for a member that is not there', () => {
    expect(verdict('quality.score / 0 > 1', product()).status).toBe('error');
    expect(verdict('ports[7].name == "x"', product()).status).toBe('error');
  });
});
