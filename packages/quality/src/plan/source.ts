import { SchemaObject } from '@backstage-data-mesh/contract';
import { fieldsOf } from '../check/field';
import { Dialect } from '../dialect/dialect';
import { NotExpressible } from '../dialect/notExpressible';
import { Field } from '../model/executable';
import { valueOf } from './field';
import { literalOf } from './literal';
import { Partition } from './plan';

/** A table as statements name it, and which of its rows are looked at. */
export class Source {
  readonly table: string;

  constructor(
    private readonly dialect: Dialect,
    readonly object: SchemaObject,
    readonly parts: readonly string[],
    private readonly partition?: Partition,
  ) {
    this.table = parts.map(part => dialect.name(part)).join('.');
  }

  get filtered(): boolean {
    return this.partition !== undefined;
  }

  /**
   * `FROM … WHERE …`; `alias` where other tables are in the statement. Lines begin as `margin` says: they cannot be
   * moved afterwards, since a name may have lines, too.
   */
  from(options: {
    readonly margin?: string;
    readonly alias?: string;
    readonly conditions?: readonly string[];
    readonly all?: boolean;
  }): string {
    const { alias, conditions = [], all, margin = '\n' } = options;
    const where = [...(all ? [] : this.filter(alias)), ...conditions];
    return [
      `FROM ${this.table}${alias ? ` AS ${alias}` : ''}`,
      ...(where.length > 0 ? [`WHERE ${where.join(`${margin}  AND `)}`] : []),
    ].join(margin);
  }

  private filter(alias = ''): readonly string[] {
    if (!this.partition) {
      return [];
    }
    const { property, rows } = this.partition;
    if (rows !== 'newest') {
      const operator = rows === 'equal' ? '=' : '<=';
      return [this.compared(property, operator, this.partition.value, alias)];
    }
    const { until, value } = this.partition;
    const then = until
      ? [this.compared(until.property, '<=', until.value, alias)]
      : [];
    return value === undefined
      ? [
          `${this.valueOf(property, alias)} = (SELECT ${this.newest()})`,
          ...then,
        ]
      : [this.compared(property, '=', value, alias), ...then];
  }

  /** A statement that gives the value of the newest partition as text; nothing where a text would not lead back to it. */
  get newestStatement(): string | undefined {
    if (this.partition?.rows !== 'newest') return undefined;
    const type = comparedAs(this.fieldOf(this.partition.property)) ?? '';
    return /^(?:date|integer|string)$/.test(type)
      ? `SELECT ${this.newest(value => this.dialect.asText(value))}`
      : undefined;
  }

  /** What selects the value of the newest partition, of those rows that were there. */
  private newest(said = (value: string) => value): string {
    if (this.partition?.rows !== 'newest') {
      throw new Error(`${this.table} is not asked for its newest partition`);
    }
    const { property, until } = this.partition;
    return [
      `${said(`max(${this.valueOf(property)})`)} FROM ${this.table}`,
      ...(until ? [this.compared(until.property, '<=', until.value, '')] : []),
    ].join(' WHERE ');
  }

  private compared(
    property: string,
    operator: '=' | '<=',
    value: string,
    alias: string,
  ): string {
    const literal = literalOf(
      this.dialect,
      value,
      comparedAs(this.fieldOf(property)),
    );
    return `${this.valueOf(property, alias)} ${operator} ${literal}`;
  }

  private valueOf(property: string, alias = ''): string {
    return valueOf(this.dialect, this.fieldOf(property), alias).expression;
  }

  private fieldOf(property: string): Field {
    const found = fieldsOf(this.object).find(
      ({ field, single }) => single && field.path === property,
    );
    if (!found) {
      throw new NotExpressible(
        `${this.object.name} has no property ${property} to be partitioned by.`,
      );
    }
    return found.field;
  }
}

/** Up to 3.0 the standard knows days and moments as `date` alone: what the engine has tells them apart. */
export function comparedAs({
  logicalType,
  physicalType = '',
}: Field): string | undefined {
  return logicalType === 'date' && /timestamp|datetime/i.test(physicalType)
    ? 'timestamp'
    : logicalType;
}

/** The first property that a table is partitioned by, if the contract says so. @public */
export function partitionOf(object: SchemaObject): string | undefined {
  const [first] = fieldsOf(object)
    .filter(({ property, single }) => property.partitioned && single)
    .sort(
      (a, b) =>
        (a.property.partitionKeyPosition ?? Number.MAX_SAFE_INTEGER) -
        (b.property.partitionKeyPosition ?? Number.MAX_SAFE_INTEGER),
    );
  return first?.field.path;
}

/**
 * The name of a table as its contract has it: `physicalName`, split at its dots when it is made of plain words, else
 * `name`.
 * @public
 */
export function tableNameOf(object: SchemaObject): readonly string[] {
  const name = object.physicalName?.trim() || object.name;
  return /^[A-Za-z_][\w$-]*(?:\.[A-Za-z_][\w$-]*){0,2}$/.test(name)
    ? name.split('.')
    : [name];
}
