import type { Expr } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { nearest } from '@backstage-data-mesh/contract';
import { Fact } from '../view/fact';
import { nearestPath } from '../view/paths';
import { has, index, read, select } from './access';
import { calculate, isArithmetic, negate } from './arithmetic';
import { call } from './call';
import { compare, isComparison, isIn } from './comparison';
import { literal } from './literal';
import { and, choose, not, or } from './logic';
import { macro } from './macros';
import { Compiler, isKind, Local, Node, TIME, UNKNOWN } from './node';
import { parseExpression, ParsedExpression } from './parse';
import { ExpressionFault, ExpressionProblem } from './problem';
import { RuleFunctions } from './functions';
import { isAbsent } from './value';

/** An expression that is known to make sense over a view. */
export interface Expression {
  readonly node: Node;
  /** The facts it reads, `[]` behind lists whose members are meant. */
  readonly paths: readonly string[];
  /** Whether it asks what time it is. */
  readonly readsTime: boolean;
}

export type Compilation =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] };

const MOST_PROBLEMS = 20;

class ExpressionCompiler implements Compiler {
  readonly problems: ExpressionProblem[] = [];
  readsTime = false;
  private readonly read = new Set<string>();

  constructor(
    private readonly parsed: ParsedExpression,
    private readonly view: Fact,
    private readonly functions: RuleFunctions,
    /** Names that stand for members of lists around the expression. */
    private locals: readonly Local[] = [],
  ) {}

  get nesting(): number {
    return this.locals.length;
  }

  /** Those that only lead to others are left out. */
  paths(): readonly string[] {
    const all = [...this.read];
    return all.filter(
      path =>
        !all.some(
          other => other.startsWith(`${path}.`) || other.startsWith(`${path}[`),
        ),
    );
  }

  offsetOf(expr: Expr): number {
    return this.parsed.offsetOf(expr);
  }

  compile(expr: Expr): Node {
    const node = this.nodeOf(expr);
    if (node.path) {
      this.read.add(node.path);
    }
    // A fact that is yes or no is a condition of its own.
    return node.path && node.shape.kind === 'bool' && !node.constraints
      ? {
          ...node,
          constraints: [
            { on: node.path, type: 'compared', operator: '==', value: true },
          ],
        }
      : node;
  }

  compileWith(local: Local, expr: Expr): Node {
    const outer = this.locals;
    this.locals = [...outer, local];
    const node = this.compile(expr);
    this.locals = outer;
    return node;
  }

  complain(
    code: ExpressionFault,
    at: number,
    message: string,
    fix?: string,
  ): Node {
    if (this.problems.length < MOST_PROBLEMS) {
      this.problems.push({ code, message, fix, offset: at });
    }
    return { shape: UNKNOWN, at, run: () => false };
  }

  private nodeOf(expr: Expr): Node {
    const at = this.offsetOf(expr);
    const written = this.parsed.macroOf(expr)?.exprKind;
    if (written?.case === 'callExpr') {
      return this.written(at, written.value);
    }
    const kind = expr.exprKind;
    switch (kind.case) {
      case 'constExpr':
        return literal(this, at, kind.value);
      case 'identExpr':
        return this.name(at, kind.value.name);
      case 'selectExpr':
        return this.selected(at, kind.value);
      case 'callExpr':
        return this.called(at, kind.value);
      case 'listExpr':
        return this.list(at, kind.value.elements);
      default:
        return this.complain(
          'not-supported',
          at,
          'Maps and messages cannot be made in a rule.',
        );
    }
  }

  private name(at: number, name: string): Node {
    const slot = this.locals.findLastIndex(local => local.name === name);
    if (slot >= 0) {
      const { shape, path, slope } = this.locals[slot];
      return { shape, at, path, slope, run: frame => frame.locals[slot] };
    }
    if (name === 'now') {
      this.readsTime = true;
      return {
        shape: TIME,
        at,
        slope: 1,
        measure: 'now',
        run: frame => frame.now,
      };
    }
    const { shape } = this.view;
    const fields = shape.kind === 'record' ? shape.fields : {};
    if (!Object.hasOwn(fields, name)) {
      const near =
        nearest(name, [
          ...Object.keys(fields),
          ...this.locals.map(local => local.name),
        ]) ?? nearestPath(this.view, name);
      return this.complain(
        'unknown-path',
        at,
        `There is no \`${name}\`.`,
        near
          ? `Did you mean \`${near}\`?`
          : `There are ${Object.keys(fields).join(
              ', ',
            )}; texts stand in quotes.`,
      );
    }
    const fact = fields[name];
    return {
      shape: fact.shape,
      at,
      path: name,
      run: frame => read(frame, frame.view, name, fact, name),
    };
  }

