import {
  ContractServer,
  QualityContract,
  QualityRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  QualitySign,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Part } from '../../shared/Part';
import styles from '../Quality.module.css';
import { useScheduleWords } from '../schedule/useScheduleWords';
import { useQualityTranslation } from '../useQualityTranslation';
import { RunNow } from './RunNow';

/** The contracts, each with the servers on which it can be checked, and what those who may can do. */
export function ContractServers({
  contracts,
  live,
  onChanged,
}: {
  readonly contracts: readonly QualityContract[];
  /** Tells a run with its progress by now. */
  readonly live: (run: QualityRun) => QualityRun;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  return (
    <Part title={t('quality.servers.title')} level={4}>
      <ul className={styles.list}>
        {contracts.map(contract => (
          <li key={contract.contract.ref} className={styles.card}>
            <div className={styles.row}>
              <EntityLabelLink label={contract.contract} tab="contract" />
              <QualitySign sign={contract.sign} />
              {contract.ports && contract.ports.length > 0 && (
                <span className={styles.quiet}>
                  {t('quality.servers.ports', {
                    ports: contract.ports.join(', '),
                  })}
                </span>
              )}
            </div>
            {contract.servers.length === 0 ? (
              <p className={styles.quiet}>{t('quality.servers.none')}</p>
            ) : (
              contract.servers.map(server => (
                <Server key={server.server} server={server} />
              ))
            )}
            <RunNow contract={contract} live={live} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Server({ server }: { readonly server: ContractServer }) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const scheduleWords = useScheduleWords();
  const { server: name, type, environment, engine, why } = server;
  const facts = [
    type,
    environment,
    engine
      ? engine !== name && t('quality.servers.engine', { engine })
      : t('quality.servers.notConfigured'),
    engine &&
      (server.schedule
        ? t('quality.servers.schedule', {
            schedule: scheduleWords(server.schedule),
          })
        : t('quality.servers.noSchedule')),
    server.nextRunAt &&
      t('quality.servers.next', { when: dateTime(server.nextRunAt) }),
  ].filter(Boolean);
  return (
    <div className={styles.tight}>
      <bdi className={styles.mono}>{name}</bdi>
      <p className={styles.quiet}>{facts.join(' · ')}</p>
      {why && <p className={styles.quiet}>{why}</p>}
    </div>
  );
}
