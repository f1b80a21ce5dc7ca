import { dataMeshAnnotations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity } from '@backstage/catalog-model';

/** Enough of an entity for the catalog to know which one is meant. */
export type EntityIdentity = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
};

export function identityOf(entity: Entity): EntityIdentity {
  const { apiVersion, kind, metadata } = entity;
  const { namespace = 'default', name } = metadata;
  return { apiVersion, kind, namespace, name };
}

/**
 * Stands for a document that cannot be read. Its annotation makes validation refuse it, so the catalog keeps the entity
 * that it had and shows the message on it.
 */
export function brokenEntity(
  { apiVersion, kind, namespace, name }: EntityIdentity,
  message: string,
  annotations: Readonly<Record<string, string>> = {},
): Entity {
  return {
    apiVersion,
    kind,
    metadata: {
      namespace,
      name,
      annotations: { ...annotations, [dataMeshAnnotations.problem]: message },
    },
    spec: {},
  };
}
