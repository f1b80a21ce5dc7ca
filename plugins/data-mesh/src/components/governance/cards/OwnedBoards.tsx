import {
  EntityLabelLink,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Part } from '../../shared/Part';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { ShortBoard } from './ShortBoard';

/** Whoever owns more answers for a whole, whose board says more. */
const MOST_DOMAINS = 50;

/** What people or groups answer for: the domains that they own with all that is in them, and their own products. */
export function OwnedBoards({
  owners,
  none,
}: {
  /** Entity refs. */
  readonly owners: readonly string[];
  /** Said where nothing is scored. */
  readonly none: string;
}) {
  const t = useGovernanceTranslation();
  const catalog = useApi(catalogApiRef);
  const domains = useQuery(owners.join(' '), async () => {
    const { items } = await catalog.queryEntities({
      filter: { kind: 'Domain', 'relations.ownedBy': [...owners] },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: MOST_DOMAINS,
    });
    return items.map(entity => ({
      ref: stringifyEntityRef(entity),
      title: entity.metadata.title ?? entity.metadata.name,
      exists: true,
    }));
  });
  const ofOwners = { owner: [...owners] };
  return (
    <QueryState query={domains}>
      {owned =>
        owned.length === 0 ? (
          <ShortBoard scope={ofOwners} none={none} />
        ) : (
          <div className={styles.stack}>
            <Part title={t('governance.card.domains')} level={4}>
              <span className={styles.row}>
                {owned.map(domain => (
                  <EntityLabelLink key={domain.ref} label={domain} />
                ))}
              </span>
              <ShortBoard
                scope={{ domain: owned.map(({ ref }) => ref) }}
                none={t('governance.board.none')}
              />
            </Part>
            <Part title={t('governance.card.products')} level={4}>
              <ShortBoard scope={ofOwners} none={none} />
            </Part>
          </div>
        )
      }
    </QueryState>
  );
}
