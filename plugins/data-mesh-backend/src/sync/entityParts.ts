import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ANNOTATION_LOCATION,
  Entity,
  getEntitySourceLocation,
  parseEntityRef,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { SourceFile } from '../database/records';

/** The full ref of what an entity names, e.g. `team-a` → `group:default/team-a`; nothing when it is no ref at all. */
export function refOf(
  value: unknown,
  defaultKind: string,
  entity: Entity,
): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    // Whatever it is, the catalog has no entity by that name; validation of the kind has told its author.
    return undefined;
  }
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The file that the catalog reads it from, for those who run the portal. */
export function sourceFileOf(entity: Entity): SourceFile | undefined {
  const { annotations = {} } = entity.metadata;
  const location = textOf(annotations[ANNOTATION_LOCATION]);
  if (!location) return undefined;
  const line = Number(annotations[dataMeshAnnotations.sourceLine]);
  try {
    const { type, target } = parseLocationRef(location);
    if (type !== 'file' && type !== 'url') return undefined;
    return {
      file: target,
      line: Number.isSafeInteger(line) && line > 0 ? line : undefined,
    };
  } catch {
    return undefined;
  }
}

/** Where a person can look at the file: a URL, never a path of the machine that Backstage runs on. */
export function sourceUrlOf(entity: Entity): string | undefined {
  const view = textOf(entity.metadata.annotations?.['backstage.io/view-url']);
  if (view && isWebAddress(view)) return view;
  try {
    const { type, target } = getEntitySourceLocation(entity);
    return type === 'url' && isWebAddress(target) ? target : undefined;
  } catch {
    return undefined;
  }
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** What the catalog could not process about the entity, e.g. that its file broke and this is the last good state. */
export function statusErrorsOf(entity: Entity): readonly string[] {
  // Every entity of the catalog may carry a status; the type for it is not stable yet.
  const { status } = entity as AlphaEntity;
  return (status?.items ?? [])
    .filter(item => item.level === 'error')
    .map(item => item.message.slice(0, 1000))
    .slice(0, 20);
}
