import { problemWithPlace } from '../read/problems';
import { Reading } from '../read/reading';

/**
 * Says of each document of a file that an earlier one has the same id and version: whoever stores them keeps only one.
 * Several versions of one contract may well stand in one file.
 */
export function withDuplicatesNamed(
  readings: readonly Reading[],
): readonly Reading[] {
  if (readings.length < 2) {
    return readings;
  }
  const first = new Map<string, Reading>();
  return readings.map(reading => {
    if (reading.type !== 'contract' && reading.type !== 'product') {
      return reading;
    }
    const { kind, id, version } =
      reading.type === 'contract' ? reading.contract : reading.product;
    const key = JSON.stringify([kind, id, version]);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, reading);
      return reading;
    }
    const problem = problemWithPlace(
      {
        code: 'duplicate-document',
        severity: 'warning',
        message: `The file has "${id}"${
          version ? ` of version ${version}` : ''
        } already, from line ${earlier.firstLine} on.`,
        fix: 'Give it another version or another id, or remove it.',
        path: ['id'],
      },
      path => reading.placeOf(path),
    );
    return { ...reading, problems: [...reading.problems, problem] };
  });
}
