import { Check } from '../model/check';
import { Field } from '../model/executable';
import { DIALECTS } from '../dialect/dialects';
import { ColumnsScan, DescribedTable } from '../plan/plan';
import { EngineType, parseType } from './typeText';

/** A row of an answer. @public */
export type Row = Readonly<Record<string, unknown>>;

/** The columns of the tables that were asked for. */
export class FoundColumns {
  private readonly tables = new Map<string, Map<string, EngineType>>();
  private readonly caseSensitive: boolean;

  constructor(scan: ColumnsScan, rows: readonly Row[]) {
    this.caseSensitive = DIALECTS[scan.dialect].caseSensitive;
    const byName = new Map<string, DescribedTable[]>();
    for (const table of scan.tables) {
      const key = this.key(table.parts.at(-1) ?? '');
      byName.set(key, [...(byName.get(key) ?? []), table]);
    }
    for (const each of rows) {
      // Some engines give the names of columns in capitals.
      const row = new Map(
        Object.entries(each).map(([key, value]) => [
          key.toLowerCase(),
          typeof value === 'string' ? value : undefined,
        ]),
      );
      const candidates = byName.get(this.key(row.get('table_name') ?? ''));
      for (const table of candidates ?? []) {
        if (this.isOf(table, row)) {
          const columns = this.tables.get(table.object) ?? new Map();
          this.tables.set(table.object, columns);
          columns.set(
            this.key(row.get('column_name') ?? ''),
            parseType(row.get('data_type') ?? ''),
          );
        }
      }
    }
  }

  hasTable(object: string): boolean {
    return this.tables.has(object);
  }

  /** The type of a field; `undefined` when it is not there, `hidden` when that cannot be seen from the column's type. */
  typeOf(object: string, field: Field): EngineType | 'hidden' | undefined {
    const [column, ...steps] = field.steps;
    let type =
      column.to === 'member'
        ? this.tables.get(object)?.get(this.key(column.name))
        : undefined;
    for (const step of steps) {
      if (!type) {
        return undefined;
      }
      if (type.members.size === 0 && !type.item) {
        return 'hidden';
      }
      type = step.to === 'member' ? this.memberOf(type, step.name) : type.item;
    }
    return type;
  }

  /** The first column a check needs that is not there. */
  missingFor({ object }: Check, fields: readonly Field[]): Field | undefined {
    return fields.find(field => {
      const [column] = field.steps;
      return this.typeOf(object, { ...field, steps: [column] }) === undefined;
    });
  }

  private memberOf(type: EngineType, name: string): EngineType | undefined {
    return [...type.members].find(
      ([member]) => this.key(member) === this.key(name),
    )?.[1];
  }

  private isOf(
    { parts }: DescribedTable,
    row: ReadonlyMap<string, string | undefined>,
  ): boolean {
    const [, schema, catalog] = [...parts].reverse();
    return (
      (schema === undefined ||
        this.key(row.get('table_schema') ?? '') === this.key(schema)) &&
      (catalog === undefined ||
        this.key(row.get('table_catalog') ?? '') === this.key(catalog))
    );
  }

  private key(name: string): string {
    return this.caseSensitive ? name : name.toLowerCase();
  }
}
