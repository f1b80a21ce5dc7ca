import { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** What checks, runs and the summary are asked of. */
export type Scope =
  | { readonly product: string; readonly contract?: undefined }
  | { readonly contract: string; readonly product?: undefined };

/** The entity whose page this is, as the service asks for it. */
export function useEntityScope(): Scope {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  return entity.kind.toLowerCase() === 'dataproduct'
    ? { product: ref }
    : { contract: ref };
}

export function isActive({ state }: QualityRun): boolean {
  return state === 'queued' || state === 'running';
}
