import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { chunks } from '../database/chunks';
import { replaceFindings } from '../database/operations/replaceFindings';
import { FindingRecord } from '../database/records';
import { fieldOf, finding } from '../sync/findings';
import { gravest } from '../sync/problems';

/** Who read a file: the catalog does it again and again, the import of earlier versions only what changed. */
export type FileReader = 'catalog' | 'history';

/** Keeps what was found the last time each file was read, as long as somebody reads it. */
export class FileReadService {
  constructor(private readonly knex: Knex) {}

  async take(
    read: DataMeshFileRead,
    reader: FileReader = 'catalog',
  ): Promise<void> {
    const seen = new Map<string, number>();
    const findings = gravest(read.problems)
      .filter(problem => problem.severity !== 'info')
      .map((problem): FindingRecord => {
        const { entityRef } = problem;
        const about = [problem.path.join('.'), entityRef ?? ''].join(' ');
        const key = `${problem.code} ${about}`;
        const nth = seen.get(key) ?? 0;
        seen.set(key, nth + 1);
        return finding(
          {
            source: 'file',
            kind: problem.severity === 'error' ? 'broken-file' : 'file-warning',
            code: problem.code,
            severity: problem.severity,
            message: problem.message,
            fix: problem.fix,
            entityRef,
            file: read.target,
            field: fieldOf(problem.path),
            line: problem.place?.line,
            col: problem.place?.column,
          },
          `${about} ${nth}`,
        );
      });
    const now = Date.now();
    await this.knex.transaction(async tx => {
      await replaceFindings(
        tx,
        { sources: ['file'], file: read.target },
        findings,
        now,
      );
      await tx('file_reads').where({ file: read.target }).delete();
      if (findings.length > 0) {
        await tx('file_reads').insert({
          file: read.target,
          reader,
          read_at: now,
        });
      }
    });
  }

  /**
   * Drops what was found in files that the catalog reads no more, e.g. since their location was removed: nobody will ever
   * say that they are in order.
   *
   * @param since - UTC milliseconds; a file that something is found in is told at each read
   */
  async forgetUnread(since: number): Promise<void> {
    const rows: { file: string }[] = await this.knex('file_reads')
      .select('file')
      .where({ reader: 'catalog' })
      .andWhere('read_at', '<', since);
    await this.forget(rows.map(row => row.file));
  }

  /** Drops what was found in history files that are gone. */
  async keepHistory(files: readonly string[]): Promise<void> {
    const rows: { file: string }[] = await this.knex('file_reads')
      .select('file')
      .where({ reader: 'history' });
    const there = new Set(files);
    await this.forget(
      rows.map(row => row.file).filter(file => !there.has(file)),
    );
  }

  private async forget(files: readonly string[]): Promise<void> {
    for (const chunk of chunks(files, 500)) {
      await this.knex.transaction(async tx => {
        await tx('findings')
          .where({ source: 'file' })
          .whereIn('file', chunk)
          .delete();
        await tx('file_reads').whereIn('file', chunk).delete();
      });
    }
  }
}

/** What comes over the event bus is looked at before it is stored. */
export function isFileRead(payload: unknown): payload is DataMeshFileRead {
  if (typeof payload !== 'object' || payload === null) return false;
  const { target, problems } = { target: null, problems: null, ...payload };
  return typeof target === 'string' && Array.isArray(problems);
}
