import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const NAMESPACE = /^(?:[A-Za-z0-9][-A-Za-z0-9]*)?[A-Za-z0-9]$/;

/** The ref in full and lower-cased, or undefined when the text is no ref, or one of another kind. `kinds` are lower-case; the first is meant when the text has none. */
export function entityRefOf(
  text: string,
  kinds: readonly string[],
): string | undefined {
  let ref;
  try {
    ref = parseEntityRef(text.trim(), { defaultKind: kinds[0] });
  } catch {
    return undefined;
  }
  const fits =
    kinds.includes(ref.kind.toLowerCase()) &&
    NAME.test(ref.name) &&
    ref.name.length <= 63 &&
    NAMESPACE.test(ref.namespace) &&
    ref.namespace.length <= 63;
  return fits ? stringifyEntityRef(ref) : undefined;
}

/** True for a full ref (with its kind) of one of the kinds, which are lower-case. */
export function isEntityRefOf(text: string, kinds: readonly string[]): boolean {
  return text.includes(':') && entityRefOf(text, kinds) !== undefined;
}
