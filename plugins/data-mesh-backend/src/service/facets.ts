import {
  FacetValue,
  ProductFacetName,
  ProductFacets,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { nameOf } from '../database/labels';
import { readLevel } from '../database/scoreLevels';
import { FacetCounts } from './countFacets';
import { NO_STANDARD, ProductCriteria } from '../database/productFilter';
import { labelsFor } from './labels';
import { CatalogView } from './VisibilityService';

/** More values than these nobody picks from; the search text finds the others. */
const SHOWN = 200;

const QUALITY_LABELS: Readonly<Record<string, string>> = {
  error: 'Could not be checked',
  fail: 'Failed',
  warn: 'Warning',
  pass: 'Passed',
  'not-measured': 'Not measured',
};

const ACCESS_LABELS: Readonly<Record<string, string>> = {
  open: 'Open',
  request: 'On request',
  unknown: 'Not stated',
};

/** Counts with the words for them, the most frequent first; what was chosen is there even when nothing has it. */
export async function toFacets(
  knex: Knex,
  counts: FacetCounts,
  chosen: ProductCriteria['facets'],
  view: CatalogView,
): Promise<ProductFacets> {
  const owners = await labelsFor(knex, view, [
    ...counts.owner.keys(),
    ...chosen.owner,
  ]);
  const plain = (name: ProductFacetName, label = (value: string) => value) =>
    values(counts[name], chosen[name], label);
  return {
    domain: await domainValues(knex, counts.domain, chosen, view),
    type: plain('type'),
    lifecycle: plain('lifecycle'),
    owner: plain('owner', ref => owners(ref).title),
    tag: plain('tag'),
    standard: plain('standard', standardLabel),
    classification: plain('classification'),
    access: plain('access', value => ACCESS_LABELS[value] ?? value),
    quality: plain('quality', value => QUALITY_LABELS[value] ?? value),
    level: await levelValues(knex, counts.level, chosen.level, view),
  };
}

function values(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  label: (value: string) => string,
): FacetValue[] {
  const all = new Map(counts);
  for (const value of chosen) all.set(value, all.get(value) ?? 0);
  const sorted = [...all]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label));
  return sorted.filter(({ value }, i) => i < SHOWN || chosen.includes(value));
}

/** Levels of the scorecards that the person may see, by scorecard. */
async function levelValues(
  knex: Knex,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  view: CatalogView,
): Promise<FacetValue[]> {
  const isSeen = (value: string) => view.sees(readLevel(value).ruleSet);
  const rows: { ref: string; title: string }[] = await knex('rule_sets').select(
    'ref',
    'title',
  );
  const titles = new Map(rows.map(({ ref, title }) => [ref, title]));
  return values(
    new Map([...counts].filter(([value]) => isSeen(value))),
    chosen.filter(value => value !== ''),
    value => {
      const { ruleSet, level } = readLevel(value);
      return `${titles.get(ruleSet) ?? nameOf(ruleSet)}: ${level}`;
    },
    // Those of one scorecard together.
  ).sort((a, b) => compare(a.label, b.label));
}

/** `odcs v3.1.0` → `ODCS 3.1.0` */
function standardLabel(standard: string): string {
  if (standard === NO_STANDARD) return 'No contract';
  const [name, version] = standard.split(' ');
  return `${name.toUpperCase()} ${(version ?? '').replace(/^v/, '')}`.trim();
}

/**
 * Domains with all that their sub-domains hold. Hidden domains are no values; what is in them counts for the domains
 * above that are visible.
 */
async function domainValues(
  knex: Knex,
  own: ReadonlyMap<string, number>,
  chosen: ProductCriteria['facets'],
  view: CatalogView,
): Promise<FacetValue[]> {
  const tree: { ancestor: string; descendant: string; distance: number }[] =
    await knex('domain_closure').select();
  const domains: { ref: string; title: string; parent_ref: string | null }[] =
    await knex('domains').select('ref', 'title', 'parent_ref');
  const counts = new Map<string, number>();
  const inTree = new Set<string>();
  for (const { ancestor, descendant } of tree) {
    inTree.add(descendant);
    const count = own.get(descendant) ?? 0;
    if (count > 0) counts.set(ancestor, (counts.get(ancestor) ?? 0) + count);
  }
  // Products name domains that the catalog does not have: they can be narrowed down to all the same.
  for (const [ref, count] of own) if (!inTree.has(ref)) counts.set(ref, count);
  const known = new Map(domains.map(domain => [domain.ref, domain]));
  for (const ref of counts.keys()) {
    if (known.has(ref) && !view.sees(ref)) counts.delete(ref);
  }
  return values(
    counts,
    chosen.domain.filter(ref => !known.has(ref) || view.sees(ref)),
    ref => known.get(ref)?.title ?? nameOf(ref),
  ).map(value => {
    const parent = known.get(value.value)?.parent_ref;
    return parent && parent !== value.value && counts.has(parent)
      ? { ...value, parent }
      : value;
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
