import { Contract, ServiceLevel } from '@backstage-data-mesh/contract';
import { resolveReference, SchemaTarget } from './references';
import { SchemaIndex } from './schemaIndex';

/** The service levels that are promised of one field. */
export function levelsOfField(
  model: Contract,
  index: SchemaIndex,
  { object, field }: SchemaTarget,
): readonly ServiceLevel[] {
  return model.serviceLevels.filter(level =>
    level.elements.some(element => {
      const target = resolveReference(index, element);
      return target?.object === object && target.field === field;
    }),
  );
}
