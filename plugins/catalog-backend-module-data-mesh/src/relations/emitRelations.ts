import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { FieldRelation } from './relationsOf';

/** Emits both directions of each relation. */
export function emitRelations(
  entity: Entity,
  relations: readonly FieldRelation[],
  emit: CatalogProcessorEmit,
): void {
  const self = getCompoundEntityRef(entity);
  for (const { target, type, reverse } of relations) {
    if (!target) continue;
    emit(processingResult.relation({ source: self, type, target }));
    emit(
      processingResult.relation({
        source: target,
        type: reverse,
        target: self,
      }),
    );
  }
}
