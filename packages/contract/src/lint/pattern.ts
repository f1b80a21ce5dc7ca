/**
 * Regular expressions of contracts are written for many engines and by anybody: those that may take long are not run.
 */

/** Inline flags, possessive and atomic groups, POSIX classes, anchors and names that JavaScript does not have. */
const OTHER_ENGINES = /\(\?[a-zA-Z-]+[:)]|\(\?>|\(\?P|[*+?}]\+|\[\[:|\\[AzZQE]/;

/** Why a pattern does not compile; `undefined` when it does, or when it may be meant for another engine. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > 2_000 || OTHER_ENGINES.test(pattern)) {
    return undefined;
  }
  try {
    return new RegExp(pattern) && undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.slice(reason.lastIndexOf(':') + 1).trim();
  }
}

/**
 * Tests texts against a pattern; `undefined` when it is not of the plain kind that takes time in proportion to the text:
 * no repeated groups, no references back, few repetitions.
 */
export function plainPattern(
  pattern: string,
): ((text: string) => boolean) | undefined {
  if (
    pattern.length > 200 ||
    OTHER_ENGINES.test(pattern) ||
    /\)[*+?{]|\\[1-9]|\\k|\(\?[=!<]/.test(pattern) ||
    (pattern.match(/[*+?]|\{\d*,\d*\}/g) ?? []).length > 2
  ) {
    return undefined;
  }
  try {
    const expression = new RegExp(pattern);
    return text => text.length > 200 || expression.test(text);
  } catch {
    return undefined;
  }
}
