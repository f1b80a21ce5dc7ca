import { Path, Place } from '../model/place';
import { Places } from './places';

/**
 * Where the values of a YAML or JSON document stand in its file: for documents that are not ours, and have no reading.
 *
 * @param text - the document alone, without the `---` lines around it
 * @param firstLine - the 1-based line of the file on which it starts
 * @returns the place of the value at a path, or of its nearest parent that is there; the document is parsed at the first call
 * @public
 */
export function placesIn(text: string, firstLine = 1): (path: Path) => Place {
  const places = new Places({ text, firstLine });
  return path => places.of(path);
}
