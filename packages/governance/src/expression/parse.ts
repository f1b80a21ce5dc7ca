import { parse as parseCel } from '@bufbuild/cel';
import type { Expr } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { ExpressionProblem } from './problem';

const LONGEST = 4_000;
const DEEPEST = 30;

export interface ParsedExpression {
  readonly expr: Expr;
  /** The call that a person wrote (`ports.all(p, …)`), for each macro that the parser expanded. */
  macroOf(expr: Expr): Expr | undefined;
  /** UTF-16 code units from the start. */
  offsetOf(expr: Expr): number;
}

export type ParseOutcome =
  | { readonly ok: true; readonly parsed: ParsedExpression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Parses CEL within bounds. Never throws. */
export function parseExpression(text: string): ParseOutcome {
  const excess = beyondBounds(text);
  if (excess) {
    return { ok: false, problem: excess };
  }
  try {
    const { expr, sourceInfo } = parseCel(text);
    const offsetOf = ({ id }: Expr) => sourceInfo?.positions[String(id)] ?? 0;
    const macroOf = ({ id }: Expr) => sourceInfo?.macroCalls[String(id)];
    return { ok: true, parsed: { expr, offsetOf, macroOf } };
  } catch (error) {
    return { ok: false, problem: syntaxProblem(error, text) };
  }
}

function beyondBounds(text: string): ExpressionProblem | undefined {
  if (text.length > LONGEST) {
    return {
      code: 'expression-too-long',
      message: `The expression has ${text.length} characters; ${LONGEST} are allowed.`,
      fix: 'Make several rules of it.',
      offset: 0,
    };
  }
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if ('([{'.includes(text[offset])) {
      depth += 1;
    } else if (')]}'.includes(text[offset])) {
      depth -= 1;
    }
    if (depth > DEEPEST) {
      return {
        code: 'expression-too-deep',
        message: `The expression nests deeper than ${DEEPEST} brackets.`,
        fix: 'Make several rules of it.',
        offset,
      };
    }
  }
  return undefined;
}

/** What people write who come from other languages, and what CEL calls it. */
const OTHER_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/(?<![=!<>])=(?!=)/, 'Compare with `==`.'],
  [/===/, 'Compare with `==`.'],
  [/\band\b/i, 'Say "and" with `&&`.'],
  [/\bor\b/i, 'Say "or" with `||`.'],
  [/\bnot\b/i, 'Say "not" with `!`.'],
  [/\?\.|\?\?/, 'Ask with `has(…)` whether a fact is there.'],
];

function syntaxProblem(error: unknown, text: string): ExpressionProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const plain = text.replace(/"[^"\n]*"|'[^'\n]*'/g, quoted =>
    ' '.repeat(quoted.length),
  );
  const hint = OTHER_LANGUAGES.find(([pattern]) => pattern.test(plain));
  return {
    code: 'expression-syntax',
    message:
      text.trim() === ''
        ? 'The expression is empty.'
        : `This is not CEL: ${reason.replace(/^<input>:\d+:\d+: /, '')}.`,
    fix: hint?.[1],
    offset: offsetOfError(error),
  };
}

function offsetOfError(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('location' in error)) {
    return 0;
  }
  // The parser's own error class is not exported; its place is checked field by field.
  const { location } = error as { location?: { start?: { offset?: unknown } } };
  const offset = location?.start?.offset;
  return typeof offset === 'number' ? offset : 0;
}
