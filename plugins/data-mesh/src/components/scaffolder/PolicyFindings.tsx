import { DraftCheck } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  messageOf,
  Tone,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Flex, Text } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import styles from './scaffolder.module.css';

const TONES: Record<DraftCheck['violations'][number]['enforcement'], Tone> = {
  block: 'danger',
  warn: 'warning',
  advise: 'neutral',
};

interface PolicyFindingsProps {
  readonly check?: DraftCheck;
  readonly error?: Error;
  readonly pending: boolean;
}

/** What would block a product that is not there yet, and what policies say besides. */
export function PolicyFindings({ check, error, pending }: PolicyFindingsProps) {
  const t = useMessages();
  if (error) {
    return (
      <Alert
        status="danger"
        title={t('templates.policies.failed')}
        description={messageOf(error)}
      />
    );
  }
  if (!check)
    return <Text role="status">{t('templates.policies.asking')}</Text>;
  const blocking = check.violations.filter(
    ({ enforcement }) => enforcement === 'block',
  ).length;
  return (
    <section
      className={styles.findings}
      aria-label={t('templates.policies.title')}
      aria-busy={pending}
    >
      <Text as="h3" variant="title-x-small">
        {t('templates.policies.title')}
      </Text>
      <Text as="p" role="status">
        {blocking > 0
          ? t('templates.policies.blocked', { count: blocking })
          : t('templates.policies.free', { count: check.policies.length })}
      </Text>
      <ul className={styles.list}>
        {check.violations.map(one => (
          <li key={`${one.policy.ref} ${one.rule}`} className={styles.finding}>
            <Flex gap="2" align="center">
              <ToneBadge tone={TONES[one.enforcement]}>
                {t(`templates.enforcement.${one.enforcement}`)}
              </ToneBadge>
              <Text weight="bold">{one.title}</Text>
            </Flex>
            <Text as="p">
              {[one.message, one.howToFix].filter(Boolean).join(' ')}
            </Text>
            <Text as="p" color="secondary">
              <EntityLabelLink label={one.policy} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
