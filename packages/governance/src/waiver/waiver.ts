/** An approved exception: one rule need not hold for one product, for a time. @public */
export interface Waiver {
  readonly id: string;
  /** Name of the scorecard or policy. */
  readonly ruleSet: string;
  /** Id of its rule. */
  readonly rule: string;
  readonly reason: string;
  /** Entity reference of who approved it. */
  readonly approvedBy: string;
  /** UTC milliseconds. */
  readonly from?: number;
  /** UTC milliseconds: from this moment on the rule counts again. */
  readonly until: number;
  readonly revokedAt?: number;
}

/** Whether a waiver is in force. @public */
export function isInForce(
  waiver: Pick<Waiver, 'from' | 'until' | 'revokedAt'>,
  now: number,
): boolean {
  return (
    now < waiver.until &&
    now >= (waiver.from ?? -Infinity) &&
    !(waiver.revokedAt !== undefined && waiver.revokedAt <= now)
  );
}

/** The next moment at which a waiver begins or ends to be in force; nothing when it is over. */
export function nextChange(
  { from, until, revokedAt }: Pick<Waiver, 'from' | 'until' | 'revokedAt'>,
  now: number,
): number | undefined {
  const end = Math.min(until, revokedAt ?? Infinity);
  const moments = [from, end].filter(
    (moment): moment is number => moment !== undefined && moment > now,
  );
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
