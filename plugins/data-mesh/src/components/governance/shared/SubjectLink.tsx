import { EntityLabel } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useEntityHref,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';

function isDomain(ref: string): boolean {
  return ref.startsWith('domain:');
}

/** Leads to how a product or domain stands: its scores are on the page of the product, or on the board of the domain. */
export function SubjectLink({ subject }: { readonly subject: EntityLabel }) {
  const href = useDataMeshHref();
  return isDomain(subject.ref) ? (
    <Link href={href('domains', { domain: subject.ref })}>
      <bdi>{subject.title}</bdi>
    </Link>
  ) : (
    <EntityLabelLink label={subject} tab="scorecard" />
  );
}

/** Makes links to one rule where it is told how a product or domain stands. */
export function useRuleHref(): (
  subjectRef: string,
  rule: { readonly of: string; readonly rule: string },
) => string {
  const pageHref = useDataMeshHref();
  const entityHref = useEntityHref();
  return (subjectRef, rule) =>
    isDomain(subjectRef)
      ? pageHref('domains', { domain: subjectRef, ...rule })
      : `${entityHref(subjectRef, 'scorecard')}?${new URLSearchParams(rule)}`;
}
