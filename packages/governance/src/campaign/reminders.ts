import { Campaign } from './campaign';

/** A reminder that has to be sent. @public */
export interface Reminder {
  /** When it was due: UTC milliseconds. */
  readonly at: number;
  /** How long before the deadline that is, in milliseconds. */
  readonly before: number;
}

/**
 * The reminder that is due, if one is. Of several that were missed only the last is sent; none is sent before the campaign
 * begins, behind its deadline, or when nobody is open.
 *
 * @param sentAt - when the last one was sent
 * @public
 */
export function reminderDue(
  { from, deadline, reminders }: Campaign,
  of: { readonly now: number; readonly sentAt?: number; readonly open: number },
): Reminder | undefined {
  const { now, sentAt = -Infinity, open } = of;
  if (open === 0 || now > deadline || (from !== undefined && now < from)) {
    return undefined;
  }
  return reminders
    .map(before => ({ at: deadline - before, before }))
    .filter(({ at }) => at <= now && at > sentAt && at >= (from ?? -Infinity))
    .sort((a, b) => b.at - a.at)[0];
}

/** When the next reminder will be due. @public */
export function nextReminder(
  { deadline, reminders }: Campaign,
  now: number,
): number | undefined {
  const coming = reminders
    .map(before => deadline - before)
    .filter(at => at > now);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}
