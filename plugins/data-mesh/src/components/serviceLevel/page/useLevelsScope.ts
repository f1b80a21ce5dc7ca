import type { ServiceLevelScope } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  type Query,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { type LevelsState, mine } from './levelsUrl';

/** Whose service levels are asked for. */
export type LevelsScope = Pick<ServiceLevelScope, 'domain' | 'owner'>;

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
export function useLevelsScope(
  state: Pick<LevelsState, 'domain' | 'owner'>,
): Query<LevelsScope> {
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
      owner: [...new Set([...others, ...groups.value])].slice(0, 50),
    },
  };
}
