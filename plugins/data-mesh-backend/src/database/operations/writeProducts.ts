import { Knex } from 'knex';
import { markDomainsOfProductsDue } from '../../governance/due/markDue';
import { sortKey } from '../../text/fold';
import { chunks } from '../chunks';
import { ProductRecord } from '../records';
import { linesOf, storeLines } from './storeLines';

/** SQLite takes a compound insert of at most 500 rows. */
const CHUNK = 50;
const CHUNK_OF_SMALL = 200;

/** Titles of owners and domains, to sort by, as far as they are known. */
export type TitleOf = (ref: string) => string | undefined;

/**
 * Stores products with their tags and ports in place of what was stored. Run in a transaction.
 * @returns how many have another content than before
 */
export async function writeProducts(
  tx: Knex.Transaction,
  products: readonly ProductRecord[],
  context: {
    readonly now: number;
    readonly revision: number;
    readonly titleOf: TitleOf;
  },
): Promise<number> {
  const refs = products.map(product => product.ref);
  const stored: {
    ref: string;
    content_hash: string;
    changed_at: number | string;
  }[] = await tx('products')
    .select('ref', 'content_hash', 'changed_at')
    .whereIn('ref', refs);
  const before = new Map(stored.map(row => [row.ref, row]));
  let changed = 0;
  const rows = products.map(product => {
    const same = before.get(product.ref)?.content_hash === product.contentHash;
    if (!same) changed += 1;
    return {
      ref: product.ref,
      etag: product.etag,
      revision: context.revision,
      content_hash: product.contentHash,
      title: product.title,
      sort_title: sortKey(product.title),
      description: product.description ?? null,
      type: product.type,
      lifecycle: product.lifecycle,
      version: product.version ?? null,
      owner_ref: product.ownerRef ?? null,
      sort_owner: sortKey(
        product.ownerRef && context.titleOf(product.ownerRef),
      ),
      domain_ref: product.domainRef ?? null,
      sort_domain: sortKey(
        product.domainRef && context.titleOf(product.domainRef),
      ),
      tags: JSON.stringify(product.tags),
      problem_count: product.problemCount,
      unmapped_owner: product.unmappedOwner ?? null,
      unmapped_domain: product.unmappedDomain ?? null,
      level_settings: product.levelSettings
        ? JSON.stringify(product.levelSettings)
        : null,
      service_levels:
        product.serviceLevels.length > 0
          ? JSON.stringify(product.serviceLevels)
          : null,
      status_errors: JSON.stringify(product.statusErrors),
      source_file: product.source?.file ?? null,
      source_line: product.source?.line ?? null,
      changed_at: same
        ? Number(before.get(product.ref)?.changed_at)
        : context.now,
    };
  });
  for (const chunk of chunks(rows, CHUNK)) {
    await tx('products').insert(chunk).onConflict('ref').merge();
  }
  const ids = await idsOf(tx, refs);
  await removeParts(tx, [...ids.values()]);
  const idOf = (product: ProductRecord) => {
    const id = ids.get(product.ref);
    if (id === undefined) throw new Error(`${product.ref} was not stored`);
    return id;
  };
  for (const chunk of chunks(products, CHUNK)) {
    await tx('product_search').insert(
      chunk.map(product => ({
        product_id: idOf(product),
        search_text: product.searchText,
      })),
    );
    await tx('product_details').insert(
      chunk.map(product => ({
        product_id: idOf(product),
        details: JSON.stringify(product.details),
      })),
    );
  }
  const models = products.filter(({ model }) => model !== undefined);
  for (const chunk of chunks(models, CHUNK)) {
    await tx('product_models').insert(
      chunk.map(product => ({
        product_id: idOf(product),
        model: JSON.stringify(product.model),
      })),
    );
  }
  const tags = products.flatMap(product =>
    product.tags.map(tag => ({ product_id: idOf(product), tag })),
  );
  for (const chunk of chunks(tags, CHUNK_OF_SMALL)) {
    await tx('product_tags').insert(chunk);
  }
  const ports = products.flatMap(product =>
    product.ports.map((port, position) => ({
      product_id: idOf(product),
      direction: port.direction,
      position,
      name: port.name,
      version: port.version ?? null,
      type: port.type ?? null,
      description: port.description ?? null,
      contract_ref: port.contractRef ?? null,
      declared_columns: port.columns ? JSON.stringify(port.columns) : null,
    })),
  );
  for (const chunk of chunks(ports, CHUNK_OF_SMALL)) {
    await tx('product_ports').insert(chunk);
  }
  await storeLines(tx, products.flatMap(linesOf));
  return changed;
}

export async function removeProducts(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  const ids = [...(await idsOf(tx, refs)).values()];
  await removeParts(tx, ids);
  await markDomainsOfProductsDue(tx, ids);
  for (const table of [
    'violations',
    'scores',
    'score_due',
    'product_tallies',
  ]) {
    await tx(table).whereIn('product_id', ids).delete();
  }
  await tx('score_history')
    .whereIn('product_ref', refs)
    .whereNull('to_at')
    .update({ to_at: Date.now() });
  await tx('products').whereIn('id', ids).delete();
}

async function removeParts(tx: Knex.Transaction, ids: readonly number[]) {
  for (const table of [
    'product_search',
    'product_details',
    'product_tags',
    'product_ports',
    'product_models',
  ]) {
    await tx(table).whereIn('product_id', ids).delete();
  }
}

async function idsOf(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<Map<string, number>> {
  const rows: { id: number; ref: string }[] = await tx('products')
    .select('id', 'ref')
    .whereIn('ref', refs);
  return new Map(rows.map(row => [row.ref, row.id]));
}
