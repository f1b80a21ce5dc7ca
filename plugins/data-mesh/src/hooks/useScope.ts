import {
  type Query,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Whose products are meant, as the service takes it. */
export interface Scope {
  /** Entity refs; their sub-domains are meant, too. */
  readonly domain?: string[];
  /** Entity refs. */
  readonly owner?: string[];
}

/** The same as an address says it. */
export interface ScopeState {
  readonly domain: readonly string[];
  /** Entity refs, or {@link mine}. */
  readonly owner: readonly string[];
}

/** Stands for the groups of whoever reads the page, so that a shared address shows each person their own. */
export const mine = 'mine';

/** As many owners as the service takes. */
export const MOST_OWNERS = 50;

const listed = (values: readonly string[]) =>
  values.length > 0 ? [...values] : undefined;

/** The person and the groups that they speak for. */
export function useMyGroups(wanted: boolean): Query<readonly string[]> {
  const identity = useApi(identityApiRef);
  return useQuery(wanted ? 'mine' : undefined, async () => {
    const { ownershipEntityRefs, userEntityRef } =
      await identity.getBackstageIdentity();
    return [...new Set([...ownershipEntityRefs, userEntityRef])];
  });
}

/** The filters of the address as the service takes them; `mine` becomes the groups of the reader. */
export function useScope(state: ScopeState): Query<Scope> {
  const isMine = state.owner.includes(mine);
  const groups = useMyGroups(isMine);
  const domain = listed(state.domain);
  if (!isMine) {
    return {
      value: { domain, owner: listed(state.owner) },
      pending: false,
      retry: groups.retry,
    };
  }
  const others = state.owner.filter(owner => owner !== mine);
  return {
    ...groups,
    value: groups.value && {
      domain,
      owner: [...new Set([...others, ...groups.value])].slice(0, MOST_OWNERS),
    },
  };
}
