import { createHash } from 'node:crypto';

export type Trigger = 'person' | 'schedule' | 'backfill';

/** A run that is asked for. */
export interface NewRun {
  readonly contractRef: string;
  /** Name in the contract. */
  readonly server: string;
  /** Name in the configuration. */
  readonly engine: string;
  readonly trigger: Trigger;
  readonly checkKeys?: readonly string[];
  readonly asOf?: number;
  readonly requestedBy?: string;
}

/** Lower goes first. */
const PRIORITY: Readonly<Record<Trigger, number>> = {
  person: 0,
  schedule: 1,
  backfill: 2,
};

export function priorityOf({ trigger }: Pick<NewRun, 'trigger'>): number {
  return PRIORITY[trigger];
}

/** The same for the same checks in whatever order. */
export function checkSetOf(keys: readonly string[] | undefined): string {
  if (!keys) return '';
  const hash = createHash('sha256').update(JSON.stringify([...keys].sort()));
  return hash.digest('base64url').slice(0, 16);
}
