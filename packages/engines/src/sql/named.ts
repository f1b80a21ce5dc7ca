import { SchemaObject, Server } from '@backstage-data-mesh/contract';
import { tableNameOf } from '@backstage-data-mesh/quality';
import { ServerUnavailable } from '../model/engine';

/**
 * The database of a session. Where both the configuration and the contract name one, they must be the same: a check of
 * another database would be worse than none.
 */
export function databaseOf(
  configured: string | undefined,
  { properties }: Server,
): string {
  const named = properties.database?.trim();
  const database = configured ?? named;
  if (!database) {
    throw new ServerUnavailable(
      'Neither the contract nor the configuration names a database.',
    );
  }
  if (named && named !== database) {
    throw new ServerUnavailable(
      `The contract names the database ${named}; another one is configured for this server.`,
    );
  }
  return database;
}

/** A table in the schema that the contract's server names, if its own name has none. */
export function tableIn(
  schema: string | undefined,
  object: SchemaObject,
): readonly string[] {
  const parts = tableNameOf(object);
  return schema && parts.length === 1 ? [schema, ...parts] : parts;
}

/** Makes the names of columns differ, as rows are objects. */
export function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map(name => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}:${before}`;
  });
}
