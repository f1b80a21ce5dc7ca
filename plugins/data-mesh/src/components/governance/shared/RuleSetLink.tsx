import { RuleSetLabel } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';

/** Leads to a scorecard or policy among the suite's pages. */
export function RuleSetLink({
  ruleSet,
}: {
  readonly ruleSet: Pick<RuleSetLabel, 'ref' | 'kind' | 'title'>;
}) {
  const href = useDataMeshHref();
  return (
    <Link
      href={
        ruleSet.kind === 'datapolicy'
          ? href('governance', { view: 'rules', of: ruleSet.ref })
          : href('scorecards', { of: ruleSet.ref })
      }
    >
      <bdi>{ruleSet.title}</bdi>
    </Link>
  );
}
