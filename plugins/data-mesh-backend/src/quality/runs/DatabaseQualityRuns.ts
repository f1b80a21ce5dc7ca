import { Contract } from '@backstage-data-mesh/contract';
import { checksOf } from '@backstage-data-mesh/quality';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { notFound } from '../../service/problems';
import { planRun } from './planRun';
import {
  MatchedServer,
  PlannedRun,
  QualityRuns,
  StartRequest,
} from './QualityRuns';
import { readContractModel } from './readContractModel';
import { whyOf } from './RunExecutor';
import { RunQueue } from './RunQueue';
import { RunWorker } from './RunWorker';
import { ServerRegistry } from './ServerRegistry';

/** Runs of the queue in the database, carried out by this process and others. */
export class DatabaseQualityRuns implements QualityRuns {
  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly queue: RunQueue,
    private readonly worker: Pick<RunWorker, 'wake' | 'cancel'>,
    private readonly now: () => number = Date.now,
  ) {}

  async start(request: StartRequest): Promise<readonly string[]> {
    const { contractRef, requestedBy } = request;
    const contract = await this.contract(contractRef);
    const servers = this.askable(contract, request.server);
    const ids = await this.queue.add(
      servers.map(({ server, engine }) => ({
        contractRef,
        server,
        engine,
        trigger: 'person',
        ...(requestedBy !== undefined && { requestedBy }),
      })),
    );
    this.worker.wake();
    return ids;
  }

  async cancel(runId: string): Promise<void> {
    await this.queue.cancel(runId);
    this.worker.cancel(runId);
  }

  async plan(contractRef: string, server?: string): Promise<PlannedRun> {
    const contract = await this.contract(contractRef);
    const [matched] = this.askable(contract, server);
    const config = this.registry.get(matched.engine);
    if (!config) throw noServer(`No server \`${matched.engine}\` is there.`);
    let dialect;
    try {
      ({ dialect } = await this.registry.engineOf(matched.engine));
    } catch (error) {
      throw noServer(whyOf(error));
    }
    return {
      server: matched.server,
      engine: matched.engine,
      plan: planRun(contract, config, dialect, undefined, this.now()),
      notExecutable: checksOf(contract).notExecutable,
    };
  }

  private async contract(ref: string): Promise<Contract> {
    const contract = await readContractModel(this.knex, ref);
    if (!contract) throw notFound('data contract', ref);
    return contract;
  }

  private askable(
    contract: Contract,
    name: string | undefined,
  ): readonly (MatchedServer & { readonly engine: string })[] {
    if (checksOf(contract).checks.length === 0) {
      throw noServer('Nothing that the contract says can be executed.');
    }
    const servers = this.registry
      .match(contract)
      .filter(({ server }) => name === undefined || server === name);
    const askable = servers.filter(isAskable);
    if (askable.length > 0) return askable;
    const whys = servers.map(({ server, why }) => `\`${server}\`: ${why}`);
    throw noServer(
      servers.length === 0
        ? `The contract names no server${name ? ` \`${name}\`` : ''}.`
        : `None of its servers can be asked. ${whys.join(' ')}`,
    );
  }
}

function isAskable(
  server: MatchedServer,
): server is MatchedServer & { readonly engine: string } {
  return server.engine !== undefined && server.why === undefined;
}

function noServer(message: string): ConflictError {
  return Object.assign(new ConflictError(message), { code: 'NO_SERVER' });
}
