import { Incident } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { readProductTitles } from '../../database/operations/readProductTitles';
import { isVisible } from '../../database/scope';
import { isoTime, labelsFor } from '../../service/labels';
import { CatalogView } from '../../service/VisibilityService';
import { labelIn, readContractTitles } from '../reading/surroundings';
import { ListedIncident } from './listIncidents';

/** Labels of those that a person may see, in their order. */
export async function visibleProducts(
  knex: Knex,
  view: CatalogView,
  refs: readonly string[],
) {
  if (refs.length === 0) return [];
  const rows: { id: number; ref: string; title: string }[] = await knex(
    'products',
  )
    .select('id', 'ref', 'title')
    .whereRaw(dialectOf(knex).inTexts('ref', refs));
  const seen = new Map(
    rows
      .filter(({ id }) => isVisible(view.products, id))
      .map(({ ref, title }) => [ref, title]),
  );
  return refs.flatMap(ref => {
    const title = seen.get(ref);
    return title === undefined ? [] : [{ ref, title, exists: true }];
  });
}

/** Adds to incidents what other tables know, in a fixed number of statements. */
export async function toIncidents(
  knex: Knex,
  view: CatalogView,
  rows: readonly ListedIncident[],
): Promise<Incident[]> {
  if (rows.length === 0) return [];
  const roots = new Map(
    rows.map((row): [string, string[]] => [row.id, JSON.parse(row.roots)]),
  );
  const [titles, contracts, seen, labelOf] = await Promise.all([
    readProductTitles(
      knex,
      rows.map(row => row.product_ref),
    ),
    readContractTitles(
      knex,
      rows.map(row => row.contract_ref),
    ),
    visibleProducts(knex, view, [...new Set([...roots.values()].flat())]),
    labelsFor(
      knex,
      view,
      rows.flatMap(row => [
        row.owner_ref ?? undefined,
        row.domain_ref ?? undefined,
        row.acknowledged_by ?? undefined,
      ]),
    ),
  ]);
  const seenRoots = new Map(seen.map(label => [label.ref, label]));
  const moment = (value: number | string | null) =>
    value === null ? undefined : isoTime(Number(value));
  return rows.map(row => ({
    id: row.id,
    product: labelIn(titles, row.product_ref) ??
      labelIn(contracts, row.contract_ref) ?? {
        ref: row.contract_ref,
        title: row.contract_ref,
        exists: false,
      },
    contract: labelIn(contracts, row.contract_ref),
    owner: row.owner_ref ? labelOf(row.owner_ref) : undefined,
    domain: row.domain_ref ? labelOf(row.domain_ref) : undefined,
    state: row.state,
    severity: row.severity,
    title: row.title,
    since: isoTime(Number(row.since)),
    openedAt: isoTime(Number(row.opened_at)),
    acknowledgedAt: moment(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by
      ? labelOf(row.acknowledged_by)
      : undefined,
    resolvedAt: moment(row.resolved_at),
    reopened: row.reopened,
    upstream: Boolean(row.suppressed),
    roots: (roots.get(row.id) ?? []).flatMap(ref => seenRoots.get(ref) ?? []),
  }));
}
