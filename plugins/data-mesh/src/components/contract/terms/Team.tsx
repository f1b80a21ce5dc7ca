import { Contract } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing, Words } from '../shared/Words';

/** The people behind the contract. */
export function Team({ model: { team } }: { readonly model: Contract }) {
  const t = useContractTranslation();
  return (
    <Part
      title={
        team.name
          ? t('contract.terms.teamNamed', { name: team.name })
          : t('contract.terms.team')
      }
    >
      {team.description && <PlainMarkdown text={team.description} />}
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
                  {member.description && (
                    <PlainMarkdown text={member.description} />
                  )}
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
