import { Shape } from '../view/fact';
import { BUILT_IN } from './builtIn';

/** What a function may take and give. @public */
export type FunctionType =
  | 'bool'
  | 'text'
  | 'number'
  | 'time'
  | 'duration'
  | 'texts'
  | 'numbers'
  | 'list';

/** What a function gets and gives: times and durations are milliseconds. @public */
export type FunctionValue = boolean | string | number | readonly unknown[];

/**
 * A function that rules may call. It is only called when all its arguments are there, and has to be pure and quick. What it
 * throws makes the rule an `error`.
 * @public
 */
export interface RuleFunction {
  /** A name of letters, digits and `_`. The same name may have several forms, with other types. */
  readonly name: string;
  /** One phrase for a person. */
  readonly words: string;
  /** The type before the dot, for `text.startsWith("…")`. */
  readonly target?: FunctionType;
  readonly takes: readonly FunctionType[];
  readonly gives: FunctionType;
  /** The target comes first. */
  call(...values: readonly FunctionValue[]): FunctionValue;
}

/** The functions that rules may call: those that are always there and those of an adopter. @public */
export class RuleFunctions {
  private readonly forms = new Map<string, RuleFunction[]>();

  /** Fails where a name is not one, or a form is there already. */
  constructor(added: readonly RuleFunction[] = []) {
    for (const one of [...BUILT_IN, ...added]) {
      this.add(one);
    }
  }

  get names(): readonly string[] {
    return [...this.forms.keys()];
  }

  formsOf(name: string): readonly RuleFunction[] {
    return this.forms.get(name) ?? [];
  }

  private add(one: RuleFunction): void {
    if (!/^[A-Za-z_]\w{0,63}$/.test(one.name)) {
      throw new Error(`A rule function cannot be called "${one.name}".`);
    }
    const forms = this.forms.get(one.name) ?? [];
    const twice = forms.some(other => signatureOf(other) === signatureOf(one));
    if (twice) {
      throw new Error(`There are two rule functions ${signatureOf(one)}.`);
    }
    this.forms.set(one.name, [...forms, one]);
  }
}

/** `text.startsWith(text)`. */
export function signatureOf({ name, target, takes }: RuleFunction): string {
  return `${target ? `${target}.` : ''}${name}(${takes.join(', ')})`;
}

export function shapeOf(type: FunctionType): Shape {
  switch (type) {
    case 'texts':
      return { kind: 'list', item: { kind: 'text' } };
    case 'numbers':
      return { kind: 'list', item: { kind: 'number' } };
    case 'list':
      return { kind: 'list', item: { kind: 'unknown' } };
    default:
      return { kind: type };
  }
}

export function accepts(type: FunctionType, shape: Shape): boolean {
  if (shape.kind === 'unknown') {
    return true;
  }
  const wanted = shapeOf(type);
  if (wanted.kind !== 'list' || shape.kind !== 'list') {
    return wanted.kind === shape.kind;
  }
  const [of, is] = [wanted.item.kind, shape.item.kind];
  return of === 'unknown' || is === 'unknown' || of === is;
}
