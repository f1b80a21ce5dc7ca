/** Percent with one decimal, never rounded up: 100 is only said of all. Nothing of nothing is not measured. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((part / whole) * 1000 + 1e-9) / 10 : undefined;
}

/** The same of the members of a list. */
export function shareOfThose<T>(
  members: readonly T[],
  holds: (member: T) => boolean | undefined,
): number | undefined {
  return shareOf(members.filter(holds).length, members.length);
}
