import { Server } from '@backstage-data-mesh/contract';
import { Dialect, Row } from '@backstage-data-mesh/quality';
import {
  DescribedTable,
  FoundTable,
  Part,
  ServerBrowser,
  Slice,
} from '../model/browse';
import { QuerySession } from '../model/engine';
import { Catalog } from './catalogs';

/** No page is longer, whoever asks. */
const MOST = 500;

/** @internal */
export interface SqlBrowserOptions {
  readonly session: QuerySession;
  readonly dialect: Dialect;
  readonly catalog: Catalog;
  readonly signal: AbortSignal;
  readonly serverOf: (table: FoundTable) => Pick<Server, 'type' | 'properties'>;
}

/** Lists what a server has by the statements of its own catalog. @internal */
export class SqlBrowser implements ServerBrowser {
  constructor(private readonly options: SqlBrowserOptions) {}

  async schemas(slice: Slice): Promise<Part<string>> {
    const { catalog } = this.options;
    const { rows, more } = await this.page(slice, (condition, limit) =>
      catalog.schemas(condition, limit),
    );
    return { items: rows.map(({ name }) => String(name)), more };
  }

  async tables(schema: string, slice: Slice): Promise<Part<FoundTable>> {
    const { catalog } = this.options;
    const { rows, more } = await this.page(slice, (condition, limit) =>
      catalog.tables(schema, condition, limit),
    );
    return { items: rows.map(row => tableOf(schema, lowered(row))), more };
  }

  async describe(
    schema: string,
    table: string,
  ): Promise<DescribedTable | undefined> {
    const { catalog, dialect } = this.options;
    const [found] = await this.ask(
      catalog.tables(schema, name => `${name} = ${dialect.text(table)}`, 1),
    );
    if (!found) return undefined;
    const columns = await this.ask(catalog.columns(schema, table));
    const keys = catalog.keys
      ? await this.ask(catalog.keys(schema, table))
      : [];
    return {
      ...tableOf(schema, found),
      columns: columns.map(row => ({
        name: String(row.name),
        type: String(row.type),
        mandatory: row.mandatory === true || Number(row.mandatory) === 1,
        ...(row.comment ? { comment: String(row.comment) } : {}),
      })),
      ...constraintsOf(keys),
    };
  }

  serverOf(table: FoundTable): Pick<Server, 'type' | 'properties'> {
    return this.options.serverOf(table);
  }

  close(): Promise<void> {
    return this.options.session.close();
  }

  private async page(
    { search, after, limit }: Slice,
    statement: (condition: (name: string) => string, limit: number) => string,
  ): Promise<{ rows: readonly Row[]; more: boolean }> {
    const { dialect } = this.options;
    const most = Math.min(Math.max(1, limit), MOST);
    const condition = (name: string) =>
      [
        ...(search ? [contains(dialect, name, search)] : []),
        ...(after === undefined
          ? []
          : [`${ordered(dialect, name)} > ${dialect.text(after)}`]),
      ].join(' AND ') || '1 = 1';
    const rows = await this.ask(statement(condition, most + 1));
    return { rows: rows.slice(0, most), more: rows.length > most };
  }

  private async ask(statement: string): Promise<readonly Row[]> {
    const { session, signal } = this.options;
    return (await session.execute(statement, signal)).map(lowered);
  }
}

/** Names are compared as they are ordered. */
function ordered({ id }: Dialect, name: string): string {
  return id === 'postgres' ? `${name}::text COLLATE "C"` : name;
}

function contains(dialect: Dialect, name: string, search: string): string {
  const text = dialect.text(search.toLowerCase());
  switch (dialect.id) {
    case 'mysql':
      return `locate(${text}, lower(${name})) > 0`;
    case 'postgres':
      return `position(${text} IN lower(${name}::text)) > 0`;
    default:
      return `strpos(lower(${name}), ${text}) > 0`;
  }
}

/** MySQL gives the names of its own columns in capitals. */
function lowered(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

function tableOf(schema: string, row: Row): FoundTable {
  const rows = Number(row.rows ?? row.estimate ?? NaN);
  return {
    schema,
    table: String(row.name),
    kind: row.kind === 'view' ? 'view' : 'table',
    ...(rows >= 0 && { rows: Math.round(rows) }),
    ...(row.comment ? { comment: String(row.comment) } : {}),
  };
}

/** Parts of keys, as rows, back to keys. */
function constraintsOf(
  rows: readonly Row[],
): Pick<DescribedTable, 'keys' | 'references'> {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(row.constraint_name);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const all = [...byName.values()];
  const columnsOf = (parts: readonly Row[]) =>
    parts.map(({ name }) => String(name));
  return {
    keys: all
      .filter(([{ kind }]) => kind !== 'FOREIGN KEY')
      .map(parts => ({
        columns: columnsOf(parts),
        primary: parts[0].kind === 'PRIMARY KEY',
      })),
    references: all
      .filter(([{ kind, to_name: to }]) => kind === 'FOREIGN KEY' && to)
      .map(parts => ({
        columns: columnsOf(parts),
        to: {
          schema: String(parts[0].to_schema),
          table: String(parts[0].to_table),
          columns: parts.map(({ to_name: to }) => String(to)),
        },
      })),
  };
}
