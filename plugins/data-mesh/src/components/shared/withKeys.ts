/** Items each with a key made of what it says; the second that says the same gets a number. */
export function withKeys<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): readonly { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>();
  return items.map(item => {
    const text = textOf(item);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return { key: nth === 1 ? text : `${text} ${nth}`, item };
  });
}
