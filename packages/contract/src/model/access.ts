import { Contract } from './contract';

/**
 * How one gets to the data of a contract: `open` when some role needs no approver, `request` when every role has one,
 * `unknown` when the contract names no roles.
 * @public
 */
export type Access = 'open' | 'request' | 'unknown';

/**
 * Tells from the roles of a contract whether access must be asked for.
 * @public
 */
export function accessOf(contract: Contract): Access {
  if (contract.roles.length === 0) {
    return 'unknown';
  }
  const open = contract.roles.some(
    role =>
      isNobody(role.firstLevelApprovers) && isNobody(role.secondLevelApprovers),
  );
  return open ? 'open' : 'request';
}

/** People write `na` or `none` where nobody needs to approve. @public */
export function isNobody(approvers: string | undefined): boolean {
  return /^\s*(?:|n\/?a|none|no|-+)\s*$/i.test(approvers ?? '');
}
