import { Incident } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Part } from '../../shared/Part';
import { Scope } from '../../quality/useQuality';
import { IncidentBadge, useLevelTranslation } from '../shared';
import styles from '../tab/Levels.module.css';
import { useLevelTab } from '../tab/useLevelTab';

const EARLIER = 10;

/** Incidents of the product or contract: those that are not over, and the last of the others. */
export function IncidentList({
  scope,
  looks,
}: {
  readonly scope: Scope;
  readonly looks: number;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const current = useQuery(JSON.stringify([scope, looks, 'current']), signal =>
    api.listIncidents(
      { ...scope, state: ['open', 'acknowledged'] },
      { signal },
    ),
  );
  const earlier = useQuery(JSON.stringify([scope, looks, 'over']), signal =>
    api.listIncidents(
      { ...scope, state: ['resolved'], limit: EARLIER },
      { signal },
    ),
  );
  return (
    <Part title={t('levels.incidents.title')} term="incident">
      <QueryState query={current}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('levels.incidents.none')}</p>
          ) : (
            <Rows incidents={items} />
          )
        }
      </QueryState>
      {earlier.value && earlier.value.items.length > 0 && (
        <details>
          <summary>{t('levels.incidents.earlier')}</summary>
          <Rows incidents={earlier.value.items} />
        </details>
      )}
    </Part>
  );
}

function Rows({ incidents }: { readonly incidents: readonly Incident[] }) {
  const t = useLevelTranslation();
  const { dateTime } = useFormats();
  const { openIncident } = useLevelTab();
  return (
    <ul className={styles.list}>
      {incidents.map(incident => (
        <li key={incident.id} className={styles.spread}>
          <div className={styles.tight}>
            <div className={styles.row}>
              <IncidentBadge incident={incident} />
              <span className={styles.quiet}>
                {t('levels.incidents.since', {
                  when: dateTime(incident.since),
                })}
              </span>
            </div>
            <span>{incident.title}</span>
            {incident.upstream && <Roots incident={incident} />}
          </div>
          <Button
            size="small"
            variant="secondary"
            aria-label={`${t('levels.tile.details')}: ${incident.title}`}
            onPress={() => openIncident(incident.id)}
          >
            {t('levels.tile.details')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Roots({ incident }: { readonly incident: Incident }) {
  const t = useLevelTranslation();
  const { roots } = incident;
  if (roots.length === 0) {
    return (
      <span className={styles.quiet}>{t('levels.incidents.beganHidden')}</span>
    );
  }
  return (
    <span className={styles.row}>
      <span className={styles.quiet}>{t('levels.incidents.began')}</span>
      {roots.map(root => (
        <EntityLabelLink key={root.ref} label={root} tab="service-levels" />
      ))}
    </span>
  );
}
