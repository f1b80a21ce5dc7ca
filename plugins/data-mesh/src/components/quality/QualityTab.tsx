import { QualitySummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Select } from '@backstage/ui';
import { useState } from 'react';
import { ChoiceButtons } from '../shared/ChoiceButtons';
import { CheckList } from './checks/CheckList';
import { CheckDialog } from './detail/CheckDialog';
import styles from './Quality.module.css';
import { RunDialog } from './runs/RunDialog';
import { RunList } from './runs/RunList';
import { SummaryPanel } from './summary/SummaryPanel';
import { useLiveRuns } from './useLiveRuns';
import { Scope, useEntityScope } from './useQuality';
import { useQualityTranslation } from './useQualityTranslation';
import { useQualityUrl } from './useQualityUrl';

/** Entity content of a `DataProduct` or a `DataContract`: how its data keeps its word. */
export function QualityTab() {
  const api = useApi(dataMeshApiRef);
  const whole = useEntityScope();
  const { state } = useQualityUrl();
  // A contract in the address of a contract's own page says nothing.
  const narrow: Scope | undefined =
    whole.product && state.contract ? { contract: state.contract } : undefined;
  const all = useQuery(JSON.stringify(whole), signal =>
    api.getQualitySummary(whole, { signal }),
  );
  const one = useQuery(narrow && JSON.stringify(narrow), signal =>
    api.getQualitySummary(narrow!, { signal }),
  );
  const shown = narrow ? one : all;
  // What lists show changes together with the summary.
  const [looks, setLooks] = useState(0);
  const again = () => {
    shown.retry();
    setLooks(n => n + 1);
  };
  const live = useLiveRuns(
    (shown.value?.contracts ?? []).flatMap(({ activeRuns = [] }) => activeRuns),
    again,
  );
  return (
    <div className={styles.page}>
      {all.value && whole.product && <ContractPicker summary={all.value} />}
      <QueryState query={shown}>
        {summary =>
          summary.contracts.length === 0 ? (
            <NoContracts />
          ) : (
            <>
              <SummaryPanel summary={summary} live={live} onChanged={again} />
              <Lists scope={narrow ?? whole} summary={summary} looks={looks} />
            </>
          )
        }
      </QueryState>
      {state.check && <CheckDialog key={state.check} checkId={state.check} />}
      {state.run && !state.check && (
        <RunDialog key={state.run} runId={state.run} />
      )}
    </div>
  );
}

function Lists({
  scope,
  summary,
  looks,
}: {
  readonly scope: Scope;
  readonly summary: QualitySummary;
  readonly looks: number;
}) {
  const t = useQualityTranslation();
  const { state, change } = useQualityUrl();
  return (
    <div className={styles.stack}>
      <ChoiceButtons
        label={t('quality.view')}
        chosen={state.view}
        choices={(['checks', 'runs'] as const).map(id => ({
          id,
          text: t(`quality.view.${id}`),
        }))}
        onChoose={id => change({ view: id === 'runs' ? ['runs'] : [] })}
      />
      {state.view === 'runs' ? (
        <RunList scope={scope} looks={looks} />
      ) : (
        <CheckList scope={scope} summary={summary} looks={looks} />
      )}
    </div>
  );
}

function NoContracts() {
  const t = useQualityTranslation();
  return (
    <Alert
      status="info"
      icon
      title={t('quality.empty.noContracts')}
      description={t('quality.empty.noContractsHint')}
    />
  );
}

/** No contract is called so. */
const ALL = '*';

function ContractPicker({ summary }: { readonly summary: QualitySummary }) {
  const t = useQualityTranslation();
  const { state, change } = useQualityUrl();
  const { contracts } = summary;
  if (contracts.length < 2 && !state.contract) return null;
  return (
    <Select
      className={styles.picker}
      label={t('quality.contract')}
      options={[
        { id: ALL, label: t('quality.contract.all') },
        ...contracts.map(({ contract, ports }) => ({
          id: contract.ref,
          label: ports?.length
            ? t('quality.contract.option', {
                title: contract.title,
                ports: ports.join(', '),
              })
            : contract.title,
        })),
      ]}
      search={contracts.length > 10 || undefined}
      value={state.contract ?? ALL}
      onChange={key =>
        change({
          contract: key === ALL ? [] : [String(key)],
          table: [],
          cursor: [],
          runsCursor: [],
        })
      }
    />
  );
}
