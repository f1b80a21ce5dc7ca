import {
  RuleSetKind,
  RuleSetRow,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  governanceApiRef,
  QueryState,
  ToneBadge,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useState } from 'react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { Facts } from '../../shared/Facts';
import { SearchBox } from '../../shared/SearchBox';
import {
  Distribution,
  RuleSetLink,
  ScoreFigure,
  useGovernanceSignal,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import type { ScorecardsUrl } from './scorecardsUrl';

const topId = 'data-mesh-rule-sets';
const PAGE_SIZE = 24;

/** Scorecards or policies with how products stand by each, whom each applies to and who owns it. */
export function RuleSetList({
  kinds,
  url: { state, change },
}: {
  readonly kinds: readonly RuleSetKind[];
  readonly url: ScorecardsUrl;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const query = {
    kind: [...kinds],
    q: state.q || undefined,
    cursor: state.cursor,
    limit: PAGE_SIZE,
  };
  const ruleSets = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listRuleSets(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    ruleSets.pending ? undefined : ruleSets.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <div className={styles.filters}>
        <SearchBox
          q={state.q}
          label={t('governance.list.search')}
          hint={t('governance.list.searchHint')}
          onSearch={q => change({ q: q ? [q] : [] }, { replace: true })}
        />
      </div>
      <QueryState
        query={ruleSets}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert
            status="info"
            icon
            title={t(
              state.q ? 'governance.list.nothingFits' : 'governance.list.none',
            )}
            description={state.q ? undefined : t('governance.list.noneHint')}
          />
        }
      >
        {({ items, total }) => (
          <>
            <p className={styles.quiet} role="status">
              {t('governance.list.hits', { count: total })}
            </p>
            <ul className={styles.tiles}>
              {items.map(row => (
                <Tile key={row.ref} row={row} withKind={kinds.length > 1} />
              ))}
            </ul>
          </>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

function Tile({
  row,
  withKind,
}: {
  readonly row: RuleSetRow;
  readonly withKind: boolean;
}) {
  const t = useGovernanceTranslation();
  const isPolicy = row.kind === 'datapolicy';
  return (
    <li className={styles.tile}>
      <div className={styles.tight}>
        <h3 className={styles.tileTitle}>
          <RuleSetLink ruleSet={row} />
        </h3>
        {withKind && (
          <p className={styles.quiet}>{t(`governance.kind.${row.kind}`)}</p>
        )}
        {row.description && (
          <p className={styles.quiet} dir="auto">
            {row.description}
          </p>
        )}
      </div>
      <Problems row={row} />
      {!isPolicy && <ScoreFigure score={row.score} />}
      <RuleSetFacts row={row} />
      {!isPolicy && (
        <Distribution
          label={t('governance.levels')}
          counts={row.levels.length > 0 ? row.levels : row.bands}
        />
      )}
    </li>
  );
}

/** That some of its rules are wrong. */
export function Problems({
  row: { problems },
}: {
  readonly row: Pick<RuleSetRow, 'problems'>;
}) {
  const t = useGovernanceTranslation();
  if (problems === 0) return null;
  return (
    <span>
      <ToneBadge
        tone="warning"
        icon={<RiErrorWarningLine size={12} aria-hidden />}
      >
        {t('governance.list.problems', { count: problems })}
      </ToneBadge>
    </span>
  );
}

/** Whom a scorecard or policy applies to, who owns it, and how it goes. */
export function RuleSetFacts({ row }: { readonly row: RuleSetRow }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { number, percent } = useFormats();
  const { change, coverage, compliant, products, owner, domain } = row;
  return (
    <Facts
      layout="dense"
      facts={[
        { label: t('governance.list.scope'), value: row.scope, isWide: true },
        {
          label: t(`governance.about.${row.about ?? 'product'}`),
          value: number(products),
        },
        { label: t('governance.list.rules'), value: number(row.rules) },
        {
          label: t('governance.score.compliant'),
          value:
            row.kind === 'datapolicy' && compliant !== undefined
              ? t('governance.score.compliantOf', { compliant, products })
              : undefined,
        },
        {
          label: t('governance.score.change'),
          value: change === undefined ? undefined : words.change(change),
        },
        {
          label: t('governance.score.coverage'),
          value: coverage === undefined ? undefined : percent(coverage),
        },
        {
          label: t('governance.list.owner'),
          value: owner && <EntityLabelLink label={owner} />,
        },
        {
          label: t('governance.list.domain'),
          value: domain ? (
            <EntityLabelLink label={domain} />
          ) : (
            t('governance.list.everywhere')
          ),
        },
      ]}
    />
  );
}
