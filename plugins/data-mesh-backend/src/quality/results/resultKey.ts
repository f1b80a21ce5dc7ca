import { hash } from 'node:crypto';

/** 48 bits: as many as a number of JavaScript holds, and enough beside series and time. */
export function resultKey(identity: string): number {
  return parseInt(hash('sha256', identity, 'hex').slice(0, 12), 16);
}
