import { SchemaObject } from '@backstage-data-mesh/contract';
import { NotExpressible } from '../dialect/notExpressible';
import { Partition } from '../plan/plan';
import { PlanRequest } from '../plan/planChecks';
import { Source, tableNameOf } from '../plan/source';
import { Execute } from './runPlan';
import { StatementError } from './statementError';

/**
 * Asks once of each table which partition is its newest, so that statements name it instead of looking for it, each
 * anew: engines then read only that partition's files. For moments that are over, where the answer cannot change between
 * two statements. Where it cannot be had, statements look for it as before, and meet what was in the way.
 *
 * @returns what to plan with
 * @public
 */
export async function findNewest(
  request: PlanRequest,
  execute: Execute,
  signal: AbortSignal,
): Promise<Required<Pick<PlanRequest, 'partition'>>> {
  const { contract, checks, partition = () => undefined } = request;
  const wanted = checks && new Set(checks.map(({ object }) => object));
  const known = new Map<string, Partition>();
  try {
    for (const object of contract.schema) {
      const of = partition(object);
      if (of && (!wanted || wanted.has(object.name))) {
        const statement = statementOf(request, object, of);
        const value = statement && (await ask(statement, execute, signal));
        if (value) known.set(object.name, { ...of, value });
      }
    }
  } catch {
    // Who cannot be asked is not asked about further tables.
  }
  return { partition: object => known.get(object.name) ?? partition(object) };
}

/** Nothing where the plan says of each check why it cannot be asked. */
function statementOf(
  { dialect, tableOf = tableNameOf }: PlanRequest,
  object: SchemaObject,
  partition: Partition,
): string | undefined {
  try {
    const parts = tableOf(object);
    if (!parts || parts.length === 0) return undefined;
    return new Source(dialect, object, parts, partition).newestStatement;
  } catch (error) {
    if (error instanceof NotExpressible) return undefined;
    throw error;
  }
}

async function ask(
  statement: string,
  execute: Execute,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const [row = {}] = await execute(statement, signal);
    const [value] = Object.values(row);
    return typeof value === 'string' ? value : undefined;
  } catch (error) {
    if (error instanceof StatementError) return undefined;
    throw error;
  }
}
