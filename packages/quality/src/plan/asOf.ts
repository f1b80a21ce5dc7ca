import { Contract, SchemaObject } from '@backstage-data-mesh/contract';
import { checksOf } from '../check/checksOf';
import { fieldsOf } from '../check/field';
import { ExecutableCheck } from '../model/executable';
import { Partition } from './plan';
import { PlanRequest } from './planChecks';
import { followsPartition } from './queryScan';
import { comparedAs, partitionOf } from './source';

/** @public */
export interface AsOfOptions {
  /** Default: all that `checksOf` finds. */
  readonly checks?: readonly ExecutableCheck[];
  /**
   * Name of the property that says when a row came (`loaded_at`). Rows that came after the moment are left out of
   * tables that have it. Of others, the partition of the moment's day is taken for what was newest then.
   */
  readonly loadedAt?: string;
}

/**
 * What a run at an earlier moment would have looked at: of each table the newest partition of those rows that were there,
 * with ages held against that moment. Spread it into a request:
 *
 * ```ts
 * planChecks({ ...asOf(contract, moment, { loadedAt: 'loaded_at' }), dialect, tableOf })
 * ```
 *
 * Only what data can still tell is asked. Left out are tables that are not partitioned (what they held then is gone),
 * which columns there were, retention, and queries that do not speak of `{object}`, since they read what is there now.
 * What is referred to is looked for in all of the other table.
 * @public
 */
export function asOf(
  contract: Contract,
  moment: Date,
  options: AsOfOptions = {},
): Pick<PlanRequest, 'contract' | 'now'> &
  Required<Pick<PlanRequest, 'checks' | 'partition'>> {
  const { checks = checksOf(contract).checks, loadedAt } = options;
  const partitions = new Map(
    contract.schema.map(object => [
      object.name,
      partitionAsOf(object, moment, loadedAt),
    ]),
  );
  return {
    contract,
    now: moment,
    checks: checks.filter(
      ({ object, test }) => partitions.get(object) && isOfThen(test),
    ),
    partition: object => partitions.get(object.name),
  };
}

function partitionAsOf(
  object: SchemaObject,
  moment: Date,
  loadedAt: string | undefined,
): Partition | undefined {
  const property = partitionOf(object);
  if (property === undefined) return undefined;
  const typeOf = (path: string) => {
    const found = fieldsOf(object).find(
      ({ field, single }) => single && field.path === path,
    );
    return found && comparedAs(found.field);
  };
  const until =
    loadedAt !== undefined && typeOf(loadedAt) !== undefined
      ? loadedAt
      : property;
  const value = valueAt(moment, typeOf(until));
  return value === undefined
    ? undefined
    : { property, rows: 'newest', until: { property: until, value } };
}

/** The day that ends at midnight is the day before. */
function valueAt(
  moment: Date,
  logicalType: string | undefined,
): string | undefined {
  switch (logicalType) {
    case 'timestamp':
      return moment.toISOString();
    case 'date':
      return new Date(moment.getTime() - 1).toISOString().slice(0, 10);
    default:
      return undefined;
  }
}

function isOfThen(test: ExecutableCheck['test']): boolean {
  switch (test.type) {
    case 'column':
    case 'type':
    case 'oldest':
      return false;
    case 'query':
      return followsPartition(test);
    default:
      return true;
  }
}
