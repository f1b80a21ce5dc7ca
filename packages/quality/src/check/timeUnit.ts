const SECONDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 's sec second seconds'],
      [60, 'm min minute minutes'],
      [3600, 'h hour hours'],
      [86_400, 'd day days'],
    ] as const
  ).flatMap(([seconds, names]) =>
    names.split(' ').map((name): [string, number] => [name, seconds]),
  ),
);

/** How many seconds a unit of time is. */
export function timeUnitOf(unit: string | undefined): number | undefined {
  return SECONDS.get(unit?.trim().toLowerCase() ?? '');
}
