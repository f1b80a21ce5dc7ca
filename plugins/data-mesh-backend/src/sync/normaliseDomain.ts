import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DomainRecord } from '../database/records';
import { refOf, sourceFileOf, statusErrorsOf } from './entityParts';
import { annotatedSettings } from './levelSettings';

export function normaliseDomain(entity: Entity): DomainRecord {
  return {
    ref: stringifyEntityRef(entity),
    etag: entity.metadata.etag ?? '',
    title: entity.metadata.title ?? entity.metadata.name,
    ownerRef: refOf(entity.spec?.owner, 'Group', entity),
    tags: entity.metadata.tags ?? [],
    parentRef: refOf(entity.spec?.subdomainOf, 'Domain', entity),
    levelSettings: annotatedSettings(entity),
    statusErrors: statusErrorsOf(entity),
    source: sourceFileOf(entity),
  };
}
