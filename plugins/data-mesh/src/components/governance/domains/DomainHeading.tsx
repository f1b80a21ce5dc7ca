import {
  dataMeshApiRef,
  EntityLabelLink,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import styles from '../shared/Governance.module.css';

/** The domain that a board is of, by its title; by its name where the catalog does not show it to the reader. */
export function DomainHeading({ domainRef }: { readonly domainRef: string }) {
  const api = useApi(dataMeshApiRef);
  const path = parseEntityRef(domainRef);
  const domain = useQuery(domainRef, signal => api.getDomain(path, { signal }));
  return (
    <h2 className={styles.title}>
      <EntityLabelLink
        label={{
          ref: domainRef,
          title: domain.value?.title ?? path.name,
          exists: true,
        }}
      />
    </h2>
  );
}
