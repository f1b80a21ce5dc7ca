import { Problem } from '@backstage-data-mesh/contract';
import { placeAt } from './placeAt';
import { Json, Scanner } from './scanJson';

/** What could be read of a text: the values one after the other (JSON lines have several), and what is wrong. */
export interface JsonReading {
  readonly values: readonly Json[];
  readonly problems: readonly Problem[];
}

/**
 * Reads JSON, JSON lines, and what Python writes for numbers that are none. When the text stops in the middle or goes
 * wrong, what stands before is kept: lists without the element that is not whole, objects with the members they have.
 * Never throws.
 */
export function readJson(text: string): JsonReading {
  try {
    // The engine's own parser is ten times faster; its errors quote the text, so they are not used.
    return { values: [JSON.parse(text)], problems: [] };
  } catch {
    return readLeniently(text);
  }
}

function readLeniently(text: string): JsonReading {
  const scanner = new Scanner(text);
  const values = scanner.values();
  const problems: Problem[] = [];
  if (scanner.notNumbers.count > 0) {
    problems.push({
      code: 'not-a-number',
      severity: 'warning',
      message: `NaN or Infinity stands ${scanner.notNumbers.count} time(s) where JSON wants a number; there, nothing was read.`,
      fix: 'Write null where there is no number.',
      path: [],
      place: placeAt(text, scanner.notNumbers.first),
    });
  }
  if (scanner.stoppedAt !== undefined) {
    const ended = scanner.stoppedAt >= text.length;
    problems.push({
      code: ended ? 'truncated' : 'not-json',
      severity: 'error',
      message: ended
        ? 'The text ends in the middle of the JSON; what stands before was read.'
        : 'The text is not JSON from here on; what stands before was read.',
      fix: ended
        ? 'Send the whole file, after the tool has finished writing it.'
        : 'Send the file as the tool wrote it.',
      path: [],
      place: placeAt(text, scanner.stoppedAt),
    });
  }
  return { values, problems };
}
