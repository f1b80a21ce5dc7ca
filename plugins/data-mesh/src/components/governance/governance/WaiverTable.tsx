import { Waiver } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useState } from 'react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { Choices } from '../../shared/Choices';
import { FactTable } from '../../shared/FactTable';
import { PersonName } from '../../shared/PersonName';
import type { Scope } from '../../../hooks/useScope';
import {
  RuleSetLink,
  SubjectLink,
  useGovernanceSignal,
  useGovernanceTranslation,
  WaiverBadge,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { listed } from '../shared/readUrl';
import { GovernanceUrl, waiverStates } from './governanceUrl';
import { PolicyFilter } from './PolicyFilter';
import { actsOf, WaiverActions } from './WaiverActions';

const topId = 'data-mesh-waivers';
const PAGE_SIZE = 25;

/** Exceptions that were asked for, and what those who may do with each. */
export function WaiverTable({
  url: { state, change },
  scope,
}: {
  readonly url: GovernanceUrl;
  readonly scope: Scope;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  const again = () => setLooks(n => n + 1);
  useGovernanceSignal(again);
  const query = {
    ...scope,
    ruleSet: listed(state.policy),
    state: listed(state.waiver),
    cursor: state.cursor,
    limit: PAGE_SIZE,
  };
  const waivers = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listWaivers(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    waivers.pending ? undefined : waivers.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <div className={styles.filters}>
        <PolicyFilter
          kinds={['datapolicy', 'datascorecard']}
          chosen={state.policy}
          onChoose={policy => change({ policy })}
        />
        <Choices
          all={t('governance.filter.all')}
          label={t('governance.waivers.state')}
          options={waiverStates.map(id => ({
            id,
            label: t(`governance.waiver.state.${id}`),
          }))}
          chosen={state.waiver}
          onChoose={waiver => change({ waiver })}
        />
      </div>
      <QueryState
        query={waivers}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert status="info" icon title={t('governance.waivers.noneHere')} />
        }
      >
        {({ items, total }) => (
          <>
            <p className={styles.quiet} role="status">
              {t('governance.waivers.hits', { count: total })}
            </p>
            <Rows waivers={items} onChanged={again} />
          </>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

function Rows({
  waivers,
  onChanged,
}: {
  readonly waivers: readonly Waiver[];
  readonly onChanged: () => void;
}) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  return (
    <FactTable
      label={t('governance.waivers')}
      rows={waivers}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'state',
          label: t('governance.waivers.state'),
          cell: ({ state }) => <WaiverBadge state={state} />,
        },
        {
          id: 'rule',
          label: t('governance.tab.rule'),
          isWide: true,
          cell: waiver => <What waiver={waiver} />,
        },
        {
          id: 'subject',
          label: t('governance.subject'),
          cell: ({ subject }) => <SubjectLink subject={subject} />,
        },
        {
          id: 'until',
          label: t('governance.waivers.end'),
          cell: ({ expiresAt }) => dateTime(expiresAt),
        },
        {
          id: 'decide',
          label: t('governance.waivers.decide'),
          cell: waiver =>
            actsOf(waiver).length > 0 && (
              <WaiverActions waiver={waiver} onChanged={onChanged} />
            ),
        },
      ]}
    />
  );
}

function What({ waiver }: { readonly waiver: Waiver }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  return (
    <div className={styles.tight}>
      <span>{waiver.title}</span>
      <span>
        <RuleSetLink ruleSet={waiver.ruleSet} />
      </span>
      <p className={styles.text} dir="auto">
        {waiver.reason}
      </p>
      <details>
        <summary className={styles.summary}>
          {t('governance.waivers.events')}
        </summary>
        <ol className={styles.list}>
          {waiver.events.map(({ at, type, by, comment }) => (
            <li key={`${at} ${type}`} className={styles.tight}>
              <span>
                {by ? (
                  <PersonName who={by}>
                    {who =>
                      t('governance.waivers.eventBy', {
                        event: t(`governance.waivers.event.${type}`),
                        who,
                      })
                    }
                  </PersonName>
                ) : (
                  t(`governance.waivers.event.${type}`)
                )}
              </span>
              <span className={styles.quiet}>{dateTime(at)}</span>
              {comment && <span dir="auto">{comment}</span>}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
