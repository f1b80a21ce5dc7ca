import {
  dataMeshApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Choices } from '../../shared/Choices';
import { domainChoices } from '../../shared/domainChoices';
import { mine } from '../../serviceLevel/page/levelsUrl';
import { useGovernanceTranslation } from './useGovernanceTranslation';

/** Whose products are meant: domains with their sub-domains, and owners. */
export function ScopeFilters({
  domain,
  owner,
  onChange,
}: {
  readonly domain: readonly string[];
  readonly owner: readonly string[];
  readonly onChange: (
    change: Readonly<Record<string, readonly string[]>>,
  ) => void;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(dataMeshApiRef);
  const facets = useQuery('all', signal =>
    api.getProductFacets({}, { signal }),
  );
  const all = t('governance.filter.all');
  return (
    <>
      <Choices
        all={all}
        label={t('governance.filter.domain')}
        options={domainChoices(facets.value?.domain ?? [])}
        chosen={domain}
        onChoose={chosen => onChange({ domain: chosen })}
      />
      <Choices
        all={all}
        label={t('governance.filter.owner')}
        options={[
          { id: mine, label: t('governance.filter.mine') },
          ...(facets.value?.owner ?? []).map(({ value, label }) => ({
            id: value,
            label,
          })),
        ]}
        chosen={owner}
        onChoose={chosen => onChange({ owner: chosen })}
      />
    </>
  );
}