  private selected(
    at: number,
    value: { operand?: Expr; field: string; testOnly: boolean },
  ): Node {
    const { operand, field, testOnly } = value;
    const of = operand ? this.compile(operand) : this.complainOfSyntax(at);
    const node = select(this, this.view, at, of, field);
    if (!testOnly) {
      return node;
    }
    const absent =
      of.shape.kind === 'record' && Object.hasOwn(of.shape.fields, field)
        ? of.shape.fields[field].absent
        : undefined;
    return has(this, node, absent);
  }

  private called(
    at: number,
    value: { function: string; target?: Expr; args: readonly Expr[] },
  ): Node {
    const { function: name, target, args } = value;
    const operands = args.map(arg => this.compile(arg));
    const [first, second, third] = operands;
    switch (name) {
      case '_&&_':
        return and(this, at, first, second);
      case '_||_':
        return or(this, at, first, second);
      case '!_':
        return not(this, at, first);
      case '-_':
        return negate(this, at, first);
      case '_?_:_':
        return choose(this, at, first, second, third);
      case '_[_]':
        return index(this, at, first, second);
      case '@in':
        return isIn(this, at, first, second);
      default:
    }
    if (isComparison(name)) {
      return compare(this, name, at, first, second);
    }
    if (isArithmetic(name)) {
      return calculate(this, name, at, first, second);
    }
    const of = target && this.compile(target);
    return call(this, this.functions, at, name, of, operands);
  }

  private list(at: number, elements: readonly Expr[]): Node {
    const nodes = elements.map(element => this.compile(element));
    const item = nodes.find(node => node.shape.kind !== 'unknown')?.shape;
    const other = nodes.find(node => item && !isKind(node, item.kind));
    if (item && other) {
      return this.complain(
        'wrong-type',
        other.at,
        `A list holds members of one type: this one holds ${item.kind} and ${other.shape.kind}.`,
      );
    }
    const values = nodes.flatMap(({ literal: of }) => of ?? []);
    return {
      shape: { kind: 'list', item: item ?? UNKNOWN },
      at,
      slope: nodes.some(({ slope }) => slope !== undefined) ? NaN : undefined,
      values: values.length === nodes.length ? values : undefined,
      run: frame => {
        const members = nodes.map(node => node.run(frame));
        return members.find(isAbsent) ?? members;
      },
    };
  }

  /** A macro, as a person wrote it: what the parser makes of it is harder to explain and slower to run. */
  private written(
    at: number,
    value: { function: string; target?: Expr; args: readonly Expr[] },
  ): Node {
    const { function: name, target, args } = value;
    const [asked] = args;
    if (!target && name === 'has' && asked?.exprKind.case === 'selectExpr') {
      return this.selected(this.offsetOf(asked), {
        ...asked.exprKind.value,
        testOnly: true,
      });
    }
    return target
      ? macro(this, at, name, target, args)
      : this.complainOfSyntax(at);
  }

  private complainOfSyntax(at: number): Node {
    return this.complain('not-supported', at, 'This form is not supported.');
  }
}

/** Understands CEL over a view, or says everything that is wrong with it. Never throws. */
export function compileExpression(
  text: string,
  view: Fact,
  functions: RuleFunctions,
  locals: readonly Local[] = [],
): Compilation {
  const outcome = parseExpression(text);
  if (!outcome.ok) {
    return { ok: false, problems: [outcome.problem] };
  }
  const compiler = new ExpressionCompiler(
    outcome.parsed,
    view,
    functions,
    locals,
  );
  const node = compiler.compile(outcome.parsed.expr);
  return compiler.problems.length > 0
    ? { ok: false, problems: compiler.problems }
    : {
        ok: true,
        expression: {
          node,
          paths: compiler.paths(),
          readsTime: compiler.readsTime,
        },
      };
}

/** The same, of an expression that has to be a condition. */
export function compileCondition(
  text: string,
  view: Fact,
  functions: RuleFunctions,
  locals: readonly Local[] = [],
): Compilation {
  const compilation = compileExpression(text, view, functions, locals);
  if (!compilation.ok || isKind(compilation.expression.node, 'bool')) {
    return compilation;
  }
  const { at, shape } = compilation.expression.node;
  return {
    ok: false,
    problems: [
      {
        code: 'wrong-type',
        message: `A rule is a condition, and this gives ${shape.kind}.`,
        fix: 'Compare it, or ask with `has(…)` whether it is there.',
        offset: at,
      },
    ],
  };
}
