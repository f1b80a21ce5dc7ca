/** An object of a report whose members are not trusted to be there, nor to be what they should be. */
export type Members = Readonly<Record<string, unknown>>;

/** The value as an object, or an empty one. */
export function members(value: unknown): Members {
  return isMembers(value) ? value : {};
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member itself, never one that all objects have. */
export function member(of: Members, key: string): unknown {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}

/** The first of the members that is an object, or an empty one. */
export function inside(of: Members, ...keys: readonly string[]): Members {
  for (const key of keys) {
    const value = member(of, key);
    if (isMembers(value)) return value;
  }
  return {};
}

export function list(of: Members, key: string): readonly unknown[] {
  const value = member(of, key);
  return Array.isArray(value) ? value : [];
}

/** The longest text that is kept; names of generated tests are long, but not that long. */
const MAX_TEXT = 500;

/** A text on one line, or a number as text; nothing when it is empty or something else. */
export function text(
  of: Members,
  ...keys: readonly string[]
): string | undefined {
  for (const key of keys) {
    const line = textOf(member(of, key));
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The value as `text` gives a member. */
export function textOf(value: unknown): string | undefined {
  const written =
    typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  return typeof written === 'string'
    ? oneLine(written) || undefined
    : undefined;
}

export function oneLine(value: string): string {
  // Most are ids: looking is cheaper than replacing nothing.
  if (value.length <= MAX_TEXT && /^[\w.:-]*$/.test(value)) return value;
  return value
    .slice(0, MAX_TEXT)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
