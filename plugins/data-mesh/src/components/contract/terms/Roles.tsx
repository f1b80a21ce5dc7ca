import { Role } from '@backstage-data-mesh/contract';
import { PlainMarkdown } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Words } from '../shared/Words';

/** Who gets in, to do what, and who has to agree: of a contract, or of one of its servers. */
export function Roles({ roles }: { readonly roles: readonly Role[] }) {
  const t = useContractTranslation();
  return (
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
              {role.description && <PlainMarkdown text={role.description} />}
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
  );
}
