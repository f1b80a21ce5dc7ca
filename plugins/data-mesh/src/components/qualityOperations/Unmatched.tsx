import type { UnmatchedGroup } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  MessageText,
  QueryState,
  ToneBadge,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePaging } from '../../hooks/usePaging';
import { useUrlState } from '../../hooks/useUrlState';
import { useMessages } from '../../useMessages';
import { PageButtons } from '../paging/PageButtons';
import { CopyText } from '../shared/CopyText';
import { Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import styles from './QualityOperations.module.css';

const topId = 'data-mesh-unmatched';

/** The reasons that the service gives. */
const reasons = [
  'no-dataset',
  'unknown-contract',
  'unknown-dataset',
  'ambiguous-contract',
  'ambiguous-dataset',
  'unknown-mapping',
] as const;

/** A reason in words; one that a newer service gives, as it is. */
function Why(props: { code: string }) {
  const t = useMessages();
  const known = reasons.find(reason => reason === props.code);
  return known ? (
    <span>{t(`operations.why.${known}`)}</span>
  ) : (
    <MessageText text={props.code} />
  );
}

function GroupItem(props: { group: UnmatchedGroup }) {
  const { group } = props;
  const t = useMessages();
  const formats = useFormats();
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          <bdi className={styles.name}>
            {group.dataset || t('operations.noDataset')}
          </bdi>
        </Text>
        <span className={layout.signs}>
          <ToneBadge>{group.tool}</ToneBadge>
          <ToneBadge>
            {t('operations.results', { count: group.results })}
          </ToneBadge>
        </span>
      </div>
      <div className={styles.message}>
        <Why code={group.why} />
        <div>
          <strong>{t('operations.whatToDo')}</strong>{' '}
          <MessageText text={group.hint} />
        </div>
      </div>
      <Facts
        facts={[
          {
            label: t('operations.lastAt'),
            value: (
              <time dateTime={group.lastAt}>
                {formats.dateTime(group.lastAt)}
              </time>
            ),
          },
          {
            label: t('operations.contractId'),
            value: group.contractId && <bdi>{group.contractId}</bdi>,
          },
          {
            label: t('operations.checks'),
            value: group.checks.length > 0 && (
              <ul className={styles.names}>
                {group.checks.map((name, at) => (
                  // Two checks may have one name, and the list never changes its order.
                  // eslint-disable-next-line react/no-array-index-key
                  <li key={at}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            ),
            isWide: true,
          },
        ]}
      />
      {group.mapping && (
        <CopyText
          text={group.mapping}
          label={t('operations.mapping')}
          of={group.dataset || group.tool}
        />
      )}
    </article>
  );
}

/** Reported results for which no contract was found, with why and the lines that would map them. */
export function Unmatched() {
  const api = useApi(dataMeshApiRef);
  const t = useMessages();
  const [url, change] = useUrlState();
  const cursor = url.cursor?.[0];
  const groups = useQuery(cursor ?? 'first', signal =>
    api.listUnmatchedResults({ cursor, limit: 25 }, { signal }),
  );
  const paging = usePaging(
    cursor,
    groups.pending ? undefined : groups.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <Text as="p" color="secondary" className={styles.lead}>
        {t('operations.unmatchedLead')}
      </Text>
      <QueryState
        query={groups}
        isEmpty={page => page.items.length === 0}
        empty={
          <Alert status="success" icon title={t('operations.noUnmatched')} />
        }
      >
        {(page, { stale }) => (
          <ul className={styles.list} aria-busy={stale}>
            {page.items.map((group, at) => (
              <li key={`${group.tool} ${group.dataset} ${at}`}>
                <GroupItem group={group} />
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}
