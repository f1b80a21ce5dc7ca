import { Path } from '../model/place';

/** A path as a person writes it: `schema[0].properties[2].name`. Keys are cut where they are very long. */
export function spell(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') {
      return `${text}[${key}]`;
    }
    const name = key.length > 60 ? `${key.slice(0, 60)}…` : key;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
