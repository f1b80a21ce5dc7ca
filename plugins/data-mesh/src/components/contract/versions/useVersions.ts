import { ContractVersion } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  Query,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';

const PAGE_SIZE = 50;

/** The versions read so far, newest first, and how to read older ones. */
export interface Versions {
  readonly items: readonly ContractVersion[];
  /** Absent when all are there. */
  readonly more?: () => void;
}

/** Reads the versions of a contract's line, page by page. */
export function useVersions(contractRef: string): Query<Versions> {
  const api = useApi(dataMeshApiRef);
  const [before, setBefore] = useState<readonly ContractVersion[]>([]);
  const [cursor, setCursor] = useState<string>();
  const page = useQuery(`${contractRef} ${cursor ?? ''}`, async signal => {
    const answer = await api.listContractVersions(
      { ...parseEntityRef(contractRef), cursor, limit: PAGE_SIZE },
      { signal },
    );
    const items = [...before, ...answer.items];
    const { nextCursor } = answer;
    return {
      items,
      more: nextCursor
        ? () => {
            setBefore(items);
            setCursor(nextCursor);
          }
        : undefined,
    };
  });
  return page;
}
