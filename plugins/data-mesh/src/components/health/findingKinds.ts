import type { HealthFindingKind } from '@backstage-data-mesh/plugin-data-mesh-common';

/** All kinds, worst first. The type makes this list follow the service's document. */
const kinds: Readonly<Record<HealthFindingKind, true>> = {
  'broken-file': true,
  'missing-contract': true,
  'unmapped-owner': true,
  'unmapped-domain': true,
  'circular-domain': true,
  'contract-without-product': true,
  'file-warning': true,
};

/** True for a kind that the service knows. */
export function isFindingKind(
  value: string | undefined,
): value is HealthFindingKind {
  return value !== undefined && Object.hasOwn(kinds, value);
}
