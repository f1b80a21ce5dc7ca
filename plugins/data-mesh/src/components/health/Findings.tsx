import type {
  Health,
  HealthFindingKind,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePaging } from '../../hooks/usePaging';
import { useUrlState } from '../../hooks/useUrlState';
import { useMessages } from '../../useMessages';
import { PageButtons } from '../paging/PageButtons';
import { ChoiceButtons } from '../shared/ChoiceButtons';
import { FindingItem } from './FindingItem';
import styles from './Health.module.css';
import { isFindingKind } from './findingKinds';

const topId = 'data-mesh-findings';
const all = 'all';

function KindFilter(props: {
  counts: Health['counts'];
  kind: HealthFindingKind | undefined;
  onChoose: (kind: HealthFindingKind | undefined) => void;
}) {
  const { counts, kind, onChoose } = props;
  const t = useMessages();
  const formats = useFormats();
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <ChoiceButtons
      label={t('health.filter')}
      chosen={kind ?? all}
      choices={[
        { id: all, text: `${t('health.all')} · ${formats.number(total)}` },
        ...counts
          .filter(one => one.count > 0 || one.kind === kind)
          .map(one => ({
            id: one.kind,
            text: `${t(`health.kind.${one.kind}`)} · ${formats.number(
              one.count,
            )}`,
          })),
      ]}
      onChoose={id => onChoose(isFindingKind(id) ? id : undefined)}
    />
  );
}

/** The single findings, by kind and page; both stand in the URL. */
export function Findings(props: { counts: Health['counts'] }) {
  const api = useApi(dataMeshApiRef);
  const t = useMessages();
  const [url, change] = useUrlState();
  const wanted = url.kind?.[0];
  const kind = isFindingKind(wanted) ? wanted : undefined;
  const cursor = url.cursor?.[0];
  const findings = useQuery(JSON.stringify([kind, cursor]), signal =>
    api.listHealthFindings({ kind, cursor, limit: 25 }, { signal }),
  );
  const paging = usePaging(
    cursor,
    findings.pending ? undefined : findings.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <section className={styles.stack} aria-labelledby={topId}>
      <Text as="h2" variant="title-x-small" weight="bold" id={topId}>
        {t('health.findings')}
      </Text>
      <KindFilter
        counts={props.counts}
        kind={kind}
        onChoose={chosen =>
          change({ kind: chosen ? [chosen] : [], cursor: [] })
        }
      />
      <QueryState
        query={findings}
        isEmpty={page => page.items.length === 0}
        empty={
          <Alert
            status="success"
            icon
            title={kind ? t('health.noneOfKind') : t('health.none')}
          />
        }
      >
        {(page, { stale }) => (
          <>
            <ul className={styles.list} aria-busy={stale}>
              {page.items.map(finding => (
                <li key={finding.id}>
                  <FindingItem finding={finding} />
                </li>
              ))}
            </ul>
            <PageButtons paging={paging} topId={topId} />
          </>
        )}
      </QueryState>
    </section>
  );
}
