/** When a rule or a promise is checked: the schedule as written and who keeps it. */
export function scheduleText({
  schedule,
  scheduler,
}: {
  readonly schedule?: string;
  readonly scheduler?: string;
}): string {
  return [schedule, scheduler && `(${scheduler})`].filter(Boolean).join(' ');
}
