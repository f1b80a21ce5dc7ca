import type { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  type Tone,
  ToneBadge,
  useEntityHref,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { Alert, Link } from '@backstage/ui';
import {
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useMessages } from '../../useMessages';
import layout from '../shared/layout.module.css';
import styles from './Overview.module.css';

const severities = ['error', 'warning', 'info'] as const;

const signs: Readonly<
  Record<Finding['severity'], { tone: Tone; icon: ReactElement }>
> = {
  error: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  warning: {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  info: { tone: 'info', icon: <RiInformationLine size={12} aria-hidden /> },
};

function FindingLine(props: { finding: Finding }) {
  const { finding } = props;
  const t = useMessages();
  const href = useEntityHref();
  const sign = signs[finding.severity];
  return (
    <li className={styles.finding}>
      <ToneBadge tone={sign.tone} icon={sign.icon}>
        {t(`finding.${finding.severity}`)}
      </ToneBadge>
      <div className={styles.findingText}>
        <MessageText text={finding.message} />
        {finding.fix && (
          <div>
            <strong>{t('finding.fix')}</strong>{' '}
            <MessageText text={finding.fix} />
          </div>
        )}
        {(finding.subject || finding.place) && (
          <div className={layout.quiet}>
            {finding.subject && (
              <>
                {t('finding.in')}{' '}
                <Link href={href(finding.subject, 'contract')}>
                  <bdi>{parseEntityRef(finding.subject).name}</bdi>
                </Link>{' '}
              </>
            )}
            {finding.place && t('finding.place', finding.place)}
          </div>
        )}
      </div>
    </li>
  );
}

/** What is wrong with a product and its contracts, worst first, each with what to do about it. */
export function FindingsPanel(props: { findings: readonly Finding[] }) {
  const { findings } = props;
  const t = useMessages();
  if (findings.length === 0) {
    return null;
  }
  const sorted = severities.flatMap(severity =>
    findings.filter(finding => finding.severity === severity),
  );
  const worst = sorted[0].severity;
  return (
    <Alert
      status={worst === 'error' ? 'danger' : worst}
      icon
      title={t('finding.title', { count: findings.length })}
      description={
        <ul className={layout.list}>
          {sorted.map((finding, at) => (
            <FindingLine key={at} finding={finding} />
          ))}
        </ul>
      }
    />
  );
}
