import { EntityLabel } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { nameOf } from '../database/labels';
import { CatalogView } from './VisibilityService';

/** From the topmost domain to the one given, without those that may not be seen. */
export async function domainPath(
  knex: Knex,
  view: CatalogView,
  ref: string,
): Promise<EntityLabel[]> {
  const rows: { ref: string; title: string }[] = await knex(
    'domain_closure as tree',
  )
    .join('domains as d', 'd.ref', 'tree.ancestor')
    .select('d.ref', 'd.title')
    .where('tree.descendant', ref)
    .orderBy('tree.distance', 'desc');
  if (rows.length === 0) return [{ ref, title: nameOf(ref), exists: false }];
  return rows
    .filter(row => view.sees(row.ref))
    .map(row => ({ ref: row.ref, title: row.title, exists: true }));
}
