import { Knex } from 'knex';
import { replaceFindings } from '../../database/operations/replaceFindings';
import { FindingRecord } from '../../database/records';
import { finding } from '../../sync/findings';

/** A target as people may see it: what its query and user say may be a password. */
export function shownTarget(target: string): string {
  if (!URL.canParse(target)) return target;
  const url = new URL(target);
  for (const name of [...url.searchParams.keys()])
    url.searchParams.set(name, '...');
  url.username = '';
  url.password = '';
  return url.href;
}

/** Shows platform teams that a report cannot be fetched or taken, or that it can again. */
export async function reportPull(
  tx: Knex.Transaction,
  target: string,
  problem: string | null,
): Promise<void> {
  const record = findingOf(target, problem ?? '');
  if (problem === null) await tx('findings').where({ id: record.id }).delete();
  // Of no source: it replaces none but itself.
  else await replaceFindings(tx, { sources: [] }, [record], Date.now());
}

/** Drops what was said of reports that are fetched no more. */
export async function keepPulls(
  knex: Knex,
  targets: readonly string[],
): Promise<void> {
  const there = new Set(targets);
  const stored: string[] = await knex('report_pulls').pluck('target');
  for (const target of stored.filter(each => !there.has(each))) {
    await knex.transaction(async tx => {
      await reportPull(tx, target, null);
      await tx('report_pulls').where({ target }).delete();
    });
  }
}

function findingOf(target: string, problem: string): FindingRecord {
  return finding(
    {
      source: 'pull',
      kind: 'broken-file',
      code: 'report-not-taken',
      severity: 'error',
      message: `The results in this report could not be taken: ${problem}`,
      fix: 'It is tried again at its next time. Look whether the file is there, whether the portal may read it, and whether it is whole.',
      file: shownTarget(target),
    },
    target,
  );
}
