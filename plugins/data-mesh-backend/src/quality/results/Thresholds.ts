import { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { rowsOf } from '../../database/rowsOf';

const CACHED = 10_000;
const COLUMN = { words: 'text' } as const;

/** Ids of thresholds: each text is stored once and never removed. */
export class Thresholds {
  private readonly cache = new LRUCache<string, number>({ max: CACHED });

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
      const stored: { id: number; words: string }[] = await tx
        .select('t.id', 't.words')
        .from(rowsOf(tx, COLUMN, rows))
        .joinRaw('join thresholds t on t.words = r.words');
      for (const row of stored) found.set(row.words, row.id);
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
    for (const [text, id] of resolved) this.cache.set(text, id);
  }
}
