import { parseEntityRef } from '@backstage/catalog-model';

export function contractPathOf(ref: string) {
  const { namespace, name } = parseEntityRef(ref, {
    defaultKind: 'DataContract',
    defaultNamespace: 'default',
  });
  return { namespace, name };
}
