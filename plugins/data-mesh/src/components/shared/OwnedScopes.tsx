import {
  EntityLabelLink,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import { Scope } from '../../hooks/useScope';
import layout from './layout.module.css';
import { Part } from './Part';

/** Whoever owns more answers for a whole, whose board says more. */
const MOST_DOMAINS = 50;

/** What people or groups answer for: the domains that they own with all that is in them, and their own products. */
export function OwnedScopes({
  owners,
  titles,
  children,
}: {
  /** Entity refs. */
  readonly owners: readonly string[];
  readonly titles: { readonly domains: string; readonly products: string };
  /** Shows what is in one of them. */
  readonly children: (scope: Scope) => ReactNode;
}) {
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
  const ofOwners = () => children({ owner: [...owners] });
  return (
    <QueryState query={domains}>
      {owned =>
        owned.length === 0 ? (
          ofOwners()
        ) : (
          <div className={layout.stack}>
            <Part title={titles.domains} level={4}>
              <span className={layout.labels}>
                {owned.map(domain => (
                  <EntityLabelLink key={domain.ref} label={domain} />
                ))}
              </span>
              {children({ domain: owned.map(({ ref }) => ref) })}
            </Part>
            <Part title={titles.products} level={4}>
              {ofOwners()}
            </Part>
          </div>
        )
      }
    </QueryState>
  );
}
