/**
 * What texts may be, by a pattern that all of one has to match. Most special first: a value that matches one of them may
 * match a later one, too.
 */
export const TEXT_PATTERNS = {
  uuid: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  email: '^[^@ ]+@[^@ ]+\\.[A-Za-z]{2,}$',
  iban: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
  ipv4: '^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$',
  url: '^https?://[^ ]+$',
  timestamp:
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?$',
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  phone: '^(\\+|00)[1-9][0-9 ()/-]{6,18}$',
  integer: '^-?(0|[1-9][0-9]{0,17})$',
  number: '^-?(0|[1-9][0-9]{0,17})\\.[0-9]+$',
} as const;

/** @public */
export type TextPattern = keyof typeof TEXT_PATTERNS;

export const PATTERN_NAMES = Object.keys(TEXT_PATTERNS) as TextPattern[];

/** Values of these are about people, whatever their column is called. */
export const PERSONAL_PATTERNS: ReadonlySet<string> = new Set([
  'email',
  'iban',
  'ipv4',
  'phone',
]);
