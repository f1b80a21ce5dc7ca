import type { Expr } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { Shape } from '../view/fact';
import { Frame } from './frame';
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
