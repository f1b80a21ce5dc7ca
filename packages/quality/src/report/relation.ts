import { DatasetCoordinates } from './observation';

const PARTS = /"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|([^."`[\]]+)/g;

/**
 * The parts of a qualified name as databases quote it: `"db"."schema"."table"`, `` `project.dataset.table` ``,
 * `[db].[schema].[table]`, `schema.table`.
 */
export function relationOf(name: string | undefined): DatasetCoordinates {
  const parts = [...(name ?? '').slice(0, 1_000).matchAll(PARTS)]
    // BigQuery quotes the whole name at once.
    .flatMap(([, double, back, bracket, bare]) =>
      back === undefined
        ? [double?.replace(/""/g, '"') ?? bracket ?? bare.trim()]
        : back.split('.'),
    )
    .filter(part => part !== '');
  return coordinatesOf(parts);
}

/** The last three parts are database, schema and table. */
export function coordinatesOf(parts: readonly string[]): DatasetCoordinates {
  const [table, schema, database] = parts.slice(-3).reverse();
  return { database, schema, table };
}

/** A column without its quotes. */
export function columnOf(name: string | undefined): string | undefined {
  return name?.replace(/^(["`])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1');
}
