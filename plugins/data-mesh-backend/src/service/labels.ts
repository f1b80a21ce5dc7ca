import { EntityLabel } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { nameOf, readTitles } from '../database/labels';
import { CatalogView } from './VisibilityService';

export type LabelOf = (ref: string) => EntityLabel;

/** Labels of owners and domains. What does not exist and what may not be seen look the same: the name of the ref. */
export async function labelsFor(
  knex: Knex,
  view: CatalogView,
  refs: Iterable<string | undefined>,
): Promise<LabelOf> {
  const wanted = [...refs].filter(ref => ref !== undefined);
  const titles = await readTitles(knex, wanted);
  return ref => labelOf(view, ref, titles.get(ref));
}

/** The same where the title, if there is one, was read with it. */
export function labelOf(
  view: CatalogView,
  ref: string,
  known: string | undefined,
): EntityLabel {
  const title = view.sees(ref) ? known : undefined;
  return { ref, title: title ?? nameOf(ref), exists: title !== undefined };
}

export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
