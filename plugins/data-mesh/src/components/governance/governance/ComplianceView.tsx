import { Compliance } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useState } from 'react';
import { download } from '../../contract/raw/download';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import type { Scope } from '../../../hooks/useScope';
import {
  ScoreTrend,
  useGovernanceSignal,
  useGovernanceTranslation,
  wordsOf,
} from '../shared';
import styles from '../shared/Governance.module.css';
import type { GovernanceUrl } from './governanceUrl';
import { HeatMap } from './HeatMap';

/** Policy by domain, how it went, and the same for a spreadsheet. */
export function ComplianceView({
  scope,
}: {
  readonly url: GovernanceUrl;
  readonly scope: Scope;
}) {
  const t = useGovernanceTranslation();
  const { percent } = useFormats();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const compliance = useQuery(`${looks} ${JSON.stringify(scope)}`, signal =>
    api.getCompliance(scope, { signal }),
  );
  return (
    <QueryState
      query={compliance}
      isEmpty={({ policies }) => policies.length === 0}
      empty={
        <Alert
          status="info"
          icon
          title={t('governance.compliance.none')}
          description={t('governance.compliance.noneHint')}
        />
      }
    >
      {value => (
        <>
          <Totals compliance={value} />
          <Part title={t('governance.compliance.map')} term="policy">
            <HeatMap compliance={value} />
            <Csv scope={scope} />
          </Part>
          <Part title={t('governance.trend')}>
            <ScoreTrend
              name={t('governance.compliance.share')}
              points={value.trend}
              valueOf={({ compliant, products }) =>
                compliant === undefined || products === 0
                  ? undefined
                  : (100 * compliant) / products
              }
              say={share => percent(share / 100)}
            />
          </Part>
        </>
      )}
    </QueryState>
  );
}

function Totals({
  compliance: { total },
}: {
  readonly compliance: Compliance;
}) {
  const t = useGovernanceTranslation();
  const { number, percent } = useFormats();
  return (
    <Facts
      layout="figures"
      facts={[
        {
          label: t('governance.compliance.share'),
          value: total.share === undefined ? undefined : percent(total.share),
        },
        {
          label: t('governance.compliance.violations'),
          value: number(total.violations),
        },
        {
          label: t('governance.compliance.blocking'),
          value: number(total.blocking),
        },
        {
          label: t('governance.compliance.waived'),
          value: number(total.waived),
        },
      ]}
    />
  );
}

function Csv({ scope }: { readonly scope: Scope }) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [problem, setProblem] = useState<string>();
  const [loading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    setProblem(undefined);
    try {
      const text = await api.getComplianceCsv(scope);
      const day = new Date().toISOString().slice(0, 10);
      download(text, `compliance-${day}.csv`, 'text/csv');
    } catch (error) {
      setProblem(wordsOf(error));
    }
    setLoading(false);
  };
  return (
    <div className={styles.tight}>
      <div>
        <Button
          size="small"
          variant="secondary"
          isPending={loading}
          onPress={load}
        >
          {t('governance.compliance.csv')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('governance.failed', { message: problem })}
        </p>
      )}
    </div>
  );
}
