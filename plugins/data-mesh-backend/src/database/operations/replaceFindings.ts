import { Knex } from 'knex';
import { chunks } from '../chunks';
import { FindingRecord, FindingSource } from '../records';

/**
 * Makes the findings of a source (of one file, for `file`) exactly these. One that was there before keeps the time since
 * when it is known.
 */
export async function replaceFindings(
  tx: Knex.Transaction,
  of: { readonly sources: readonly FindingSource[]; readonly file?: string },
  findings: readonly FindingRecord[],
  now: number,
): Promise<void> {
  const stored = tx('findings').select('id').whereIn('source', of.sources);
  if (of.file !== undefined) stored.where('file', of.file);
  const wanted = new Map(findings.map(finding => [finding.id, finding]));
  const rows: { id: string }[] = await stored;
  const gone = rows.map(row => row.id).filter(id => !wanted.has(id));
  for (const chunk of chunks(gone, 500)) {
    await tx('findings').whereIn('id', chunk).delete();
  }
  const values = [...wanted.values()].map(finding => ({
    id: finding.id,
    source: finding.source,
    kind: finding.kind,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    fix: finding.fix ?? null,
    entity_ref: finding.entityRef ?? null,
    file: finding.file ?? null,
    field: finding.field ?? null,
    line: finding.line ?? null,
    col: finding.col ?? null,
    since: now,
  }));
  for (const chunk of chunks(values, 50)) {
    await tx('findings')
      .insert(chunk)
      .onConflict('id')
      .merge(['message', 'fix', 'severity', 'file', 'field', 'line', 'col']);
  }
}
