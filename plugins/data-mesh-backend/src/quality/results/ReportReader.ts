import { Problem } from '@backstage-data-mesh/contract';
import { Observation, ReportFormat } from '@backstage-data-mesh/quality';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ReportThread, ThreadDidNotStart } from './ReportThread';
import { readInTurns } from './readInTurns';

/** Smaller reports are read at once, which takes some milliseconds. */
const SMALL = 64 * 1024;

export interface ReadRequest {
  readonly format?: ReportFormat;
  readonly companions: readonly Uint8Array[];
  /** UTC milliseconds. */
  readonly now: number;
}

export interface ReadReport {
  readonly format?: ReportFormat;
  readonly observations: readonly Observation[];
  readonly problems: readonly Problem[];
}

/** Reads reports: big ones beside what the process does otherwise, so that nobody waits for them. */
export class ReportReader {
  private thread: ReportThread | undefined;
  private readonly small: number;

  constructor(
    private readonly logger: LoggerService,
    options: { readonly small?: number } = {},
  ) {
    this.small = options.small ?? SMALL;
  }

  async read(report: Uint8Array, request: ReadRequest): Promise<ReadReport> {
    const size = [report, ...request.companions].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
    if (size <= this.small) return readInTurns(report, request);
    try {
      this.thread ??= new ReportThread();
      return await this.thread.read(report, request);
    } catch (error) {
      if (!(error instanceof ThreadDidNotStart)) throw error;
      this.logger.debug(
        'Reports are read without a thread of their own',
        error,
      );
      return readInTurns(report, request);
    }
  }

  async stop(): Promise<void> {
    await this.thread?.stop();
    this.thread = undefined;
  }
}
