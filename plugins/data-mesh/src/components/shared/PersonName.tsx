import { EntityLabel } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';

/** A person, or whoever else did something, by the name that the catalog shows; within words of the page. */
export function PersonName({
  who,
  children = name => name,
}: {
  readonly who: EntityLabel;
  readonly children?: (name: string) => ReactNode;
}) {
  const { primaryTitle } = useEntityPresentation(who.ref);
  return <>{children(who.exists ? who.title : primaryTitle)}</>;
}
