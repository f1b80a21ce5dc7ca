import { isMapping } from '../read/fields';
import { Transformed } from './transform';

/**
 * The element of service levels that name none of their own stands once for all in older versions; in ODCS 3.2 that is
 * deprecated, and each has its own.
 */
export function pushElementsDown(transformed: Transformed): Transformed {
  const { tree, origins } = transformed;
  const { slaDefaultElement: element, slaProperties, ...rest } = tree;
  if (element === undefined || !Array.isArray(slaProperties)) {
    return transformed;
  }
  const levels: unknown[] = slaProperties.map((level, index) => {
    if (!isMapping(level) || level.element !== undefined) {
      return level;
    }
    const own = { ...level, element };
    origins.copy(level, own, origins.wayInto(slaProperties, index));
    return own;
  });
  const pushed = { ...rest, slaProperties: levels };
  origins.copy(slaProperties, levels, origins.wayInto(tree, 'slaProperties'));
  origins.copy(tree, pushed, undefined);
  return { ...transformed, tree: pushed };
}
