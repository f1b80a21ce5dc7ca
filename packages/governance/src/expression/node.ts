import type { Expr } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { Shape } from '../view/fact';
import { Frame } from './frame';
import { Constraint } from './constraint';
import { ExpressionFault } from './problem';
import { Value } from './value';

/** A part of an expression, understood: what type it has and how it is evaluated. */
export interface Node {
  readonly shape: Shape;
  readonly run: (frame: Frame) => Value;
  /** UTF-16 code units from the start of the expression. */
  readonly at: number;
  /** The path of the view that it stands for, if it stands for one. */
  readonly path?: string;
  /** The value that is written there. */
  readonly literal?: string | number | boolean;
  /** A value that is known when the rule is loaded: a literal, or `duration("26h")`. */
  readonly constant?: number;
  /** The values of a list that is written out. */
  readonly values?: readonly (string | number | boolean)[];
  /** By what constraints call it where it is no path: `size(ports)`, `age(quality.measuredAt)`. */
  readonly measure?: string;
  /** How fast a moment or duration changes with the time: 1 for `now`, NaN where nobody knows; nothing where it does not. */
  readonly slope?: number;
  /** What has to be true for a condition to hold. */
  readonly constraints?: readonly Constraint[];
}

/** How parts of an expression become nodes; what is wrong is collected, and stands for `unknown` from there. */
export interface Compiler {
  compile(expr: Expr): Node;
  /** With one more name for the members of a list. */
  compileWith(local: Local, expr: Expr): Node;
  offsetOf(expr: Expr): number;
  /** How many names for members are in scope. */
  readonly nesting: number;
  complain(
    code: ExpressionFault,
    at: number,
    message: string,
    fix?: string,
  ): Node;
}

export interface Local {
  readonly name: string;
  readonly shape: Shape;
  readonly path?: string;
  readonly slope?: number;
}

export const BOOL: Shape = { kind: 'bool' };
export const TEXT: Shape = { kind: 'text' };
export const NUMBER: Shape = { kind: 'number' };
export const TIME: Shape = { kind: 'time' };
export const DURATION: Shape = { kind: 'duration' };
export const UNKNOWN: Shape = { kind: 'unknown' };

/** Whether a value of this type may stand where that kind is expected. */
export function isKind(node: Node, kind: Shape['kind']): boolean {
  return node.shape.kind === kind || node.shape.kind === 'unknown';
}
