/** What a draft says in prose, as both standards have it; nothing where it says nothing. */
export function descriptionOf({
  purpose,
  limitations,
  usage,
}: {
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
}) {
  return purpose || limitations || usage
    ? { purpose, limitations, usage }
    : undefined;
}
