import type { UrlValues } from '../../../hooks/useUrlState';

/** The values of a parameter that anybody may have written: no doubles, none that is too long, and not too many. */
export function texts(
  url: UrlValues,
  name: string,
  { most = 50, longest = 200 }: { most?: number; longest?: number } = {},
): readonly string[] {
  const values = (url[name] ?? []).filter(
    text => text !== '' && text.length <= longest,
  );
  return [...new Set(values)].slice(0, most);
}

/** Those of the known values that the address names, in the order in which they are known. */
export function known<T extends string>(
  url: UrlValues,
  name: string,
  values: readonly T[],
): readonly T[] {
  return values.filter(value => url[name]?.includes(value));
}

/** The first value of a parameter. */
export function one(url: UrlValues, name: string): string | undefined {
  return url[name]?.[0] || undefined;
}

/** What the service takes as a list: nothing rather than none. */
export function listed<T>(values: readonly T[]): T[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}
