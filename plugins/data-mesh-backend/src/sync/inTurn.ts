/**
 * Does one after the other. One that fails does not keep the later ones from being done: what they do does not need it,
 * and it is done again the next time.
 *
 * @throws what went wrong, when all were tried; at once when the work was called off
 */
export async function inTurn(
  signal: AbortSignal,
  steps: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps) {
    signal.throwIfAborted();
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) {
    throw new AggregateError(errors, errors.map(String).join('; '));
  }
}
