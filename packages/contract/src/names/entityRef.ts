const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const NAMESPACE = /^(?:[A-Za-z0-9][-A-Za-z0-9]*)?[A-Za-z0-9]$/;
const MAX_LENGTH = 63;

/**
 * A reference to an entity of the catalog (`[kind:][namespace/]name`) in full and lower-cased; undefined when the text is none,
 * or one of another kind.
 *
 * @param kinds - lower-case; the first is meant when the text has none
 * @public
 */
export function entityRefOf(
  text: string,
  kinds: readonly string[],
): string | undefined {
  const [, kind = kinds[0], namespace = 'default', name] =
    /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(text.trim()) ?? [];
  const fits =
    name !== undefined &&
    kinds.includes(kind.toLowerCase()) &&
    NAME.test(name) &&
    name.length <= MAX_LENGTH &&
    NAMESPACE.test(namespace) &&
    namespace.length <= MAX_LENGTH;
  return fits ? `${kind}:${namespace}/${name}`.toLowerCase() : undefined;
}

/** True for a full ref (with its kind) of one of the kinds, which are lower-case. @public */
export function isEntityRefOf(text: string, kinds: readonly string[]): boolean {
  return text.includes(':') && entityRefOf(text, kinds) !== undefined;
}
