import {
  RuleProblem as FoundProblem,
  RuleSet,
} from '@backstage-data-mesh/governance';
import {
  NamedCount,
  RuleProblem,
  RuleSetKind,
  RuleSetLabel,
  RuleSetRow,
  RuleText,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Rule } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { isoTime, LabelOf } from '../../service/labels';
import { CatalogView } from '../../service/VisibilityService';
import { shownFile } from '../../text/shownFile';
import { fieldOf } from '../../sync/findings';
import { VersionRule } from '../registry/storeRuleSets';
import { addUp, changeOf, meansOf, SumRow } from './sums';

/** A row of `rule_sets`, without its rules. */
export interface StoredRuleSet {
  readonly id: number;
  readonly ref: string;
  readonly kind: RuleSetKind;
  readonly about: 'product' | 'domain';
  readonly title: string;
  readonly sort_title: string;
  readonly search_text: string;
  readonly description: string | null;
  readonly type: string | null;
  readonly lifecycle: string | null;
  readonly owner_ref: string | null;
  readonly domain_ref: string | null;
  readonly rules_hash: string;
  readonly rule_count: number;
  readonly problems: string;
  readonly together: string;
  readonly problem_count: number;
  /** As everybody may read of it. */
  readonly source_file: string | null;
  readonly source_line: number | null;
}

/** By title; scorecards and policies are few, and who sees which is for the catalog to say. */
export async function readRuleSets(
  knex: Knex,
  view: CatalogView,
): Promise<StoredRuleSet[]> {
  const rows: StoredRuleSet[] = await knex('rule_sets')
    .select(
      'id',
      'ref',
      'kind',
      'about',
      'title',
      'sort_title',
      'search_text',
      'description',
      'type',
      'lifecycle',
      'owner_ref',
      'domain_ref',
      'rules_hash',
      'rule_count',
      'problems',
      'together',
      'problem_count',
      'source_file',
      'source_line',
    )
    .orderBy(['sort_title', 'id']);
  return rows
    .filter(({ ref }) => view.sees(ref))
    .map(row => ({
      ...row,
      source_file: row.source_file && shownFile(row.source_file),
    }));
}

export function toLabel({
  ref,
  kind,
  title,
}: Pick<StoredRuleSet, 'ref' | 'kind' | 'title'>): RuleSetLabel {
  return { ref, kind, title };
}

export function toRow(
  row: StoredRuleSet,
  set: RuleSet | undefined,
  sums: readonly SumRow[],
  labelOf: LabelOf,
): RuleSetRow {
  const sum = addUp(sums);
  return {
    ref: row.ref,
    kind: row.kind,
    about: row.about,
    title: row.title,
    description: row.description ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
    domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
    scope: set && scopeInWords(set),
    rules: row.rule_count,
    products: sum.pairs,
    ...meansOf(sum),
    change: changeOf(sum),
    levels: levelCounts(set, sums),
    bands: bandCounts(set, sums),
    counts: sum.counts,
    compliant: sum.compliant,
    problems: row.problem_count,
    evaluatedAt: sum.evaluatedAt > 0 ? isoTime(sum.evaluatedAt) : undefined,
  };
}

/** E.g. `domain sales; production`. */
function scopeInWords({ domain, scope }: RuleSet): string {
  const parts = [
    ...(domain ? [`domain ${domain}`] : []),
    ...(scope.domains.length > 0 ? [`domain ${scope.domains.join(', ')}`] : []),
    ...(scope.types.length > 0 ? [`type ${scope.types.join(', ')}`] : []),
    ...(scope.lifecycles.length > 0 ? [scope.lifecycles.join(', ')] : []),
    ...(scope.tags.length > 0 ? [`tag ${scope.tags.join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'all';
}

const NONE = 'none';

export function levelCounts(
  set: RuleSet | undefined,
  sums: readonly Pick<SumRow, 'level' | 'pairs'>[],
): NamedCount[] {
  if (set?.kind !== 'scorecard' || set.levels.length === 0) return [];
  const count = (name: string | undefined) =>
    sums
      .filter(({ level }) => level === name)
      .reduce((total, { pairs }) => total + pairs, 0);
  return [
    { name: NONE, title: NONE, count: count(undefined) },
    ...set.levels.map(({ name, title }) => ({
      name,
      title,
      count: count(name),
    })),
  ];
}

export function bandCounts(
  set: RuleSet | undefined,
  sums: readonly Pick<SumRow, 'band' | 'pairs'>[],
): NamedCount[] {
  if (set?.kind !== 'scorecard') return [];
  return set.bands.map(({ name, title }) => ({
    name,
    title,
    count: sums
      .filter(({ band }) => band === name)
      .reduce((total, { pairs }) => total + pairs, 0),
  }));
}

export function toRuleText(rule: Rule): RuleText {
  return {
    id: rule.id,
    title: rule.title,
    category: rule.category,
    level: rule.level,
    weight: rule.weight,
    severity: rule.severity,
    enforcement: rule.enforcement,
    condition: rule.condition,
    expects: rule.expects,
    why: rule.why,
    source: rule.source,
    howToFix: rule.howToFix,
    links: rule.links.map(({ url, title }) => ({ url, title })),
  };
}

/** Of rules that are no more: what is remembered of them. */
export function toPastRuleText(rule: VersionRule): RuleText {
  const { paths, hash, ...text } = rule;
  return text;
}

/** Its own, and those it has only beside others. */
export function problemsOf({
  problems,
  together,
}: Pick<StoredRuleSet, 'problems' | 'together'>): readonly FoundProblem[] {
  return [...JSON.parse(problems), ...JSON.parse(together)];
}

export function toProblem(
  problem: FoundProblem,
  file: string | undefined,
  set: RuleSet | undefined,
): RuleProblem {
  const [section, position] = problem.path;
  const rule =
    section === 'rules' && typeof position === 'number'
      ? set?.rules.find(({ path }) => path[1] === position)?.id
      : undefined;
  return {
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    fix: problem.fix,
    field: fieldOf(['spec', ...problem.path]),
    rule,
    file,
    line: problem.place?.line,
    column: problem.place?.column,
  };
}
