import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  QualityPlan,
  QualityRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { AccessService } from '../../service/AccessService';
import { openContract } from '../../service/openContract';
import { RunReadService } from '../reading/RunReadService';
import { toPlan } from '../reading/toPlan';
import { QualityRuns, StartRequest } from './QualityRuns';

/** Has checks run for persons: who may do what is decided here, since what carries runs out asks nobody. */
export class RunControlService {
  constructor(
    private readonly knex: Knex,
    private readonly access: AccessService,
    private readonly runs: QualityRuns,
    private readonly reading: Pick<RunReadService, 'open' | 'some'>,
  ) {}

  /**
   * Has the checks of a contract run now.
   *
   * @returns the runs that wait or are under way for it, one per server
   * @throws NotFoundError also when the catalog hides the contract; NotAllowedError; ConflictError with code `NO_SERVER`
   *   when none of its servers can be asked
   */
  async start(
    request: StartRequest,
    credentials: BackstageCredentials,
  ): Promise<QualityRun[]> {
    const contractRef = refOf(request.contractRef);
    await this.openToRun(contractRef, credentials);
    const ids = await this.runs.start({ ...request, contractRef });
    return this.reading.some(ids, credentials);
  }

  /**
   * Ends a run that waits or is under way.
   *
   * @throws NotFoundError also for a run of a contract that the catalog hides; NotAllowedError
   */
  async cancel(
    runId: string,
    credentials: BackstageCredentials,
  ): Promise<QualityRun> {
    const { run } = await this.reading.open(runId, credentials);
    await this.access.requireRun(credentials, run.contract_ref);
    await this.runs.cancel(runId);
    const [cancelled] = await this.reading.some([runId], credentials);
    return cancelled;
  }

  /**
   * What a run would ask, without asking.
   *
   * @throws as `start` does
   */
  async plan(
    {
      contractRef,
      server,
    }: { readonly contractRef: string; readonly server?: string },
    credentials: BackstageCredentials,
  ): Promise<QualityPlan> {
    const ref = refOf(contractRef);
    const { title } = await this.openToRun(ref, credentials);
    const planned = await this.runs.plan(ref, server);
    return toPlan({ ref, title, exists: true }, planned);
  }

  private async openToRun(ref: string, credentials: BackstageCredentials) {
    const { contract } = await openContract(
      this.knex,
      this.access,
      ref,
      credentials,
    );
    await this.access.requireRun(credentials, ref);
    return contract;
  }
}

/** As tables hold it, however a person writes it. */
function refOf(contract: string): string {
  return contract.toLocaleLowerCase('en-US');
}
