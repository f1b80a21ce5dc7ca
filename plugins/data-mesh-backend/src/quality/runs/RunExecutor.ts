import { Contract, Server } from '@backstage-data-mesh/contract';
import { QuerySession, ServerUnavailable } from '@backstage-data-mesh/engines';
import {
  CheckOutcome,
  checksOf,
  Execute,
  findNewest,
  NOT_ASKED,
  Outcome,
  planChecks,
  runPlan,
  StatementError,
} from '@backstage-data-mesh/quality';
import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { openBounded, pingBounded } from './boundedSession';
import { ClaimedRun } from './claimedRun';
import { checksInPlan, requestOf } from './planRun';
import { ServerConfig } from './serverConfig';
import { ServerRegistry } from './ServerRegistry';

export interface Measured {
  readonly checkKey: string;
  readonly outcome: Outcome;
  readonly statement?: string;
}

/** What came of a run. */
export interface Execution {
  readonly measured: readonly Measured[];
  readonly statements: number;
  readonly total: number;
  /** UTC milliseconds: what the results are of. */
  readonly observedAt: number;
  /** Why the server could not be asked (any more), for a person. */
  readonly unavailable?: UnavailableServer;
  /** Why nothing could be run although the server is there. */
  readonly problem?: string;
}

export interface UnavailableServer {
  readonly why: string;
  /** It may be there for other contracts. */
  readonly forThisContractOnly: boolean;
}

export interface Progress {
  done: number;
  total: number;
  statements: number;
}

const PING_MS = 10_000;

/** Holds what a contract promises against the data of one of its servers. Writes nothing. */
export class RunExecutor {
  constructor(
    private readonly registry: ServerRegistry,
    private readonly logger: LoggerService,
    private readonly now: () => number,
  ) {}

  /**
   * @param progress is kept up to date
   * @throws only what nobody foresaw
   */
  async execute(
    run: ClaimedRun,
    contract: Contract | undefined,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<Execution> {
    const observedAt = run.asOf ?? this.now();
    const nothing = { measured: [], statements: 0, total: 0, observedAt };
    const server = contract?.servers.find(
      ({ server: name }) => name === run.server,
    );
    if (!contract || !server) {
      return {
        ...nothing,
        problem: contract
          ? `The contract has no server ${run.server} any more.`
          : 'The contract is not there any more.',
      };
    }
    const config = this.registry.get(run.engine);
    if (!config) {
      return {
        ...nothing,
        problem: `No server \`${run.engine}\` is configured.`,
      };
    }
    let session: QuerySession;
    try {
      session = await this.open(config, contract, server, signal);
    } catch (error) {
      if (signal.aborted) return nothing;
      const unavailable = await this.unavailable(config, error, signal);
      return {
        ...nothing,
        ...errorsOf(run, contract, config.name, unavailable.why),
        unavailable,
      };
    }
    try {
      return await this.ask(
        { run, contract, config, observedAt, progress },
        session,
        signal,
      );
    } finally {
      await session.close().catch(error => {
        this.logger.warn(
          `A session of server ${config.name} could not be closed`,
          error,
        );
      });
    }
  }

  private async open(
    config: ServerConfig,
    contract: Contract,
    server: Server,
    signal: AbortSignal,
  ): Promise<QuerySession> {
    const engine = await this.registry.engineOf(config.name);
    const { timeout, maxRows } = config;
    const limits = { timeout, maxRows };
    return openBounded(engine, { contract, server, limits, signal });
  }

  private async ask(
    {
      run,
      contract,
      config,
      observedAt,
      progress,
    }: {
      readonly run: ClaimedRun;
      readonly contract: Contract;
      readonly config: ServerConfig;
      readonly observedAt: number;
      readonly progress: Progress;
    },
    session: QuerySession,
    signal: AbortSignal,
  ): Promise<Execution> {
    const { dialect } = await this.registry.engineOf(config.name);
    let failure: unknown;
    const execute = async (statement: string, inner: AbortSignal) => {
      progress.statements += 1;
      try {
        return await session.execute(statement, inner);
      } catch (error) {
        if (!(error instanceof StatementError) && !inner.aborted) {
          failure = error;
        }
        throw error;
      }
    };
    const request = requestOf(
      contract,
      config,
      dialect,
      session,
      observedAt,
      run,
    );
    const ask: Execute = (statement, inner) => {
      progress.statements += 1;
      return session.execute(statement, inner);
    };
    const plan = planChecks(
      run.asOf === undefined
        ? request
        : { ...request, ...(await findNewest(request, ask, signal)) },
    );
    progress.total = checksInPlan(plan);
    const outcomes: CheckOutcome[] = [];
    for await (const outcome of runPlan(plan, execute, signal)) {
      // What was not measured because the run ended early was not measured.
      if (signal.aborted && outcome.outcome.status === 'skip') continue;
      outcomes.push(outcome);
      progress.done = outcomes.length;
    }
    const unavailable =
      failure === undefined
        ? undefined
        : await this.unavailable(config, failure, signal);
    return {
      measured: outcomes.map(({ check, outcome, statement }) => ({
        checkKey: check.id,
        outcome:
          unavailable && outcome.reason === NOT_ASKED
            ? { ...outcome, reason: reasonFor(config.name, unavailable.why) }
            : outcome,
        ...(statement !== undefined && { statement }),
      })),
      statements: progress.statements,
      total: progress.total,
      observedAt,
      ...(unavailable && { unavailable }),
    };
  }

  /** A contract that names what is not there is no reason to believe that nobody can be served. */
  private async unavailable(
    { name }: ServerConfig,
    error: unknown,
    signal: AbortSignal,
  ): Promise<UnavailableServer> {
    const why = whyOf(error);
    if (!(error instanceof ServerUnavailable || error instanceof InputError)) {
      this.logger.warn(
        `Server ${name} could not be asked`,
        error instanceof Error ? error : { error: String(error) },
      );
    }
    try {
      await this.ping(name, signal);
      return { why, forThisContractOnly: true };
    } catch {
      return { why, forThisContractOnly: false };
    }
  }

  /** @throws why it is not up */
  async ping(name: string, signal: AbortSignal): Promise<void> {
    await pingBounded(await this.registry.engineOf(name), PING_MS, signal);
  }
}

/** For people. What drivers say may hold credentials, and is only for the log. */
export function whyOf(error: unknown): string {
  return error instanceof ServerUnavailable || error instanceof InputError
    ? error.message
    : 'It failed in a way that is not known; the log of the backend says more.';
}

function reasonFor(name: string, why: string): string {
  return `The server ${name} could not be asked: ${why}`;
}

/** A server that is not there says nothing about the data: not even that it is wrong. */
function errorsOf(
  { checkKeys }: ClaimedRun,
  contract: Contract,
  name: string,
  why: string,
): Pick<Execution, 'measured' | 'total'> {
  const wanted = checkKeys && new Set(checkKeys);
  const measured = checksOf(contract)
    .checks.filter(({ id }) => !wanted || wanted.has(id))
    .map(({ id }) => ({
      checkKey: id,
      outcome: { status: 'error' as const, reason: reasonFor(name, why) },
    }));
  return { measured, total: measured.length };
}
