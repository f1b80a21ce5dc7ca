import { Contract, readDocuments } from '@backstage-data-mesh/contract';
import { DuckDBEngine } from '@backstage-data-mesh/engines/duckdb';
import {
  CheckOutcome,
  DIALECTS,
  Execute,
  findNewest,
  planChecks,
  PlanRequest,
  runPlan,
} from '@backstage-data-mesh/quality';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../warehouse';

const ORG = path.join(__dirname, '../../../org');

/** The current contracts that point to the warehouse, to its database or to its files. */
export function warehouseContracts(): readonly Contract[] {
  return readdirSync(ORG, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ya?ml$/.test(file) && !file.startsWith('history'))
    .sort()
    .flatMap(file => readDocuments(readFileSync(path.join(ORG, file), 'utf8')))
    .flatMap(reading => (reading.type === 'contract' ? [reading.contract] : []))
    .filter(contract => serverOf(contract) !== undefined);
}

function serverOf({ servers }: Contract) {
  return servers.find(({ server }) => /^warehouse(?:-files)?$/.test(server));
}

/** A contract's tables, asked in the way in which the portal asks them. */
export interface Opened {
  run(request: Partial<PlanRequest>): Promise<readonly CheckOutcome[]>;
  /** The same of a moment that is over. */
  runThen(request: Partial<PlanRequest>): Promise<readonly CheckOutcome[]>;
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** Opens a warehouse to the checks of a contract, in a session like the portal's. */
export async function opened(out: string, contract: Contract): Promise<Opened> {
  const server = serverOf(contract);
  if (!server) throw new Error(`${contract.id} does not lie in the warehouse`);
  const { signal } = new AbortController();
  const engine = new DuckDBEngine(
    server.server === 'warehouse'
      ? { path: paths.database(out) }
      : { root: out },
  );
  const session = await engine.open({
    contract,
    server,
    limits: { timeout: 300_000, maxRows: 10_000 },
    signal,
  });
  const execute: Execute = (statement, stop) =>
    session.execute(statement, stop);
  const requestOf = (request: Partial<PlanRequest>): PlanRequest => ({
    contract,
    dialect: DIALECTS.duckdb,
    tableOf: object => session.tableOf(object),
    now: new Date(),
    ...request,
  });
  const run = async (request: PlanRequest) => {
    const found: CheckOutcome[] = [];
    for await (const each of runPlan(planChecks(request), execute)) {
      found.push(each);
    }
    return found;
  };
  return {
    run: request => run(requestOf(request)),
    async runThen(request) {
      const whole = requestOf(request);
      return run({ ...whole, ...(await findNewest(whole, execute, signal)) });
    },
    ask: sql => session.execute(sql, signal),
    async close() {
      await session.close();
      await engine.close();
    },
  };
}
