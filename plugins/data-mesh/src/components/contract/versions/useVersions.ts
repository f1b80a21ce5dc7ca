import {
  ContractVersion,
  ProductVersion,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Query,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Pages, usePages } from './usePages';

const PAGE_SIZE = 25;

/** As many as the service gives at once: to choose from, not to read. */
export const ALL_AT_ONCE = 100;

/** The versions of a contract's line, newest first, page by page. */
export function useVersions(
  contractRef: string,
  pageSize: number = PAGE_SIZE,
): Query<Pages<ContractVersion>> {
  const api = useApi(dataMeshApiRef);
  return usePages(contractRef, (cursor, signal) =>
    api.listContractVersions(
      { ...parseEntityRef(contractRef), cursor, limit: pageSize },
      { signal },
    ),
  );
}

/** The versions of all contracts of a product's output ports, newest first, page by page. */
export function useProductVersions(
  productRef: string,
): Query<Pages<ProductVersion>> {
  const api = useApi(dataMeshApiRef);
  return usePages(productRef, (cursor, signal) =>
    api.listProductVersions(
      { ...parseEntityRef(productRef), cursor, limit: PAGE_SIZE },
      { signal },
    ),
  );
}
