import { CheckKind } from '../model/check';

/** What a check without a name of its own is called. */
export function nameOf(
  kind: CheckKind,
  object: string,
  property?: string,
): string {
  const it = property ?? object;
  switch (kind) {
    case 'nullValues':
      return `Null values in ${it}`;
    case 'missingValues':
      return `Missing values in ${it}`;
    case 'invalidValues':
      return `Invalid values in ${it}`;
    case 'duplicateValues':
      return `Duplicates in ${it}`;
    case 'rowCount':
      return `Row count of ${it}`;
    case 'sql':
      return `Query on ${it}`;
    case 'column':
      return `${it} is there`;
    case 'type':
      return `${it} has the promised type`;
    case 'required':
      return `${it} is always there`;
    case 'unique':
      return `${it} is unique`;
    case 'primaryKey':
      return property === undefined
        ? `The primary key of ${it} is complete and unique`
        : `${it} is a primary key`;
    case 'enum':
      return `${it} has an allowed value`;
    case 'pattern':
      return `${it} has the promised form`;
    case 'length':
      return `${it} has the promised length`;
    case 'range':
      return `${it} is within its limits`;
    case 'reference':
      return `${it} refers to something that exists`;
    case 'freshness':
      return `${it} is fresh`;
    case 'retention':
      return `${it} holds nothing that is too old`;
    case 'text':
      return `Rule in words on ${it}`;
    case 'custom':
      return `Rule of another tool on ${it}`;
    default:
      throw new Error(`There is no check of kind ${kind satisfies never}`);
  }
}
