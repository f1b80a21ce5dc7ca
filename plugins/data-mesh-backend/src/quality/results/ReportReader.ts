import { Problem } from '@backstage-data-mesh/contract';
import { ObservationColumns, ReportFormat } from '@backstage-data-mesh/quality';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ReportThread,
  ReportThreadOptions,
  ThreadDidNotStart,
} from './ReportThread';
import { readHere } from './readColumns';

/** Bytes. Reports up to here are read at once, which takes some milliseconds. */
export const SMALL_REPORT = 64 * 1024;

export interface ReadRequest {
  readonly format?: ReportFormat;
  readonly companions: readonly Uint8Array[];
  /** UTC milliseconds. */
  readonly now: number;
}

export interface ReadReport {
  readonly format?: ReportFormat;
  readonly columns: ObservationColumns;
  /** Of each result; see `resultKey.ts`. */
  readonly keys: Float64Array;
  readonly problems: readonly Problem[];
}

/** Reads reports: big ones beside what the process does otherwise, so that nobody waits for them. */
export class ReportReader {
  private readonly thread: ReportThread;
  private readonly small: number;
  private warned = false;

  constructor(
    private readonly logger: LoggerService,
    options: {
      readonly small?: number;
      readonly thread?: ReportThreadOptions;
    } = {},
  ) {
    this.small = options.small ?? SMALL_REPORT;
    this.thread = new ReportThread(options.thread);
  }

  async read(report: Uint8Array, request: ReadRequest): Promise<ReadReport> {
    const size = [report, ...request.companions].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
    if (size <= this.small) return readHere(report, request);
    try {
      return await this.thread.read(report, request);
    } catch (error) {
      if (!(error instanceof ThreadDidNotStart)) throw error;
      if (!this.warned) {
        this.logger.warn(
          'The thread that reads large reports did not start; until it does they are read in the main thread, which answers nobody else meanwhile',
          error,
        );
      }
      this.warned = true;
      return readHere(report, request);
    }
  }

  async stop(): Promise<void> {
    await this.thread.stop();
  }
}
