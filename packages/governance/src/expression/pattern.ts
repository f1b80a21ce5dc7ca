import { RE2JS } from '@bufbuild/re2';
import { shown } from './logic';
import { BOOL, Compiler, isKind, Node } from './node';
import { isAbsent, RuleFault, textOf } from './value';

/** Longer texts are not tried: an engine that takes time in proportion still takes time. */
const LONGEST_TEXT = 20_000;
const LONGEST_PATTERN = 500;

/**
 * `text.matches("…")`, RE2: its time grows with the text and never explodes. The pattern has to stand there, so that it is
 * compiled once, and a wrong one is told when the rule is loaded.
 */
export function matches(
  compiler: Compiler,
  at: number,
  target: Node,
  pattern: Node,
): Node {
  if (!isKind(target, 'text')) {
    return compiler.complain(
      'wrong-type',
      target.at,
      `\`matches\` takes a text, and ${shown(target)} is ${target.shape.kind}.`,
    );
  }
  if (typeof pattern.literal !== 'string') {
    return compiler.complain(
      'pattern-not-literal',
      pattern.at,
      'The pattern of `matches` has to be written out.',
      'Write it in quotes.',
    );
  }
  const compiled = compilePattern(pattern.literal);
  if (typeof compiled === 'string') {
    return compiler.complain(
      'invalid-pattern',
      pattern.at,
      `The pattern is not one: ${compiled}.`,
      'Patterns are those of RE2: no look-around, no references back.',
    );
  }
  return {
    shape: BOOL,
    at,
    run: frame => {
      const value = target.run(frame);
      if (isAbsent(value)) {
        return value;
      }
      const text = textOf(value);
      if (text.length > LONGEST_TEXT) {
        throw new RuleFault(
          'too-much-work',
          `A text of ${text.length} characters is too long for a pattern.`,
        );
      }
      frame.step(1 + (text.length >> 2));
      return compiled.test(text);
    },
  };
}

function compilePattern(pattern: string): RE2JS | string {
  if (pattern.length > LONGEST_PATTERN) {
    return `it has more than ${LONGEST_PATTERN} characters`;
  }
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.slice(0, 200);
  }
}
