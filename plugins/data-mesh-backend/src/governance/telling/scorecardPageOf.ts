import { parseEntityRef } from '@backstage/catalog-model';
import { isDomain } from '../isDomain';

/** Where a person reads how a product or domain stands: a path within the portal. */
export function scorecardPageOf(subjectRef: string): string {
  if (isDomain(subjectRef)) {
    return `/data-mesh/domains?${new URLSearchParams({ domain: subjectRef })}`;
  }
  const { kind, namespace, name } = parseEntityRef(subjectRef);
  return `/catalog/${namespace}/${kind}/${name}/scorecard`;
}
