import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * An entity ref of the configuration, as tables hold it.
 *
 * @throws InputError naming the key
 */
export function readEntityRef<T extends string | undefined>(
  key: string,
  written: T,
  defaultKind?: string,
): T extends string ? string : string | undefined;
export function readEntityRef(
  key: string,
  written: string | undefined,
  defaultKind?: string,
): string | undefined {
  if (written === undefined) return undefined;
  try {
    const ref = parseEntityRef(written, {
      defaultKind,
      defaultNamespace: 'default',
    });
    return stringifyEntityRef(ref).toLocaleLowerCase('en-US');
  } catch {
    throw new InputError(
      `${key} must be an entity ref such as ${
        defaultKind ?? 'group'
      }:default/name, not ${written}`,
    );
  }
}
