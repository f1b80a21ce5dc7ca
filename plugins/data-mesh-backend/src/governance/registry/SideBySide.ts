import {
  checkScopes,
  checkTogether,
  RuleProblem,
  ScopeSubject,
  SetProblem,
} from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { SyncStore } from '../../database/SyncStore';
import { countProblems, gravest } from '../../sync/problems';
import { domainNamesOf } from '../domainNames';
import { StoredEntity } from './normaliseRuleSet';
import { placeProblems } from './placeProblems';
import { LoadedRuleSet, RuleSets } from './RuleSets';

/**
 * Finds what is wrong with scorecards and policies only beside others, or beside the products there are: two of one name, rules
 * that cannot both be kept, a domain that loosens, a scope that fits nothing.
 */
export class SideBySide {
  private seen: number | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly store: SyncStore,
    private readonly ruleSets: RuleSets,
  ) {}

  /** For each sync; where nothing changed since the last one, one statement. */
  async run(): Promise<void> {
    const generation = await this.store.read('generation');
    if (generation === this.seen) return;
    const loaded = await this.ruleSets.current(this.knex);
    const problems = await this.check(loaded);
    await this.knex.transaction(tx => storeTogether(tx, loaded, problems));
    this.seen = generation;
  }

  private async check(
    loaded: readonly LoadedRuleSet[],
  ): Promise<readonly SetProblem[]> {
    const sets = loaded.map(({ set }) => set);
    const { parents, products, domains } = await readSubjects(this.knex);
    return [
      ...checkTogether(sets, parents),
      // Before anything was read, nothing fits.
      ...checkScopes(
        products.length > 0
          ? sets
          : sets.filter(({ about }) => about === 'domain'),
        { products, domains: domains.length > 0 ? domains : undefined },
      ),
    ];
  }
}

/** What scopes look at: each kind of product once. */
async function readSubjects(knex: Knex) {
  const products: {
    domain_ref: string | null;
    type: string;
    lifecycle: string;
    tags: string;
  }[] = await knex('products').distinct(
    'domain_ref',
    'type',
    'lifecycle',
    'tags',
  );
  const domains: { ref: string; parent_ref: string | null; tags: string }[] =
    await knex('domains').select('ref', 'parent_ref', 'tags');
  const namesOf = await domainNamesOf(knex, [
    ...domains.map(({ ref }) => ref),
    ...products.flatMap(({ domain_ref }) => domain_ref ?? []),
  ]);
  return {
    parents: new Map(
      domains.flatMap(({ ref, parent_ref }) =>
        parent_ref === null ? [] : [[ref, parent_ref] as const],
      ),
    ),
    products: products.map(
      (row): ScopeSubject => ({
        domains: row.domain_ref === null ? [] : namesOf(row.domain_ref),
        type: row.type,
        lifecycle: row.lifecycle,
        tags: JSON.parse(row.tags),
      }),
    ),
    domains: domains.map(
      (row): ScopeSubject => ({
        domains: namesOf(row.ref),
        tags: JSON.parse(row.tags),
      }),
    ),
  };
}

/** Writes what is other than before. */
async function storeTogether(
  tx: Knex.Transaction,
  loaded: readonly LoadedRuleSet[],
  found: readonly SetProblem[],
): Promise<void> {
  const refs = new Map(loaded.map(({ set, ref }) => [set, ref]));
  const byRef = new Map<string, SetProblem[]>();
  for (const problem of found) {
    const ref = refs.get(problem.of);
    if (ref) byRef.set(ref, [...(byRef.get(ref) ?? []), problem]);
  }
  const rows: {
    ref: string;
    spec: string;
    source_line: number | null;
    problems: string;
    together: string;
  }[] = await tx('rule_sets')
    .select('ref', 'spec', 'source_line', 'problems', 'together')
    .where(query =>
      query
        .whereNot('together', '[]')
        .orWhereRaw(dialectOf(tx).inTexts('ref', [...byRef.keys()])),
    );
  const changed = rows.flatMap(row => {
    const problems = placed(byRef.get(row.ref) ?? [], row);
    const together = JSON.stringify(problems);
    return together === row.together
      ? []
      : [
          [
            row.ref,
            together,
            countProblems(JSON.parse(row.problems)) + countProblems(problems),
          ],
        ];
  });
  if (changed.length === 0) return;
  await tx.raw(
    `update rule_sets set together = r.together, problem_count = r.problem_count
     from ? where rule_sets.ref = r.ref`,
    [
      rowsOf(
        tx,
        { ref: 'text', together: 'text', problem_count: 'integer' },
        changed,
      ),
    ],
  );
}

function placed(
  problems: readonly SetProblem[],
  row: { readonly spec: string; readonly source_line: number | null },
): readonly RuleProblem[] {
  if (problems.length === 0) return [];
  // Written by the registry.
  const entity: StoredEntity = JSON.parse(row.spec);
  const definition = (entity.spec as { definition?: unknown } | undefined)
    ?.definition;
  return gravest(
    placeProblems(
      problems.map(({ code, severity, message, fix, path }) => ({
        code,
        severity,
        message,
        fix,
        path,
      })),
      typeof definition === 'string' ? definition : undefined,
      row.source_line ?? undefined,
    ),
  );
}
