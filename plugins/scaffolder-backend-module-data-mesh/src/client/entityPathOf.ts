import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** @throws InputError for what is no ref of this kind */
export function entityPathOf(kind: string, text: string) {
  const ref = parseEntityRef(text, {
    defaultKind: kind,
    defaultNamespace: 'default',
  });
  if (ref.kind.toLowerCase() !== kind) {
    throw new InputError(`"${text}" is no ref of a ${kind}.`);
  }
  return { namespace: ref.namespace, name: ref.name };
}
