import { NOW, product } from '../__testUtils__/views';
import { productFacts } from '../view/product';
import { compileCondition } from './compile';
import { judge } from './evaluate';
import { RuleFunction, RuleFunctions } from './functions';
import { RecordValue } from './value';

const costCentre: RuleFunction = {
  name: 'isCostCentre',
  words: 'whether accounting knows it',
  takes: ['text'],
  gives: 'bool',
  call: text => /^\d{4}$/.test(String(text)),
};

function verdict(text: string, added: readonly RuleFunction[]) {
  const compilation = compileCondition(
    text,
    productFacts,
    new RuleFunctions(added),
  );
  return compilation.ok
    ? judge(compilation.expression, product() as unknown as RecordValue, NOW)
    : compilation.problems;
}

describe('a rule function of an adopter', () => {
  it('is called like any other, and its types are checked', () => {
    expect(
      verdict('isCostCentre(product.custom.costCentre)', [costCentre]),
    ).toEqual({ status: 'pass' });
    expect(verdict('isCostCentre(quality.score)', [costCentre])).toMatchObject([
      { code: 'wrong-type', fix: 'It takes isCostCentre(text).' },
    ]);
    expect(verdict('isCostCenter(product.name)', [costCentre])).toMatchObject([
      { code: 'unknown-function', fix: 'Did you mean `isCostCentre`?' },
    ]);
  });

  it('is not called for what is not there', () => {
    const call = jest.fn(() => true);
    expect(
      verdict('isCostCentre(product.custom.other)', [{ ...costCentre, call }]),
    ).toMatchObject({ status: 'fail', missing: ['product.custom.other'] });
    expect(call).not.toHaveBeenCalled();
  });

  it('makes the rule an error when it throws or gives something else', () => {
    const throws = () => {
      throw new Error('no ledger');
    };
    expect(
      verdict('isCostCentre(product.name)', [{ ...costCentre, call: throws }]),
    ).toEqual({
      status: 'error',
      code: 'function',
      message: '`isCostCentre` failed: no ledger',
    });
    expect(
      verdict('isCostCentre(product.name)', [{ ...costCentre, call: () => 1 }]),
    ).toMatchObject({ status: 'error', code: 'function' });
  });

  it('cannot take the place of another, nor have any name', () => {
    expect(() => new RuleFunctions([costCentre, costCentre])).toThrow(
      'There are two rule functions isCostCentre(text).',
    );
    expect(
      () => new RuleFunctions([{ ...costCentre, name: 'is cost centre' }]),
    ).toThrow('A rule function cannot be called "is cost centre".');
  });
});
