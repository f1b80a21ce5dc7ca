import { IncidentDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  QueryState,
  serviceLevelApiRef,
  useEntityHref,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Link,
} from '@backstage/ui';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { PersonName } from '../../shared/PersonName';
import {
  IncidentBadge,
  useLevelSignal,
  useLevelTranslation,
  useObjectiveWords,
} from '../shared';
import { Follow } from '../tab/Follow';
import styles from '../tab/Levels.module.css';
import { IncidentActions } from './IncidentActions';
import { MessageList } from './MessageList';

/** One incident with its timeline, where it began, whom it reaches, and what can be done. */
export function IncidentDialog({
  incidentId,
  onClose,
  onChanged,
}: {
  readonly incidentId: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const incident = useQuery(incidentId, signal =>
    api.getIncident(incidentId, { signal }),
  );
  useLevelSignal(incident.retry);
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width="min(48rem, 94vw)"
    >
      <DialogHeader>
        {incident.value?.title ?? t('levels.incident.loading')}
      </DialogHeader>
      <DialogBody>
        <QueryState query={incident}>
          {value => (
            <Details
              incident={value}
              onChanged={() => {
                incident.retry();
                onChanged();
              }}
            />
          )}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('levels.detail.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Details({
  incident,
  onChanged,
}: {
  readonly incident: IncidentDetails;
  readonly onChanged: () => void;
}) {
  const t = useLevelTranslation();
  const { span, dateTime } = useFormats();
  const seconds = (value: number | undefined) =>
    value === undefined ? undefined : span(Math.max(0, Math.round(value)));
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <IncidentBadge incident={incident} />
        {incident.state !== 'resolved' && (
          <span>{t(`levels.incident.severity.${incident.severity}`)}</span>
        )}
        <span className={styles.quiet}>
          {t('levels.incidents.since', { when: dateTime(incident.since) })}
        </span>
      </div>
      <div className={styles.row}>
        <EntityLabelLink label={incident.product} tab="service-levels" />
        {incident.contract && <EntityLabelLink label={incident.contract} />}
        {incident.owner && <EntityLabelLink label={incident.owner} />}
      </div>
      {incident.product.ref.startsWith('dataproduct:') && (
        <Follow productRef={incident.product.ref} />
      )}
      {incident.mayManage && (
        <IncidentActions incident={incident} onChanged={onChanged} />
      )}
      <Facts
        layout="dense"
        facts={[
          {
            label: t('levels.incident.detect'),
            value: seconds(incident.timeToDetect),
          },
          {
            label: t('levels.incident.acknowledge'),
            value: seconds(incident.timeToAcknowledge),
          },
          {
            label: t('levels.incident.repair'),
            value: seconds(incident.timeToRepair),
          },
        ]}
      />
      <Timeline incident={incident} />
      <Broken incident={incident} />
      {incident.upstream && incident.path.length > 0 && (
        <Part title={t('levels.incident.path')} level={4}>
          <div className={styles.row}>
            {incident.path.map((product, index) => (
              <span key={product.ref} className={styles.row}>
                {index > 0 && <span aria-hidden>→</span>}
                <EntityLabelLink label={product} tab="service-levels" />
              </span>
            ))}
          </div>
        </Part>
      )}
      <Downstream incident={incident} />
      <MessageList
        title={t('levels.incident.told')}
        messages={incident.messages}
      />
    </div>
  );
}

function Timeline({ incident }: { readonly incident: IncidentDetails }) {
  const t = useLevelTranslation();
  const { dateTime } = useFormats();
  return (
    <Part title={t('levels.incident.timeline')} level={4}>
      <ol className={styles.timeline}>
        {incident.timeline.map(({ at, type, by, why }) => (
          <li key={`${at} ${type}`} className={styles.tight}>
            <span>
              {t(`levels.incident.event.${type}`)}
              {by && (
                <PersonName who={by}>
                  {who => ` ${t('levels.incident.by', { who })}`}
                </PersonName>
              )}
            </span>
            <span className={styles.quiet}>{dateTime(at)}</span>
            {why && <span>{why}</span>}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Broken({ incident }: { readonly incident: IncidentDetails }) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const href = useEntityHref();
  const { dateTime } = useFormats();
  if (incident.objectives.length === 0) return null;
  return (
    <Part title={t('levels.incident.broken')} level={4}>
      <ul className={styles.list}>
        {incident.objectives.map(({ id, from, to, ...objective }) => (
          <li key={`${id} ${from}`} className={styles.tight}>
            <Link
              href={`${href(
                incident.product.ref,
                'service-levels',
              )}?objective=${id}`}
            >
              {words.promise(objective)}
            </Link>
            <span className={styles.quiet}>
              {dateTime(from)} – {to ? dateTime(to) : '…'}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Downstream({ incident }: { readonly incident: IncidentDetails }) {
  const t = useLevelTranslation();
  const href = useEntityHref();
  if (incident.downstream.length === 0) return null;
  return (
    <Part title={t('levels.incident.reaches')} level={4}>
      <ul className={styles.list}>
        {incident.downstream.map(({ product, hit, incidentId }) => (
          <li key={product.ref} className={styles.row}>
            <EntityLabelLink label={product} tab="service-levels" />
            {hit && (
              <span className={styles.quiet}>{t('levels.incident.hit')}</span>
            )}
            {incidentId && (
              <Link
                href={`${href(
                  product.ref,
                  'service-levels',
                )}?incident=${incidentId}`}
                aria-label={`${t('levels.incident.hitLink')}: ${product.title}`}
              >
                {t('levels.incident.hitLink')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
