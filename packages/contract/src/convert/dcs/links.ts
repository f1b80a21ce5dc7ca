import { textOf } from '../../read/fields';
import { isMapping } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';

/** Links are addresses by name; the name says what kind of definition they lead to. */
export function linksOf(source: Source): Shape[] {
  if (!isMapping(source.look('links'))) {
    return [];
  }
  const links = source.takeMapping('links');
  return (links?.names() ?? []).flatMap(name => {
    const url = textOf(links?.look(name));
    const way = { up: source.wayTo('links'), key: name };
    if (!url) {
      if (links?.has(name)) {
        source.transformation.drop(
          way,
          `the link "${name}"`,
          'It is no address.',
        );
      }
      return [];
    }
    return [
      new Shape(source.transformation, way)
        .set('url', url)
        .set('type', name || 'link'),
    ];
  });
}
