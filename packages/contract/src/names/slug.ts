const MAX_LENGTH = 63;

/**
 * A name as people write it, as the name of an entity: `Sales & Marketing` becomes `sales-marketing`. Undefined when no
 * character is left (e.g. a name in Arabic). Not unique: for names of groups and domains that people chose alike.
 * @public
 */
export function slugOf(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-');
  return trimmed(trimmed(slug).slice(0, MAX_LENGTH)) || undefined;
}

/** A legal tag of the catalog, or undefined when nothing is left. @public */
export function tagOf(tag: string): string | undefined {
  const slug = tag
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9:+#]+/g, '-');
  return trimmed(trimmed(slug).slice(0, MAX_LENGTH)) || undefined;
}

/** Legal tags without repetition, in the order given. @public */
export function tagsOf(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap(tag => tagOf(tag) ?? []))];
}

function trimmed(slug: string): string {
  let start = 0;
  let end = slug.length;
  while (start < end && '-_.'.includes(slug[start])) start += 1;
  while (end > start && '-_.'.includes(slug[end - 1])) end -= 1;
  return slug.slice(start, end);
}
