import { Path, Place } from '../model/place';
import { Places } from './places';

/**
 * Where the values of a YAML document stand in its file: for documents that are none of the standards'.
 *
 * @param document - its text, and the 1-based line of the file on which the text starts
 * @returns the place of a value, or of its nearest parent that is there; worked out at the first call
 * @public
 */
export function placeFinder(document: {
  readonly text: string;
  readonly firstLine: number;
}): (path: Path) => Place {
  const places = new Places(document);
  return path => places.of(path);
}
