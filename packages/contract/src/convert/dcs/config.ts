import { isMapping, textOf } from '../../read/fields';
import { Shape } from '../shape';
import { Source } from '../source';

/** Settings for one system each (`avroNamespace`, `bigqueryType`) are custom properties of ODCS. */
export function keepConfig(source: Source, shape: Shape): void {
  if (isMapping(source.look('config'))) {
    const config = source.takeMapping('config');
    if (config) {
      shape.keepRest(config);
    }
  }
}

/** Types of a format, not of a place where data is kept. */
const NOT_PHYSICAL: ReadonlySet<string> = new Set([
  'avroType',
  'avroLogicalType',
  'jsonType',
]);

/** The type in the one system that is named; where several are, none of them is *the* physical type. */
export function physicalTypeOf(source: Source): string | undefined {
  const config = source.look('config');
  if (!isMapping(config)) {
    return undefined;
  }
  const types = new Set(
    Object.keys(config)
      .filter(key => /^[a-z0-9]+Type$/i.test(key) && !NOT_PHYSICAL.has(key))
      .flatMap(key => textOf(config[key]) ?? []),
  );
  return types.size === 1 ? [...types][0] : undefined;
}
