import {
  dataMeshApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { mine, type ScopeState } from '../../hooks/useScope';
import { useMessages } from '../../useMessages';
import { Choices } from './Choices';
import { domainChoices } from './domainChoices';

/** Whose products are meant: domains with their sub-domains, and owners. */
export function ScopeFilters({
  scope,
  onChange,
}: {
  readonly scope: ScopeState;
  readonly onChange: (
    change: Readonly<Record<string, readonly string[]>>,
  ) => void;
}) {
  const t = useMessages();
  const api = useApi(dataMeshApiRef);
  const facets = useQuery('all', signal =>
    api.getProductFacets({}, { signal }),
  );
  const all = t('scope.all');
  return (
    <>
      <Choices
        all={all}
        label={t('scope.domain')}
        options={domainChoices(facets.value?.domain ?? [])}
        chosen={scope.domain}
        onChoose={domain => onChange({ domain })}
      />
      <Choices
        all={all}
        label={t('scope.owner')}
        options={[
          { id: mine, label: t('scope.mine') },
          ...(facets.value?.owner ?? []).map(({ value, label }) => ({
            id: value,
            label,
          })),
        ]}
        chosen={scope.owner}
        onChoose={owner => onChange({ owner })}
      />
    </>
  );
}
