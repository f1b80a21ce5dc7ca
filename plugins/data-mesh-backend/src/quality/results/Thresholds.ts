import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';

const CACHED = 10_000;
/** How long an id is remembered, in milliseconds. */
export const THRESHOLD_CACHE = 60 * 60_000;
const COLUMN = { words: 'text' } as const;

/** Ids of thresholds: each text is stored once. One that nobody refers to is removed after a time; using it keeps it. */
export class Thresholds {
  private readonly cache = new LRUCache<string, number>({
    max: CACHED,
    ttl: THRESHOLD_CACHE,
  });

  async resolve(
    tx: Knex.Transaction,
    words: ReadonlySet<string>,
  ): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const missing: string[] = [];
    for (const text of words) {
      const id = this.cache.get(text);
      if (id === undefined) missing.push(text);
      else found.set(text, id);
    }
    if (missing.length === 0) return found;
    const rows = missing.sort().map(text => [text]);
    const read = async () => {
      const stored: {
        id: number;
        words: string;
        unused_since: number | string | null;
      }[] = await tx
        .select('t.id', 't.words', 't.unused_since')
        .from(rowsOf(tx, COLUMN, rows))
        .joinRaw('join thresholds t on t.words = r.words');
      const marked = stored.filter(row => row.unused_since !== null);
      const kept = await keep(
        tx,
        marked.map(row => row.id),
      );
      for (const row of stored) {
        if (row.unused_since === null || kept.has(row.id)) {
          found.set(row.words, row.id);
        }
      }
    };
    await read();
    const fresh = missing.filter(text => !found.has(text));
    if (fresh.length > 0) {
      await tx.raw(
        'insert into thresholds (words) select words from ? where true on conflict (words) do nothing',
        [
          rowsOf(
            tx,
            COLUMN,
            fresh.map(text => [text]),
          ),
        ],
      );
      await read();
    }
    return found;
  }

  /** To be called once what was resolved is there for everybody. */
  remember(resolved: ReadonlyMap<string, number>): void {
    for (const [text, id] of resolved) {
      // What is remembered already keeps its time, so that it is read again now and then.
      if (!this.cache.has(text)) this.cache.set(text, id);
    }
  }
}

/** Keeps what is marked to be removed. @returns those that still are there */
async function keep(
  tx: Knex.Transaction,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const rows: { id: number }[] = await tx('thresholds')
    .where(dialectOf(tx).inIds('id', ids))
    .update({ unused_since: null })
    .returning('id');
  return new Set(rows.map(row => row.id));
}
