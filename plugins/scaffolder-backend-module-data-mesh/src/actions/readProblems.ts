import { Problem, Reading, readDocuments } from '@backstage-data-mesh/contract';
import { InputError } from '@backstage/errors';

const MOST_IN_MESSAGE = 5;

export function problemsIn(text: string): {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
} {
  const readings = readDocuments(text);
  return {
    readings,
    problems: readings.flatMap(reading =>
      reading.type === 'foreign' ? [] : reading.problems,
    ),
  };
}

/** One line per finding, with file and line where they are known. */
export function sentences(problems: readonly Problem[], file?: string): string {
  const shown = problems
    .slice(0, MOST_IN_MESSAGE)
    .map(({ message, fix, place }) => {
      const where = [file, place?.line].filter(Boolean).join(':');
      return [where && `${where}: ${message}`, fix].filter(Boolean).join(' ');
    });
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

/**
 * The contract or product in a text.
 * @throws InputError when it holds none, or one with errors
 */
export function requireOne<Type extends 'contract' | 'product'>(
  type: Type,
  text: string,
  file?: string,
): Extract<Reading, { type: Type }> {
  const { readings, problems } = problemsIn(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(sentences(errors, file));
  const found = readings.find(
    (reading): reading is Extract<Reading, { type: Type }> =>
      reading.type === type,
  );
  if (!found) {
    const what =
      type === 'contract' ? 'data contract (ODCS)' : 'data product (ODPS)';
    throw new InputError(`${file ?? 'The text'} holds no ${what}.`);
  }
  return found;
}
