import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  DatabaseDocumentStore,
  DocumentResultRow,
  PgSearchQuery,
} from '@backstage/plugin-search-backend-module-pg';
import { Knex } from 'knex';
import { candidates, MOST_CANDIDATES } from './candidates';
import { WordsQuery } from './wordsQuery';

export const MIGRATIONS = {
  directory: resolvePackagePath(
    '@backstage-data-mesh/plugin-search-backend-module-data-mesh',
    'migrations',
  ),
  // Apart from those of Backstage's module, which would not know ours.
  tableName: 'data_mesh_search_migrations',
};

/** As Backstage's store cuts them: in characters. */
const LONGEST_TEXT = 50_000;

const MANY_CHANGES = 10_000;

/** With so many documents that have the words themselves, those in which words only begin so add nothing. */
const ENOUGH = 1_000;

/** Of what is found more often than is ranked, it is not known how often. */
export const MANY = 'many';

/**
 * The tables of Backstage's store, asked otherwise. What is found is put into order by numbers alone, documents are read for
 * the page that is shown, and of what is found very often so much is ranked as {@link candidates} takes. What fits equally well
 * is in the order of trust and use.
 */
export class MeshDocumentStore extends DatabaseDocumentStore {
  static async create(database: DatabaseService): Promise<MeshDocumentStore> {
    // Brings the tables.
    await DatabaseDocumentStore.create(database);
    const knex = await database.getClient();
    if (!database.migrations?.skip) await knex.migrate.latest(MIGRATIONS);
    return new MeshDocumentStore(knex);
  }

  /** The count is {@link MANY} where it is not known. */
  async query(
    tx: Knex.Transaction,
    query: PgSearchQuery | WordsQuery,
  ): Promise<DocumentResultRow[]> {
    // Reading one document after the other until enough fit is what the planner likes best, and a matter of luck.
    await tx.raw('set local enable_seqscan = off; set local jit = off');
    const { pgTerm } = query;
    if (!pgTerm) return (await pageOf(tx, query, [])).rows;
    const whole = await pageOf(tx, query, [pgTerm]);
    const beginnings = 'pgBeginnings' in query ? query.pgBeginnings : undefined;
    if (!beginnings || whole.total >= ENOUGH) return whole.rows;
    return (await pageOf(tx, query, [beginnings, pgTerm])).rows;
  }

  /** @param truncate - what is too long for an index is cut off */
  async completeInsert(
    tx: Knex.Transaction,
    type: string,
    truncate: boolean = false,
  ): Promise<void> {
    // Without statistics, or with those of an index that was small, the planner compares each row with each.
    await tx.raw('analyze documents_to_insert');
    await tx.raw('set local enable_nestloop = off');
    const { rowCount: gone } = await tx.raw<{ rowCount: number }>(
      `delete from documents d where type = ? and not exists (
        select 1 from documents_to_insert i where i.hash = d.hash)`,
      [type],
    );
    const document = truncate
      ? `jsonb_set(document, '{text}', to_jsonb(left(document ->> 'text', ${LONGEST_TEXT})))`
      : 'document';
    const { rowCount: come } = await tx.raw<{ rowCount: number }>(
      `insert into documents (type, document, hash)
       select type, ${document}, hash from documents_to_insert
       on conflict (hash) do nothing`,
    );
    await tidy(tx, gone + come);
  }
}

/**
 * Does at once what PostgreSQL would do within minutes by itself: until then questions are planned by what there was before, and
 * read what came as one list.
 */
async function tidy(tx: Knex.Transaction, changes: number): Promise<void> {
  if (changes >= MANY_CHANGES) await tx.raw('analyze documents');
  await tx.raw(
    `select gin_clean_pending_list(c.oid)
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     where i.indrelid = 'documents'::regclass and a.amname = 'gin' and pg_has_role(c.relowner, 'usage')`,
  );
}

interface Page {
  readonly rows: DocumentResultRow[];
  /** Infinity where there are more than are known. */
  readonly total: number;
}

async function pageOf(
  tx: Knex.Transaction,
  query: PgSearchQuery,
  terms: readonly string[],
): Promise<Page> {
  const { offset, limit, options } = query;
  const [term] = terms;
  const highlight =
    term !== undefined && options.useHighlight
      ? tx.raw(
          `ts_headline('english', document, to_tsquery('english', ?), ?)`,
          [term, headlineOptions(options)],
        )
      : tx.raw('null');
  const { rows } = await tx.raw<{
    rows: (DocumentResultRow & { total: string; many: boolean })[];
  }>(
    `with found as materialized (?),
      counted as (
        select coalesce(sum(number), 0) as total,
          coalesce(bool_or(number > ?), false) as many
        from (select count(*) as number from found group by part) parts),
      page as (
        select * from found order by rank desc, weight desc, place offset ? limit ?)
     select counted.*, documents.type, documents.document, ? as highlight
     from counted left join page on true left join documents on ctid = place
     order by rank desc, weight desc, place`,
    [candidates(tx, query, terms), MOST_CANDIDATES, offset, limit, highlight],
  );
  const { total, many } = rows[0];
  return {
    // Without a result there is one row that counts none.
    rows: rows
      .filter(row => row.document !== null)
      .map(({ type, document, highlight: marks }) => ({
        type,
        document,
        highlight: marks,
        total_count: many ? MANY : total,
      })),
    total: many ? Infinity : Number(total),
  };
}

function headlineOptions(options: PgSearchQuery['options']): string {
  return [
    `MaxWords=${options.maxWords}`,
    `MinWords=${options.minWords}`,
    `ShortWord=${options.shortWord}`,
    `HighlightAll=${options.highlightAll}`,
    `MaxFragments=${options.maxFragments}`,
    `FragmentDelimiter=${options.fragmentDelimiter}`,
    `StartSel=${options.preTag}`,
    `StopSel=${options.postTag}`,
  ].join(', ');
}
