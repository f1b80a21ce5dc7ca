import {
  dataMeshApiRef,
  EntityLabelLink,
  messageOf,
  QueryState,
  Tone,
  ToneBadge,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ContractProposal } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Text, TextAreaField } from '@backstage/ui';
import { useDeferredValue, useEffect } from 'react';
import { useMessages } from '../../useMessages';
import { withKeys } from '../shared/withKeys';
import { contractPathOf } from './contractPathOf';
import styles from './scaffolder.module.css';

const MOST_CHANGES = 50;

const TONES: Record<string, Tone> = {
  breaking: 'danger',
  dangerous: 'warning',
  compatible: 'success',
};

/** The text of a contract, from the current one on, with what a change of it does and to whom. */
export function ContractTextField({
  formData,
  formContext,
  onChange,
}: FieldExtensionComponentProps<string>) {
  const t = useMessages();
  const dataMesh = useApi(dataMeshApiRef);
  const catalog = useApi(catalogApiRef);
  const ref: string | undefined = formContext?.formData?.contract;
  const current = useQuery(ref, async () => {
    const entity = await catalog.getEntityByRef(ref ?? '');
    const text = entity?.spec?.definition;
    return typeof text === 'string' ? text : '';
  });
  const text = useDeferredValue(formData ?? '');
  useEffect(() => {
    if (formData === undefined && current.value) onChange(current.value);
  }, [formData, current.value, onChange]);
  const proposal = useQuery(
    ref && text ? `${ref} ${text}` : undefined,
    async signal => {
      await new Promise(resolve => setTimeout(resolve, 400));
      signal.throwIfAborted();
      return dataMesh.proposeContract(
        { ...contractPathOf(ref ?? ''), definition: text },
        { signal },
      );
    },
  );

  if (!ref) return <Text>{t('templates.contract.choose')}</Text>;
  return (
    <Flex direction="column" gap="4">
      <QueryState query={current}>
        {() => (
          <TextAreaField
            className={styles.editor}
            label={t('templates.contract.text')}
            description={t('templates.contract.lead')}
            rows={20}
            value={formData ?? ''}
            onChange={onChange}
            isRequired
          />
        )}
      </QueryState>
      {proposal.error ? (
        <Alert
          status="danger"
          title={t('templates.contract.unreadable')}
          description={messageOf(proposal.error)}
        />
      ) : (
        proposal.value && <ProposalEffect {...proposal.value} />
      )}
    </Flex>
  );
}

function ProposalEffect({ diff, affected, complete }: ContractProposal) {
  const t = useMessages();
  const { version } = diff;
  const isHonest = version.judgement === 'fits' || version.judgement === 'none';
  return (
    <section
      className={styles.findings}
      aria-label={t('templates.contract.effect')}
    >
      <Text as="h3" variant="title-x-small">
        {t('templates.contract.effect')}
      </Text>
      <Text as="p" role="status">
        {diff.totalChanges === 0
          ? t('templates.contract.same')
          : t('templates.contract.counts', { ...diff.counts })}
      </Text>
      {!isHonest && version.honest && (
        <Alert
          status="warning"
          title={t('templates.contract.version', {
            declared: version.declared,
            honest: version.honest,
          })}
        />
      )}
      <ul className={styles.list}>
        {withKeys(
          diff.changes.slice(0, MOST_CHANGES),
          ({ message }) => message,
        ).map(({ key, item: change }) => (
          <li key={key} className={styles.finding}>
            <Flex gap="2" align="center">
              <ToneBadge tone={TONES[change.verdict] ?? 'neutral'}>
                {t(`templates.verdict.${change.verdict}`)}
              </ToneBadge>
              <Text>{change.message}</Text>
            </Flex>
            <Text as="p" color="secondary">
              {change.reason}
            </Text>
          </li>
        ))}
      </ul>
      <Text as="h3" variant="title-x-small">
        {t('templates.contract.affected', { count: affected.length })}
      </Text>
      <ul className={styles.list}>
        {affected.map(({ ref, title, owner }) => (
          <li key={ref}>
            <EntityLabelLink label={{ ref, title, exists: true }} />
            {owner && <Text color="secondary"> · {owner.title}</Text>}
          </li>
        ))}
      </ul>
      {!complete && <Text as="p">{t('templates.contract.more')}</Text>}
    </section>
  );
}
