import { Contract } from '@backstage-data-mesh/contract';
import { FactTable } from '../shared/FactTable';
import { Part } from '../shared/Part';
import { useContractTranslation } from '../shared/useContractTranslation';
import { Nothing, Words } from '../shared/Words';

/** Who gets in, to do what, and who has to agree. */
export function Roles({ model: { roles } }: { readonly model: Contract }) {
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
