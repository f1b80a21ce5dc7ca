import { RollUpRow } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Link } from '@backstage/ui';
import { useState } from 'react';
import { useDataMeshHref } from '../../../hooks/useDataMeshHref';
import { useUrlState } from '../../../hooks/useUrlState';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import {
  CountLine,
  Distribution,
  ScoreCell,
  useGovernanceSignal,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { one } from '../shared/readUrl';
import { DomainHeading } from './DomainHeading';
import { DomainScores } from './DomainScores';
import { DomainSurveyPart } from './DomainSurveyPart';
import { ScoreBoardView } from './ScoreBoardView';

/** All domains with their scores, or the board of one. */
export function DomainsContent() {
  const t = useGovernanceTranslation();
  const [url, change] = useUrlState();
  const domain = one(url, 'domain');
  // Anybody may have written the address.
  const isRef =
    domain !== undefined && /^domain:[^:/\s]+\/[^:/\s]+$/i.test(domain);
  return (
    <div className={styles.page}>
      {isRef && domain.length <= 200 ? (
        <>
          <div>
            <Button
              size="small"
              variant="tertiary"
              onPress={() =>
                change({ domain: [], of: [], rule: [], cursor: [] })
              }
            >
              {t('governance.domains.all')}
            </Button>
          </div>
          <DomainHeading domainRef={domain} />
          <ScoreBoardView scope={{ domain: [domain] }} />
          <DomainScores domainRef={domain} />
          <DomainSurveyPart domainRef={domain} />
        </>
      ) : (
        <DomainTable />
      )}
    </div>
  );
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function DomainTable() {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const rollUp = useQuery(`${looks}`, signal =>
    api.getScoreRollUp({ by: 'domain' }, { signal }),
  );
  return (
    <Part title={t('governance.domains')} term="domain">
      <QueryState
        query={rollUp}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert status="info" icon title={t('governance.domains.none')} />
        }
      >
        {({ items }) => <Rows rows={items} />}
      </QueryState>
    </Part>
  );
}

function Rows({ rows }: { readonly rows: readonly RollUpRow[] }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { number, percent } = useFormats();
  const href = useDataMeshHref();
  const titles = new Map(rows.map(({ entity }) => [entity.ref, entity.title]));
  return (
    <FactTable
      label={t('governance.domains')}
      rows={rows}
      keyOf={({ entity }) => entity.ref}
      columns={[
        {
          id: 'domain',
          label: t('governance.list.domain'),
          cell: ({ entity, parent, counts }) => (
            <div className={styles.tight}>
              <Link href={href('domains', { domain: entity.ref })}>
                <bdi>{entity.title}</bdi>
              </Link>
              {parent && (
                <span className={styles.quiet}>
                  {t('governance.domains.partOf', {
                    parent: titles.get(parent) ?? nameOf(parent),
                  })}
                </span>
              )}
              <CountLine counts={counts} />
            </div>
          ),
        },
        {
          id: 'score',
          label: t('governance.score'),
          cell: ({ score }) => <ScoreCell score={score} />,
        },
        {
          id: 'change',
          label: t('governance.score.change'),
          cell: row => row.change !== undefined && words.change(row.change),
        },
        {
          id: 'coverage',
          label: t('governance.score.coverage'),
          cell: ({ coverage }) => coverage !== undefined && percent(coverage),
        },
        {
          id: 'products',
          label: t('governance.score.products'),
          cell: ({ products }) => number(products),
        },
        {
          id: 'levels',
          label: t('governance.levels'),
          isWide: true,
          cell: ({ levels }) =>
            levels.length > 0 && (
              <Distribution label={t('governance.levels')} counts={levels} />
            ),
        },
      ]}
    />
  );
}
