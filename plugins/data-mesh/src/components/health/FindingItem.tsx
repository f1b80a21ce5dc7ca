import type { HealthFinding } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  ExternalLink,
  MessageText,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { RiErrorWarningLine } from '@remixicon/react';
import { useMessages } from '../../useMessages';
import { Facts } from '../shared/Facts';
import styles from './Health.module.css';

/** Catalog locations carry their type in front, as `url:https://…`. */
function FileName(props: { file: string }) {
  const target = props.file.replace(/^url:(?=https?:)/, '');
  return <ExternalLink url={target} />;
}

/** One finding: what is wrong, where, and what to do. */
export function FindingItem(props: { finding: HealthFinding }) {
  const { finding } = props;
  const t = useMessages();
  const formats = useFormats();
  return (
    <article className={styles.finding}>
      <div>
        <ToneBadge
          tone={finding.kind === 'broken-file' ? 'danger' : 'warning'}
          icon={<RiErrorWarningLine size={12} aria-hidden />}
        >
          {t(`health.kind.${finding.kind}`)}
        </ToneBadge>
      </div>
      <div className={styles.message}>
        <MessageText text={finding.message} />
        {finding.fix && (
          <div>
            <strong>{t('health.fix')}</strong>{' '}
            <MessageText text={finding.fix} />
          </div>
        )}
      </div>
      <Facts
        facts={[
          {
            label: t('health.entity'),
            value: finding.entity && <EntityLabelLink label={finding.entity} />,
          },
          {
            label: t('health.file'),
            value: finding.file && (
              <>
                <FileName file={finding.file} />
                {finding.place &&
                  `, ${t('health.place', { line: finding.place.line })}`}
              </>
            ),
          },
          {
            label: t('health.field'),
            value: finding.field && <code>{finding.field}</code>,
          },
          {
            label: t('health.since'),
            value: finding.since && (
              <time dateTime={finding.since}>
                {formats.dateTime(finding.since)}
              </time>
            ),
          },
        ]}
      />
    </article>
  );
}
