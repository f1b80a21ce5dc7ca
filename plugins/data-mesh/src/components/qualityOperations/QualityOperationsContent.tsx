import {
  dataMeshApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type { QualityServer } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Alert } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useUrlState } from '../../hooks/useUrlState';
import { useMessages } from '../../useMessages';
import { ChoiceButtons } from '../shared/ChoiceButtons';
import styles from './QualityOperations.module.css';
import { RunQueue } from './RunQueue';
import { operationSectionOf, operationSections } from './sections';
import { Servers } from './Servers';
import { SlowRuns } from './SlowRuns';
import { Unmatched } from './Unmatched';
import { useRefresh } from './useRefresh';

/** For platform teams: the servers that are asked, what waits for them, what takes long, and results without a home. */
export function QualityOperationsContent() {
  const api = useApi(dataMeshApiRef);
  const servers = useQuery('servers', signal =>
    api.listQualityServers({ signal }),
  );
  const isBusy = servers.value?.some(
    ({ queued, running }) => queued + running > 0,
  );
  useRefresh(servers.retry, isBusy ?? false);
  return (
    <div className={styles.page}>
      <QueryState query={servers}>
        {value => <Sections servers={value} />}
      </QueryState>
    </div>
  );
}

function Sections(props: { servers: readonly QualityServer[] }) {
  const { servers } = props;
  const t = useMessages();
  const formats = useFormats();
  const [url, change] = useUrlState();
  const section = operationSectionOf(url.section?.[0]);
  const waiting = servers.reduce(
    (sum, { queued, running }) => sum + queued + running,
    0,
  );
  const counts = { servers: servers.length, queue: waiting };
  return (
    <>
      <ChoiceButtons
        label={t('operations.sections')}
        chosen={section}
        choices={operationSections.map(id => {
          const text = t(`operations.section.${id}`);
          return {
            id,
            text:
              id === 'servers' || id === 'queue'
                ? `${text} · ${formats.number(counts[id])}`
                : text,
          };
        })}
        onChoose={id =>
          change({ section: [id], server: [], runs: [], cursor: [] })
        }
      />
      <section aria-label={t(`operations.section.${section}`)}>
        {servers.length === 0 && section !== 'unmatched' ? (
          <Alert
            status="info"
            icon
            title={t('operations.noServers')}
            description={t('operations.noServersHint')}
          />
        ) : (
          <Section section={section} servers={servers} />
        )}
      </section>
    </>
  );
}

function Section(props: {
  section: (typeof operationSections)[number];
  servers: readonly QualityServer[];
}) {
  switch (props.section) {
    case 'queue':
      return <RunQueue servers={props.servers} />;
    case 'slow':
      return <SlowRuns />;
    case 'unmatched':
      return <Unmatched />;
    default:
      return <Servers servers={props.servers} />;
  }
}
