/**
 * Names are compared without regard to case: tools and databases change it as they like (Snowflake shouts, dbt does as
 * it was written). Where that leaves several, the spelling decides.
 */
export function fold(name: string): string {
  return name.toLowerCase();
}

/** The one thing of a list that is meant: the only one, or the only one spelled like this. */
export function theOne<T>(
  all: readonly T[],
  spelled: (each: T) => boolean,
): T | undefined {
  if (all.length <= 1) return all[0];
  const exact = all.filter(spelled);
  return exact.length === 1 ? exact[0] : undefined;
}
