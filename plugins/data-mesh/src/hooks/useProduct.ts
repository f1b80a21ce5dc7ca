import type {
  DataMeshApi,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  type Query,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';

/** Milliseconds for which the cards of one page share an answer. */
const shared = 5_000;

type Asked = { answer: Promise<ProductDetails>; at: number };
const askedBefore = new WeakMap<DataMeshApi, Map<string, Asked>>();

/**
 * The details of the product whose entity page this is. The cards of a page each ask for it and do not know each other,
 * so those that ask at about the same time get one answer; a failure is never kept.
 */
export function useProduct(): Query<ProductDetails> {
  const api = useApi(dataMeshApiRef);
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  return useQuery(ref, () => {
    const asked = askedBefore.get(api) ?? new Map<string, Asked>();
    askedBefore.set(api, asked);
    const before = asked.get(ref);
    if (before && Date.now() - before.at < shared) {
      return before.answer;
    }
    const answer = api.getProduct(getCompoundEntityRef(entity));
    asked.set(ref, { answer, at: Date.now() });
    answer.catch(() => asked.delete(ref));
    return answer;
  });
}
