import { Contract, Price } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ContractLink } from '../shared/ContractLink';
import { CustomProperties } from '../shared/CustomProperties';
import { Definitions } from '../shared/Definitions';
import { FactTable } from '../shared/FactTable';
import { Part } from '../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing, Words } from '../shared/Words';
import styles from './Terms.module.css';

/** On what terms the data is given: what it is for, who gets in and how, what it costs, who helps. */
export function Terms({ model }: { readonly model: Contract }) {
  const t = useContractTranslation();
  const { purpose, usage, limitations } = model.description;
  return (
    <div className={styles.root}>
      <div className={styles.texts}>
        <Text title={t('contract.terms.purpose')} text={purpose} />
        <Text title={t('contract.terms.usage')} text={usage} />
        <Text title={t('contract.terms.limitations')} text={limitations} />
      </div>
      <Part title={t('contract.terms.price')}>
        <Words
          text={
            model.price
              ? priceInWords(model.price) ?? t('contract.terms.priceUnsaid')
              : t('contract.terms.priceUnsaid')
          }
        />
      </Part>
      <Roles model={model} />
      <Support model={model} />
      <Team model={model} />
      {model.links.length > 0 && (
        <Part title={t('contract.field.links')}>
          <Definitions links={model.links} />
        </Part>
      )}
      {model.customProperties.length > 0 && (
        <Part title={t('contract.custom.title')}>
          <CustomProperties properties={model.customProperties} />
        </Part>
      )}
    </div>
  );
}

function Text({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string | undefined;
}) {
  const t = useContractTranslation();
  return (
    <Part title={title}>
      {text ? (
        <PlainMarkdown text={text} />
      ) : (
        <Nothing text={t('contract.terms.unsaid')} />
      )}
    </Part>
  );
}

function Roles({ model: { roles } }: { readonly model: Contract }) {
  const t = useContractTranslation();
  return (
    <Part title={t('contract.terms.roles')}>
      {roles.length === 0 ? (
        <Nothing text={t('contract.terms.noRoles')} />
      ) : (
        <FactTable
          label={t('contract.terms.roles')}
          columns={[
            {
              id: 'role',
              label: t('contract.terms.role'),
              isWide: true,
              cell: role => (
                <>
                  <bdi>{role.role}</bdi>
                  {role.description && <Words text={role.description} />}
                </>
              ),
            },
            {
              id: 'access',
              label: t('contract.terms.access'),
              cell: role => role.access,
            },
            {
              id: 'approvers',
              label: t('contract.terms.approvers'),
              cell: role =>
                role.firstLevelApprovers || role.secondLevelApprovers ? (
                  <>
                    {role.firstLevelApprovers && (
                      <Words text={role.firstLevelApprovers} />
                    )}
                    {role.secondLevelApprovers && (
                      <Words
                        text={t('contract.terms.thenApprovers', {
                          approvers: role.secondLevelApprovers,
                        })}
                      />
                    )}
                  </>
                ) : (
                  t('contract.terms.noApproval')
                ),
            },
          ]}
          rows={roles}
          keyOf={(role, i) => `${i} ${role.role}`}
        />
      )}
    </Part>
  );
}

function Support({ model: { support } }: { readonly model: Contract }) {
  const t = useContractTranslation();
  return (
    <Part title={t('contract.terms.support')}>
      {support.length === 0 ? (
        <Nothing text={t('contract.terms.noSupport')} />
      ) : (
        <FactTable
          label={t('contract.terms.support')}
          columns={[
            {
              id: 'channel',
              label: t('contract.terms.channel'),
              isWide: true,
              cell: channel => (
                <>
                  {channel.url ? (
                    <ContractLink
                      address={channel.url}
                      title={channel.channel}
                    />
                  ) : (
                    <bdi>{channel.channel}</bdi>
                  )}
                  {channel.description && <Words text={channel.description} />}
                </>
              ),
            },
            {
              id: 'tool',
              label: t('contract.terms.tool'),
              cell: channel => channel.tool,
            },
            {
              id: 'scope',
              label: t('contract.terms.scope'),
              cell: channel => channel.scope,
            },
            {
              id: 'invitation',
              label: t('contract.terms.invitation'),
              cell: channel =>
                channel.invitationUrl && (
                  <ContractLink
                    address={channel.invitationUrl}
                    title={t('contract.terms.join')}
                  />
                ),
            },
          ]}
          rows={support}
          keyOf={(channel, i) => `${i} ${channel.channel}`}
        />
      )}
    </Part>
  );
}

function Team({ model: { team } }: { readonly model: Contract }) {
  const t = useContractTranslation();
  return (
    <Part
      title={
        team.name
          ? t('contract.terms.teamNamed', { name: team.name })
          : t('contract.terms.team')
      }
    >
      {team.description && <Words text={team.description} />}
      {team.members.length === 0 ? (
        <Nothing text={t('contract.terms.noMembers')} />
      ) : (
        <FactTable
          label={t('contract.terms.team')}
          columns={[
            {
              id: 'person',
              label: t('contract.terms.person'),
              isWide: true,
              cell: member => (
                <>
                  <bdi>{member.name ?? member.username}</bdi>
                  {member.name && <Words text={member.username} />}
                  {member.description && <Words text={member.description} />}
                </>
              ),
            },
            {
              id: 'role',
              label: t('contract.terms.memberRole'),
              cell: member => member.role,
            },
            {
              id: 'since',
              label: t('contract.terms.since'),
              cell: member => member.dateIn,
            },
            {
              id: 'until',
              label: t('contract.terms.until'),
              cell: member =>
                member.replacedByUsername
                  ? t('contract.terms.replaced', {
                      date: member.dateOut ?? '',
                      by: member.replacedByUsername,
                    }).trim()
                  : member.dateOut,
            },
          ]}
          rows={team.members}
          keyOf={(member, i) => `${i} ${member.username}`}
        />
      )}
    </Part>
  );
}

function priceInWords({ amount, currency, unit }: Price): string | undefined {
  if (amount === undefined) return undefined;
  const money = [amount, currency].filter(part => part !== undefined).join(' ');
  return unit ? `${money} / ${unit}` : money;
}
