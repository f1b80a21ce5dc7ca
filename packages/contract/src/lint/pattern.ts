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

/** Longer texts are not tried. */
const LONGEST = 100;

/**
 * Tests texts against a pattern; `undefined` when it is not of the plain kind that takes little time whatever the text:
 * no repeated groups, no references back, few repetitions.
 */
export function plainPattern(
  pattern: string,
): ((text: string) => boolean) | undefined {
  const repetitions = pattern.match(/[*+?]|\{\d*,\d*\}/g)?.length ?? 0;
  // Without an anchor every place of the text is tried as a start: that is a repetition, too.
  const most = pattern.startsWith('^') && !pattern.includes('|') ? 2 : 1;
  if (
    pattern.length > 200 ||
    repetitions > most ||
    OTHER_ENGINES.test(pattern) ||
    /\)[*+?{]|\\[1-9]|\\k|\(\?[=!<]/.test(pattern)
  ) {
    return undefined;
  }
  try {
    const expression = new RegExp(pattern);
    return text => text.length > LONGEST || expression.test(text);
  } catch {
    return undefined;
  }
}
