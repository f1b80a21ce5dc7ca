import { RuleSetKind } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Choices } from '../../shared/Choices';
import { useGovernanceTranslation } from '../shared';

/** As many as the service gives at once; an organisation has fewer. */
const MOST = 100;

/** Which scorecards or policies are meant. */
export function PolicyFilter({
  kinds,
  chosen,
  onChoose,
}: {
  readonly kinds: readonly RuleSetKind[];
  readonly chosen: readonly string[];
  readonly onChoose: (refs: readonly string[]) => void;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const ruleSets = useQuery(kinds.join(' '), signal =>
    api.listRuleSets({ kind: [...kinds], limit: MOST }, { signal }),
  );
  return (
    <Choices
      all={t('governance.filter.all')}
      label={t(
        kinds.length > 1
          ? 'governance.history.what'
          : 'governance.compliance.policy',
      )}
      options={(ruleSets.value?.items ?? []).map(({ ref, title }) => ({
        id: ref,
        label: title,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
