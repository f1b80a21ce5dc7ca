import { DataMeshFileRead } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { replaceFindings } from '../database/operations/replaceFindings';
import { FindingRecord } from '../database/records';
import { fieldOf, finding } from '../sync/findings';
import { gravest } from '../sync/problems';

/** Keeps what the catalog module found the last time it read each file. */
export class FileReadService {
  constructor(private readonly knex: Knex) {}

  async take(read: DataMeshFileRead): Promise<void> {
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
    await this.knex.transaction(tx =>
      replaceFindings(
        tx,
        { sources: ['file'], file: read.target },
        findings,
        Date.now(),
      ),
    );
  }
}

/** What comes over the event bus is looked at before it is stored. */
export function isFileRead(payload: unknown): payload is DataMeshFileRead {
  if (typeof payload !== 'object' || payload === null) return false;
  const { target, problems } = { target: null, problems: null, ...payload };
  return typeof target === 'string' && Array.isArray(problems);
}
