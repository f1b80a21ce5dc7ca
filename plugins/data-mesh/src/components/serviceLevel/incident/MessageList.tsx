import { IncidentMessage } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import { useLevelTranslation } from '../shared';
import styles from '../tab/Levels.module.css';

/** Who was told of something, and who will be. */
export function MessageList({
  title,
  messages,
}: {
  readonly title: string;
  readonly messages: readonly IncidentMessage[];
}) {
  const t = useLevelTranslation();
  const { dateTime } = useFormats();
  if (messages.length === 0) return null;
  return (
    <Part title={title} level={4}>
      <ul className={styles.list}>
        {messages.map(
          ({ id, who, role, channel, state, problem, ...times }) => (
            <li key={id} className={styles.tight}>
              <span>
                {who ? (
                  <PersonName who={who}>
                    {name =>
                      t('levels.message.via', {
                        who: name,
                        role: t(`levels.role.${role}`),
                      })
                    }
                  </PersonName>
                ) : (
                  t('levels.message.webhook', { name: channel })
                )}
              </span>
              <span className={styles.quiet}>
                {t(`levels.message.${state}`, {
                  when: dateTime(times.sentAt ?? times.dueAt),
                  problem: problem ?? '',
                })}
              </span>
            </li>
          ),
        )}
      </ul>
    </Part>
  );
}
