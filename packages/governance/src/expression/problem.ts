/** What is wrong with an expression, before its place in a file is known. */
export interface ExpressionProblem {
  /** Stable, kebab-case. */
  readonly code: ExpressionFault;
  /** One sentence: what is there, what was expected. */
  readonly message: string;
  /** One sentence: how to fix it. */
  readonly fix?: string;
  /** UTF-16 code units from the start of the expression. */
  readonly offset: number;
}

/** @public */
export type ExpressionFault =
  | 'expression-syntax'
  | 'expression-too-long'
  | 'expression-too-deep'
  | 'unknown-path'
  | 'unknown-function'
  | 'unknown-value'
  | 'wrong-type'
  | 'invalid-pattern'
  | 'pattern-not-literal'
  | 'says-nothing'
  | 'not-supported';

/** Line and column of an offset in a text, both 1-based. */
export function placeIn(text: string, offset: number) {
  const before = text.slice(0, Math.max(0, offset));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
