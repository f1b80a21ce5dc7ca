import { parseEntityRef } from '@backstage/catalog-model';

/** Where a person reads how a product stands: a path within the portal. */
export function scorecardPageOf(productRef: string): string {
  const { kind, namespace, name } = parseEntityRef(productRef);
  return `/catalog/${namespace}/${kind}/${name}/scorecard`;
}
