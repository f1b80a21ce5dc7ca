import { Contract, readDocuments, Server } from '@backstage-data-mesh/contract';
import { DIALECTS, planChecks, runPlan } from '@backstage-data-mesh/quality';
import { QueryEngine, QueryLimits, QuerySession } from '../model/engine';

export const LIMITS: QueryLimits = { timeout: 20_000, maxRows: 1000 };

/** A contract with one server and tables, written as YAML: what stands under `servers` and `schema`. */
export function contractOf(server: string, schema = '[]'): Contract {
  const [reading] = readDocuments(`
kind: DataContract
apiVersion: v3.2.0
id: test
version: 1.0.0
servers:
- ${server}
schema: ${schema.startsWith('[') ? schema : `\n${schema}`}
`);
  if (reading.type !== 'contract') {
    throw new Error(`It is ${reading.type}`);
  }
  return reading.contract;
}

export function openOf(
  engine: QueryEngine,
  contract: Contract,
  limits: Partial<QueryLimits> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<QuerySession> {
  const [server]: readonly Server[] = contract.servers;
  return engine.open({
    contract,
    server,
    limits: { ...LIMITS, ...limits },
    signal,
  });
}

/** Runs all checks of a contract as the portal does, and gives status and reason by the check's id. */
export async function outcomesOf(
  engine: QueryEngine,
  contract: Contract,
  limits: Partial<QueryLimits> = {},
): Promise<Record<string, string>> {
  const session = await openOf(engine, contract, limits);
  try {
    const plan = planChecks({
      contract,
      dialect: DIALECTS[engine.dialect],
      tableOf: object => session.tableOf(object),
      now: new Date('2026-01-10T00:00:00Z'),
    });
    const found: Record<string, string> = {};
    for await (const { check, outcome } of runPlan(plan, (statement, signal) =>
      session.execute(statement, signal),
    )) {
      found[check.id] = `${outcome.status}: ${outcome.reason}`;
    }
    return found;
  } finally {
    await session.close();
  }
}

/** What a promise was rejected with. */
export async function refusalOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`It was rejected with ${error}`);
  }
  throw new Error('It was not refused');
}
