import { Waiver } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import { RuleSetLink, useGovernanceTranslation, WaiverBadge } from '../shared';
import styles from '../shared/Governance.module.css';

const SHOWN = 20;

/** What was asked for a product or domain, and what became of it. */
export function SubjectWaivers({
  subjectRef,
  looks,
}: {
  readonly subjectRef: string;
  readonly looks: number;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const waivers = useQuery(`${subjectRef} ${looks}`, signal =>
    api.listWaivers({ subject: subjectRef, limit: SHOWN }, { signal }),
  );
  return (
    <Part title={t('governance.waivers')} term="waiver">
      <QueryState
        query={waivers}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className={styles.quiet}>{t('governance.waivers.none')}</p>}
      >
        {({ items, total }) => (
          <>
            <ul className={styles.list}>
              {items.map(waiver => (
                <WaiverLine key={waiver.id} waiver={waiver} />
              ))}
            </ul>
            {total > items.length && (
              <p className={styles.quiet}>
                {t('governance.waivers.more', { count: items.length })}
              </p>
            )}
          </>
        )}
      </QueryState>
    </Part>
  );
}

function WaiverLine({ waiver }: { readonly waiver: Waiver }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  const { state, title, ruleSet, reason, decidedAt, decidedBy } = waiver;
  return (
    <li className={styles.tight}>
      <span className={styles.row}>
        <WaiverBadge state={state} />
        <span>{title}</span>
        <RuleSetLink ruleSet={ruleSet} />
        <span className={styles.quiet}>
          {t('governance.waivers.until', { when: dateTime(waiver.expiresAt) })}
        </span>
      </span>
      <p className={styles.text} dir="auto">
        {reason}
      </p>
      <span className={styles.quiet}>
        <PersonName who={waiver.requestedBy}>
          {who =>
            t('governance.waivers.asked', {
              who,
              when: dateTime(waiver.requestedAt),
            })
          }
        </PersonName>
      </span>
      {decidedAt && decidedBy && (
        <span className={styles.quiet}>
          <PersonName who={decidedBy}>
            {who =>
              t('governance.waivers.decided', {
                state: t(`governance.waiver.state.${state}`),
                who,
                when: dateTime(decidedAt),
              })
            }
          </PersonName>
        </span>
      )}
    </li>
  );
}
