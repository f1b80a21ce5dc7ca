import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';

/**
 * The ref of an entity that an agent names, in full or by its name alone.
 * @throws InputError for what is no ref, or one of another kind
 */
export function refOf(
  kind: 'DataProduct' | 'DataContract' | 'Domain',
  text: string,
): string {
  try {
    const ref = parseEntityRef(text.trim(), {
      defaultKind: kind,
      defaultNamespace: 'default',
    });
    if (
      ref.kind.toLocaleLowerCase('en-US') === kind.toLocaleLowerCase('en-US')
    ) {
      return stringifyEntityRef(ref);
    }
  } catch (error) {
    if (!isError(error)) throw error;
  }
  throw new InputError(
    `"${text.slice(
      0,
      100,
    )}" is no ref of a ${kind}: expected \`${kind.toLocaleLowerCase(
      'en-US',
    )}:default/name\`, as \`search\` and \`find-products\` give it.`,
  );
}
