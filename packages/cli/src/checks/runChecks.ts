import { ContractReading, Server } from '@backstage-data-mesh/contract';
import { ServerUnavailable } from '@backstage-data-mesh/engines';
import {
  CheckOutcome,
  checksOf,
  DIALECTS,
  NOT_ASKED,
  partitionOf,
  planChecks,
  runPlan,
} from '@backstage-data-mesh/quality';
import { NotRun } from '../exitCodes';
import { ServerSettings } from './servers';

const MAX_ROWS = 10_000;

/**
 * Holds what a contract promises against the data of one of its servers, as the portal does: the same plan, the same
 * judgement. Throws `NotRun` when the server cannot be asked.
 */
export async function runChecks(
  { contract, pathOf }: ContractReading,
  server: Server,
  settings: ServerSettings,
  options: { readonly timeout: number; readonly now: Date },
): Promise<CheckOutcome[]> {
  const engine = settings.open();
  const { signal } = new AbortController();
  try {
    const session = await engine.open({
      contract,
      server,
      limits: { timeout: options.timeout, maxRows: MAX_ROWS },
      signal,
    });
    try {
      const plan = planChecks({
        contract,
        checks: checksOf(contract, pathOf).checks,
        dialect: DIALECTS[engine.dialect],
        tableOf: object => session.tableOf(object),
        now: options.now,
        ...(settings.newest && {
          partition: object => {
            const property = partitionOf(object);
            return property === undefined
              ? undefined
              : { property, rows: 'newest' };
          },
        }),
      });
      const outcomes: CheckOutcome[] = [];
      for await (const one of runPlan(
        plan,
        (statement, abort) => session.execute(statement, abort),
        signal,
      )) {
        outcomes.push(one);
      }
      if (
        outcomes.length > 0 &&
        outcomes.every(({ outcome }) => outcome.reason === NOT_ASKED)
      ) {
        throw new ServerUnavailable('It went away.');
      }
      return outcomes;
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof ServerUnavailable)) throw error;
    throw new NotRun(
      `The server ${settings.name} cannot be asked: ${error.message}`,
    );
  } finally {
    await engine.close();
  }
}
