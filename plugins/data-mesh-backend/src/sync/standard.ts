import { Contract } from '@backstage-data-mesh/contract';

/** E.g. `odcs v3.1.0`. */
export function standardOf(contract: Contract): string {
  return `${contract.standard.name} ${contract.standard.version}`;
}

/** The date that the text carries, in UTC milliseconds. */
export function dateOf(contract: Contract): number | undefined {
  const time = contract.createdAt ? Date.parse(contract.createdAt) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
