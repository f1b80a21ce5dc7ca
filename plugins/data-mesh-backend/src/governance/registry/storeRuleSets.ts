import { Rule } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { countProblems } from '../../sync/problems';
import { fold, sortKey } from '../../text/fold';
import { RuleSetRecord } from './normaliseRuleSet';

const COLUMNS = {
  ref: 'text',
  kind: 'text',
  etag: 'text',
  revision: 'integer',
  title: 'text',
  sort_title: 'text',
  search_text: 'text',
  description: 'text',
  type: 'text',
  lifecycle: 'text',
  owner_ref: 'text',
  domain_ref: 'text',
  about: 'text',
  spec: 'text',
  rules_hash: 'text',
  rule_count: 'integer',
  problems: 'text',
  together: 'text',
  problem_count: 'integer',
  status_errors: 'text',
  source_file: 'text',
  source_line: 'integer',
  changed_at: 'bigint',
} as const;

/** What is remembered of a rule of a version, so that what was found then can still be explained. */
export interface VersionRule {
  readonly id: string;
  readonly title: string;
  readonly category?: string;
  readonly level?: string;
  readonly weight: number;
  readonly severity: Rule['severity'];
  readonly enforcement: Rule['enforcement'];
  readonly paths: readonly string[];
  /** What is asked, for a person. */
  readonly expects?: string;
  readonly hash: string;
}

/**
 * Stores scorecards and policies in place of what was stored, and rules that were not there before as a version. Run in a
 * transaction.
 */
export async function storeRuleSets(
  tx: Knex.Transaction,
  records: readonly RuleSetRecord[],
  context: { readonly now: number; readonly revision: number },
): Promise<void> {
  if (records.length === 0) return;
  const names = Object.keys(COLUMNS);
  const rows = records.map((record): RowValue[] => [
    record.ref,
    record.kind,
    record.etag,
    context.revision,
    record.title,
    sortKey(record.title),
    fold([record.title, record.ref, record.description ?? ''].join(' ')),
    record.description ?? null,
    record.type ?? null,
    record.lifecycle ?? null,
    record.ownerRef ?? null,
    record.domainRef ?? null,
    record.set?.about ?? 'product',
    JSON.stringify(record.entity),
    record.set?.hash ?? '',
    record.set?.rules.length ?? 0,
    JSON.stringify(record.problems),
    // Found again with the others.
    '[]',
    countProblems(record.problems),
    JSON.stringify(record.statusErrors),
    record.source?.file ?? null,
    record.source?.line ?? null,
    context.now,
  ]);
  await tx.raw(
    `insert into rule_sets (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (ref) do update set ${names
       .slice(1)
       .map(name => `${name} = excluded.${name}`)
       .join(', ')}`,
    [rowsOf(tx, COLUMNS, rows)],
  );
  await storeVersions(tx, records, context.now);
}

async function storeVersions(
  tx: Knex.Transaction,
  records: readonly RuleSetRecord[],
  now: number,
): Promise<void> {
  const rows = records.flatMap(({ ref, set }): RowValue[][] =>
    set ? [[ref, set.hash, JSON.stringify(set.rules.map(ruleOf)), now]] : [],
  );
  if (rows.length === 0) return;
  await tx.raw(
    `insert into rule_set_versions (rule_set_ref, rules_hash, rules, since)
     select rule_set_ref, rules_hash, rules, since from ? where true
     on conflict (rule_set_ref, rules_hash) do update set rules = excluded.rules`,
    [
      rowsOf(
        tx,
        {
          rule_set_ref: 'text',
          rules_hash: 'text',
          rules: 'text',
          since: 'bigint',
        },
        rows,
      ),
    ],
  );
}

function ruleOf(rule: Rule): VersionRule {
  const { id, title, category, level, weight, severity, enforcement } = rule;
  return {
    id,
    title,
    category,
    level,
    weight,
    severity,
    enforcement,
    paths: rule.paths,
    expects: rule.expects,
    hash: rule.hash,
  };
}

/** What they said of products ends; their history and their waivers stay. */
export async function removeRuleSets(
  tx: Knex.Transaction,
  refs: readonly string[],
  now: number,
): Promise<void> {
  const { inTexts } = dialectOf(tx);
  await tx('score_history')
    .whereRaw(inTexts('rule_set_ref', refs))
    .whereNull('to_at')
    .update({ to_at: now });
  const gone = tx('rule_sets').select('id').whereRaw(inTexts('ref', refs));
  // Not left to the database: SQLite only follows references when it is told to.
  for (const table of ['violations', 'scores', 'domain_scores']) {
    await tx(table).whereIn('rule_set_id', gone.clone()).delete();
  }
  await tx('rule_sets').whereRaw(inTexts('ref', refs)).delete();
}
