/** Less than this is no difference that anybody would speak of. */
const SAME = 0.0005;

/** Whether two shares, 0 to 1, are the same to a person. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SAME;
}
