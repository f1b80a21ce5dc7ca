import { Knex } from 'knex';
import { plannedIn } from './planned';
import { returnedRows } from './returnedRows';

export interface TextRow {
  readonly id: number;
  readonly start_at: number | string | null;
  readonly end_at: number | string | null;
  readonly text: string | null;
}

/** A read that can be made together with others. */
export interface TextRead<T> {
  /** Selects `id`, `start_at`, `end_at` and `text`, in this order. */
  readonly select: Knex.Raw;
  readonly take: (rows: readonly TextRow[]) => T;
}

/** Makes reads as one statement: the way there and back takes longer than a read of few rows. */
export async function readTogether<T extends readonly unknown[]>(
  tx: Knex,
  reads: { readonly [At in keyof T]: TextRead<T[At]> },
): Promise<T> {
  const answer = await plannedIn(
    tx,
    tx.raw(
      reads
        .map((_, at) => `select ${at} as part, p${at}.* from (?) as p${at}`)
        .join(' union all '),
      reads.map(({ select }) => select) as never,
    ),
  );
  const parts: TextRow[][] = reads.map(() => []);
  for (const row of returnedRows<TextRow & { readonly part: number }>(
    tx,
    answer,
  )) {
    parts[row.part].push(row);
  }
  // Each has the type of its own read; a map over a tuple forgets which.
  const all: readonly unknown[] = reads.map(({ take }, at) => take(parts[at]));
  return all as T;
}
