import {
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Knex } from 'knex';
import { sha256 } from '../../text/sha256';
import { keepPulls, reportPull, shownTarget } from './pullFinding';
import { PulledReport } from './readResultsConfig';
import { ReportService } from './ReportService';

const TASK = 'data-mesh-report';

export interface ReportPullerOptions {
  /** Of a report, and of each companion. */
  readonly maxBytes: number;
  /** To which paths are relative. */
  readonly baseDir?: string;
}

interface FetchedFile {
  readonly content: Uint8Array;
  readonly etag?: string;
}

/** Fetches reports that lie somewhere. One that did not change costs no more than to ask whether it did. */
export class ReportPuller {
  constructor(
    private readonly knex: Knex,
    private readonly reports: Pick<ReportService, 'take'>,
    private readonly urlReader: Pick<UrlReaderService, 'readUrl'>,
    private readonly logger: LoggerService,
    private readonly options: ReportPullerOptions,
  ) {}

  /** A task for each, so that one that takes its time or fails stops no other. */
  async schedule(
    scheduler: SchedulerService,
    pulled: readonly PulledReport[],
  ): Promise<void> {
    await keepPulls(
      this.knex,
      pulled.map(report => report.target),
    );
    for (const report of pulled) {
      await scheduler.scheduleTask({
        id: `${TASK}-${sha256(report.target).slice(0, 16)}`,
        scope: 'global',
        ...report.schedule,
        fn: () => this.pull(report),
      });
    }
  }

  /** Never throws for what is wrong with the report: that is written down beside it, and is a finding for platform teams. */
  async pull(report: PulledReport): Promise<void> {
    const { target } = report;
    const before: { etag: string | null; hash: string | null } | undefined =
      await this.knex('report_pulls').first('etag', 'hash').where({ target });
    try {
      const files = await this.readAll(
        [target, ...report.companions],
        etagsOf(before?.etag),
      );
      if (files === 'unchanged') {
        await this.remember(target, {});
        return;
      }
      const [main, ...companions] = files.map(({ content }) => content);
      const hash = sha256(
        ...[main, ...companions].map(each =>
          createHash('sha256').update(each).digest('hex'),
        ),
      );
      if (hash !== before?.hash) {
        const receipt = await this.reports.take(main, {
          companions,
          format: report.format,
          by: `pull:${shownTarget(target)}`.slice(0, 200),
        });
        this.logger.info(
          `Pulled a report: ${receipt.stored} new results of ${receipt.results}`,
        );
      }
      const etag = JSON.stringify(files.map(each => each.etag ?? null));
      await this.remember(target, { etag, hash });
    } catch (error) {
      const shown = shownTarget(target);
      const why = (
        error instanceof Error ? error.message : String(error)
      ).replaceAll(target, shown);
      this.logger.warn(`The report ${shown} could not be pulled: ${why}`);
      await this.remember(target, {}, why.slice(0, 1_000));
    }
  }

  private async remember(
    target: string,
    seen: { readonly etag?: string | null; readonly hash?: string },
    problem: string | null = null,
  ): Promise<void> {
    const row = { ...seen, pulled_at: Date.now(), problem };
    await this.knex.transaction(async tx => {
      await tx('report_pulls')
        .insert({ target, ...row })
        .onConflict('target')
        .merge(row);
      await reportPull(tx, target, problem);
    });
  }

  /** All of them when one has changed: they are read together. */
  private async readAll(
    targets: readonly string[],
    etags: readonly (string | null)[],
  ): Promise<readonly FetchedFile[] | 'unchanged'> {
    const seen: (FetchedFile | 'unchanged')[] = [];
    for (const [i, target] of targets.entries()) {
      seen.push(await this.read(target, etags[i] ?? undefined));
    }
    if (seen.every(each => each === 'unchanged')) return 'unchanged';
    const files: FetchedFile[] = [];
    for (const [i, each] of seen.entries()) {
      const file = each === 'unchanged' ? await this.read(targets[i]) : each;
      if (file === 'unchanged') {
        throw new Error(`${targets[i]} says that it is unchanged, unasked`);
      }
      files.push(file);
    }
    return files;
  }

  private async read(
    target: string,
    etag?: string,
  ): Promise<FetchedFile | 'unchanged'> {
    if (!/^[a-z][a-z\d+.-]+:\/\//i.test(target)) {
      const path = resolve(this.options.baseDir ?? process.cwd(), target);
      return { content: await this.collect(createReadStream(path)) };
    }
    try {
      const response = await this.urlReader.readUrl(target, { etag });
      return {
        content: await this.collect(
          response.stream?.() ?? Readable.from([await response.buffer()]),
        ),
        etag: response.etag,
      };
    } catch (error) {
      if (error instanceof Error && error.name === 'NotModifiedError') {
        return 'unchanged';
      }
      throw error;
    }
  }

  private async collect(stream: Readable): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > this.options.maxBytes) {
        throw new Error(
          `It is larger than ${this.options.maxBytes} bytes; raise dataMesh.quality.maxReportBytes.`,
        );
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

/** Of the report and its companions, as they were when it was taken last. */
function etagsOf(stored: string | null | undefined): (string | null)[] {
  return stored ? JSON.parse(stored) : [];
}
