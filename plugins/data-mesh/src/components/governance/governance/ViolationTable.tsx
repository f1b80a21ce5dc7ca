import { Violation } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  governanceApiRef,
  MessageText,
  QueryState,
  Tone,
  ToneBadge,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Link, Select } from '@backstage/ui';
import {
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import { ReactElement, useState } from 'react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { Choices } from '../../shared/Choices';
import { FactTable } from '../../shared/FactTable';
import type { Scope } from '../../../hooks/useScope';
import {
  RuleSetLink,
  SubjectLink,
  useGovernanceSignal,
  useGovernanceTranslation,
  useRuleHref,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { listed } from '../shared/readUrl';
import {
  enforcements,
  GovernanceUrl,
  severities,
  ViolationChoice,
  violationChoices,
  violationSorts,
} from './governanceUrl';
import { PolicyFilter } from './PolicyFilter';

const topId = 'data-mesh-violations';
const PAGE_SIZE = 25;

const LOOKS: Readonly<
  Record<
    Violation['enforcement'],
    { readonly tone: Tone; readonly icon: ReactElement }
  >
> = {
  block: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  warn: { tone: 'warning', icon: <RiErrorWarningLine size={12} aria-hidden /> },
  advise: {
    tone: 'neutral',
    icon: <RiInformationLine size={12} aria-hidden />,
  },
};

/** Rules of policies that products and domains break, the worst first. */
export function ViolationTable({
  url: { state, change },
  scope,
}: {
  readonly url: GovernanceUrl;
  readonly scope: Scope;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const query = {
    ...scope,
    ruleSet: listed(state.policy),
    enforcement: listed(state.enforcement),
    severity: listed(state.severity),
    state: [...violationChoices[state.state]],
    sort: state.sort,
    cursor: state.cursor,
    limit: PAGE_SIZE,
  };
  const violations = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listViolations(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    violations.pending ? undefined : violations.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  const all = t('governance.filter.all');
  return (
    <div className={styles.stack} id={topId}>
      <div className={styles.filters}>
        <PolicyFilter
          kinds={['datapolicy']}
          chosen={state.policy}
          onChoose={policy => change({ policy })}
        />
        <Choices
          all={all}
          label={t('governance.rule.enforcement')}
          options={enforcements.map(id => ({
            id,
            label: t(`governance.enforcement.${id}`),
          }))}
          chosen={state.enforcement}
          onChoose={enforcement => change({ enforcement })}
        />
        <Choices
          all={all}
          label={t('governance.rule.severity')}
          options={severities.map(id => ({
            id,
            label: t(`governance.severity.${id}`),
          }))}
          chosen={state.severity}
          onChoose={severity => change({ severity })}
        />
        <Select
          size="medium"
          label={t('governance.violations.state')}
          // Its own keys.
          options={(Object.keys(violationChoices) as ViolationChoice[]).map(
            id => ({ id, label: t(`governance.violations.state.${id}`) }),
          )}
          value={state.state}
          onChange={key =>
            change({ state: key === 'open' ? [] : [String(key)] })
          }
        />
        <Select
          size="medium"
          label={t('governance.products.sort')}
          options={violationSorts.map(id => ({
            id,
            label: t(`governance.violations.sort.${id}`),
          }))}
          value={state.sort}
          onChange={key => change({ sort: [String(key)] })}
        />
      </div>
      <QueryState
        query={violations}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert status="info" icon title={t('governance.violations.none')} />
        }
      >
        {({ items, total }) => (
          <>
            <p className={styles.quiet} role="status">
              {t('governance.violations.hits', { count: total })}
            </p>
            <Rows violations={items} />
          </>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

function Rows({ violations }: { readonly violations: readonly Violation[] }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  return (
    <FactTable
      label={t('governance.violations')}
      rows={violations}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'enforcement',
          label: t('governance.rule.enforcement'),
          term: 'enforcement',
          cell: ({ enforcement, severity }) => (
            <div className={styles.tight}>
              <span>
                <ToneBadge {...LOOKS[enforcement]}>
                  {t(`governance.enforcement.${enforcement}`)}
                </ToneBadge>
              </span>
              <span className={styles.quiet}>
                {t(`governance.severity.${severity}`)}
              </span>
            </div>
          ),
        },
        {
          id: 'what',
          label: t('governance.violations.what'),
          isWide: true,
          cell: violation => <What violation={violation} />,
        },
        {
          id: 'policy',
          label: t('governance.compliance.policy'),
          cell: ({ policy }) => <RuleSetLink ruleSet={policy} />,
        },
        {
          id: 'subject',
          label: t('governance.subject'),
          cell: ({ subject }) => <SubjectLink subject={subject} />,
        },
        {
          id: 'owner',
          label: t('governance.list.owner'),
          cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
        },
        {
          id: 'since',
          label: t('governance.products.since'),
          cell: ({ since, cause }) => (
            <div className={styles.tight}>
              <span>{dateTime(since)}</span>
              {cause && (
                <span className={styles.quiet}>
                  {t(`governance.cause.${cause}`)}
                </span>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

/** Leads to the rule where it is told how the product or domain stands. */
function What({ violation }: { readonly violation: Violation }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  const href = useRuleHref();
  const { subject, policy, rule, title, message, waiver } = violation;
  return (
    <div className={styles.tight}>
      <Link href={href(subject.ref, { of: policy.ref, rule })}>{title}</Link>
      {message && (
        <span className={styles.quiet}>
          <MessageText text={message} />
        </span>
      )}
      {waiver && (
        <span className={styles.quiet}>
          {t('governance.tab.waivedUntil', {
            when: dateTime(waiver.expiresAt),
          })}
        </span>
      )}
    </div>
  );
}
