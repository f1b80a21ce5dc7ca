import { nearest } from '@backstage-data-mesh/contract';
import {
  accepts,
  FunctionValue,
  RuleFunction,
  RuleFunctions,
  shapeOf,
  signatureOf,
} from './functions';
import { Compiler, Node } from './node';
import { matches } from './pattern';
import { isAbsent, RuleFault, Value } from './value';

const KINDS: Record<string, string> = {
  bool: 'boolean',
  text: 'string',
  number: 'number',
  time: 'number',
  duration: 'number',
  list: 'list',
};

/** `name(…)` and `target.name(…)` */
export function call(
  compiler: Compiler,
  functions: RuleFunctions,
  at: number,
  name: string,
  target: Node | undefined,
  args: readonly Node[],
): Node {
  if (name === 'matches' && target && args.length === 1) {
    return matches(compiler, at, target, args[0]);
  }
  const unknown = [target, ...args].some(
    node => node?.shape.kind === 'unknown',
  );
  const forms = functions.formsOf(name);
  if (forms.length === 0) {
    return unknownFunction(compiler, functions, at, name);
  }
  const form = forms.find(one => fits(one, target, args));
  if (!form) {
    return unknown
      ? { shape: { kind: 'unknown' }, at, run: () => false }
      : wrongArguments(compiler, at, name, forms, target, args);
  }
  const operands = target ? [target, ...args] : args;
  const wanted = shapeOf(form.gives);
  const literals = operands.map(operand => operand.literal);
  const constant =
    operands.length > 0 && literals.every(value => value !== undefined);
  if (constant && form.gives !== 'list') {
    return ofLiterals(compiler, at, form, operands);
  }
  const isMoving = operands.some(({ slope }) => slope !== undefined);
  return {
    shape: wanted,
    at,
    slope: isMoving ? NaN : undefined,
    measure:
      name === 'size' && operands[0].path !== undefined
        ? `size(${operands[0].path})`
        : undefined,
    run: frame => {
      const values = operands.map(operand => operand.run(frame));
      if (isMoving) {
        frame.changesSoon();
      }
      const absent = values.find(isAbsent);
      if (absent !== undefined) {
        return absent;
      }
      values.forEach(value => frame.step(sizeOf(value) >> 3));
      return ask(form, values);
    },
  };
}

function sizeOf(value: Value): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

function fits(
  { target: of, takes }: RuleFunction,
  target: Node | undefined,
  args: readonly Node[],
): boolean {
  if ((of === undefined) !== (target === undefined)) {
    return false;
  }
  return (
    (!of || !target || accepts(of, target.shape)) &&
    takes.length === args.length &&
    takes.every((type, place) => accepts(type, args[place].shape))
  );
}

/** `duration("26h")` is the same for every product: a wrong one is told when the rule is loaded. */
function ofLiterals(
  compiler: Compiler,
  at: number,
  form: RuleFunction,
  operands: readonly Node[],
): Node {
  const built = ['duration', 'timestamp', 'hours', 'days', 'minutes'];
  const values = operands.flatMap(({ literal }) =>
    literal === undefined ? [] : [literal],
  );
  const shape = shapeOf(form.gives);
  if (!built.includes(form.name)) {
    return { shape, at, run: () => ask(form, values) };
  }
  try {
    const value = ask(form, values);
    const constant = typeof value === 'number' ? value : undefined;
    return { shape, at, constant, run: () => value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return compiler.complain('wrong-type', operands[0].at, reason);
  }
}

function ask(form: RuleFunction, values: readonly Value[]): Value {
  let result: FunctionValue;
  try {
    result = form.call(...(values as FunctionValue[])); // absent ones are taken out before
  } catch (error) {
    if (error instanceof RuleFault) {
      throw error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuleFault('function', `\`${form.name}\` failed: ${reason}`);
  }
  const kind = Array.isArray(result) ? 'list' : typeof result;
  if (kind !== KINDS[shapeOf(form.gives).kind]) {
    throw new RuleFault(
      'function',
      `\`${form.name}\` gave ${kind} instead of ${form.gives}.`,
    );
  }
  return result as Value; // of the kind that was just looked at
}

function unknownFunction(
  compiler: Compiler,
  functions: RuleFunctions,
  at: number,
  name: string,
): Node {
  if (name === 'has') {
    return compiler.complain(
      'wrong-type',
      at,
      '`has` takes a fact of a section: `has(ownership.owner)`.',
    );
  }
  const macros = ['all', 'exists', 'exists_one', 'filter', 'map', 'matches'];
  const near = nearest(name, [...functions.names, ...macros, 'has']);
  return compiler.complain(
    'unknown-function',
    at,
    `There is no function \`${name}\`.`,
    near
      ? `Did you mean \`${near}\`?`
      : `There are ${functions.names.join(', ')}.`,
  );
}

function wrongArguments(
  compiler: Compiler,
  at: number,
  name: string,
  forms: readonly RuleFunction[],
  target: Node | undefined,
  args: readonly Node[],
): Node {
  const given = `${target ? `${target.shape.kind}.` : ''}${name}(${args
    .map(({ shape }) => shape.kind)
    .join(', ')})`;
  return compiler.complain(
    'wrong-type',
    at,
    `\`${name}\` is called as ${given}.`,
    `It takes ${forms.map(signatureOf).join(' or ')}.`,
  );
}
