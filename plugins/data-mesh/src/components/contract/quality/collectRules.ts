import { QualityRule } from '@backstage-data-mesh/contract';
import { SchemaTarget } from '../schema/references';
import { SchemaIndex } from '../schema/schemaIndex';

/** A quality rule and what it is about. */
export interface PlacedRule {
  readonly target: SchemaTarget;
  readonly rule: QualityRule;
}

/** All quality rules of a contract, those of a table before those of its fields. */
export function collectRules(index: SchemaIndex): readonly PlacedRule[] {
  return index.objects.flatMap(object => [
    ...object.object.quality.map(rule => ({ target: { object }, rule })),
    ...object.fields.flatMap(field =>
      field.property.quality.map(rule => ({ target: { object, field }, rule })),
    ),
  ]);
}
