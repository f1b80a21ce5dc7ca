import type { QualityServer } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  type Tone,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Link, Text } from '@backstage/ui';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useMessages } from '../../useMessages';
import { useScheduleWords } from '../quality/schedule/useScheduleWords';
import { Facts } from '../shared/Facts';
import layout from '../shared/layout.module.css';
import styles from './QualityOperations.module.css';

const states: Readonly<
  Record<QualityServer['state'], { tone: Tone; icon: ReactElement }>
> = {
  up: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  down: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  unknown: { tone: 'neutral', icon: <RiQuestionLine size={12} aria-hidden /> },
};

/** What is down comes first, then what was never asked; within that by name. */
const order = ['down', 'unknown', 'up'];

function When(props: { at: string }) {
  const formats = useFormats();
  return <time dateTime={props.at}>{formats.dateTime(props.at)}</time>;
}

/** A number that leads to the runs behind it. */
function RunCount(props: { server: string; text: string; isLink: boolean }) {
  const { server, text, isLink } = props;
  const query = new URLSearchParams({ section: 'queue', server });
  return isLink ? <Link href={`?${query}`}>{text}</Link> : <>{text}</>;
}

function ServerItem(props: { server: QualityServer }) {
  const { server } = props;
  const t = useMessages();
  const formats = useFormats();
  const scheduleWords = useScheduleWords();
  const { tone, icon } = states[server.state];
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          <bdi>{server.name}</bdi>
        </Text>
        <span className={layout.signs}>
          <ToneBadge>{server.engine}</ToneBadge>
          <ToneBadge tone={tone} icon={icon}>
            {t(`operations.state.${server.state}`)}
          </ToneBadge>
        </span>
      </div>
      {server.problem && (
        <Alert
          status={server.state === 'up' ? 'warning' : 'danger'}
          icon
          title={t('operations.problem')}
          description={<MessageText text={server.problem} />}
        />
      )}
      <Facts
        facts={[
          {
            label: t(`operations.since.${server.state}`),
            value: server.since && <When at={server.since} />,
          },
          {
            label: t('operations.retry'),
            value: server.retryAt && <When at={server.retryAt} />,
          },
          {
            label: t('operations.running'),
            value: (
              <RunCount
                server={server.name}
                isLink={server.running > 0}
                text={t('operations.runningOf', {
                  running: server.running,
                  concurrency: server.concurrency,
                })}
              />
            ),
          },
          {
            label: t('operations.queued'),
            value: (
              <>
                <RunCount
                  server={server.name}
                  isLink={server.queued > 0}
                  text={formats.number(server.queued)}
                />
                {server.oldestQueuedAt && (
                  <span className={layout.quiet}>
                    {' · '}
                    {t('operations.waitingSince', {
                      when: formats.dateTime(server.oldestQueuedAt),
                    })}
                  </span>
                )}
              </>
            ),
          },
          {
            label: t('operations.contracts'),
            value: formats.number(server.contracts),
          },
          {
            label: t('operations.schedule'),
            value: server.schedule ? (
              scheduleWords(server.schedule)
            ) : (
              <span className={layout.quiet}>{t('operations.noSchedule')}</span>
            ),
          },
          {
            label: t('operations.lastRun'),
            value: server.lastRunAt ? (
              <When at={server.lastRunAt} />
            ) : (
              <span className={layout.quiet}>{t('operations.neverRan')}</span>
            ),
          },
          { label: t('operations.dialect'), value: server.dialect },
        ]}
      />
    </article>
  );
}

/** The servers of the configuration: how they are, and what waits for them. */
export function Servers(props: { servers: readonly QualityServer[] }) {
  const sorted = [...props.servers].sort(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      a.name.localeCompare(b.name),
  );
  return (
    <ul className={styles.list}>
      {sorted.map(server => (
        <li key={server.name}>
          <ServerItem server={server} />
        </li>
      ))}
    </ul>
  );
}
