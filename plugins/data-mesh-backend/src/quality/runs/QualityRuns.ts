import { Contract } from '@backstage-data-mesh/contract';
import { NotExecutable, Plan } from '@backstage-data-mesh/quality';

/** Has checks run, for routes and tasks. Nobody's permissions are asked here. */
export interface QualityRuns {
  /**
   * Has the checks of a contract run now.
   *
   * @returns ids of the runs that wait or are under way for it, one per server; one that was there already is given
   *   back instead of a second one
   * @throws NotFoundError without the contract; ConflictError with code `NO_SERVER` when none of its servers can be asked
   */
  start(request: StartRequest): Promise<readonly string[]>;
  /**
   * Ends a run that waits or is under way; one that is over stays as it is. What was measured so far is kept.
   *
   * @throws NotFoundError without the run
   */
  cancel(runId: string): Promise<void>;
  /**
   * What a run would ask.
   *
   * @throws NotFoundError without the contract; ConflictError with code `NO_SERVER` when none of its servers can be asked
   */
  plan(contractRef: string, server?: string): Promise<PlannedRun>;
}

export interface StartRequest {
  readonly contractRef: string;
  /** Name in the contract; all that can be asked unless given. */
  readonly server?: string;
  /** Entity ref of who asks for it. */
  readonly requestedBy?: string;
}

export interface PlannedRun {
  /** Name in the contract. */
  readonly server: string;
  /** Name in the configuration. */
  readonly engine: string;
  readonly plan: Plan;
  readonly notExecutable: readonly NotExecutable[];
}

/** The servers of the configuration, as pages show them. */
export interface QualityServers {
  /** In the order of the configuration. */
  readonly all: readonly ServerSummary[];
  /** The servers of a contract, and which of the configuration answer for them; in the order of the contract. */
  match(contract: Pick<Contract, 'servers'>): readonly MatchedServer[];
}

export interface ServerSummary {
  readonly name: string;
  /** Type of its engine. */
  readonly engine: string;
  /** Runs at once, over all replicas. */
  readonly concurrency: number;
  /** When checks run by themselves: a cron expression (UTC) or an ISO 8601 duration. */
  readonly schedule: string;
  /** Why it can never be asked as it is configured, for a person. */
  readonly problem?: string;
}

export interface MatchedServer {
  /** Name in the contract. */
  readonly server: string;
  readonly type: string;
  readonly environment?: string;
  /** Name in the configuration; absent when none is configured for it. */
  readonly engine?: string;
  /** Why it cannot be asked, for a person. Absent when it can. */
  readonly why?: string;
}
