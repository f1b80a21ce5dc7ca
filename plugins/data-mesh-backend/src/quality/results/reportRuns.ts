import { Match } from '@backstage-data-mesh/quality';
import { hash } from 'node:crypto';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { StatusCounts } from './ResultWriter';
import { toolOf } from './toNewResult';

const CHUNK = 5_000;

const COUNTED = [
  ['passed', 'pass'],
  ['warned', 'warn'],
  ['failed', 'fail'],
  ['errors', 'error'],
  ['skipped', 'skip'],
  ['unknown', 'unknown'],
] as const;

/** The results that one report gives of one run of a tool for one contract. */
export interface ReportRun {
  /** The same for the same run, however often it is reported. */
  readonly id: string;
  readonly contractRef: string;
  readonly tool: string;
  readonly matches: Match[];
}

/** @param content stands for runs that the report does not name */
export function runsOf(
  matches: readonly Match[],
  content: string,
): readonly ReportRun[] {
  const runs = new Map<string, ReportRun>();
  for (const match of matches) {
    const { observation, contract } = match;
    const tool = toolOf(observation);
    const parts = [tool, observation.runId ?? `\n${content}`, contract];
    const key = JSON.stringify(parts);
    const run = runs.get(key);
    if (run) run.matches.push(match);
    else {
      runs.set(key, {
        id: hash('sha256', key, 'base64url').slice(0, 20),
        contractRef: contract,
        tool,
        matches: [match],
      });
    }
  }
  return [...runs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Writes runs down, of which none is changed that was known.
 *
 * @returns when each was reported for the first time, UTC milliseconds: the time of what has none of its own
 */
export async function openRuns(
  tx: Knex.Transaction,
  runs: readonly ReportRun[],
  { by, receivedAt }: { readonly by?: string; readonly receivedAt: number },
): Promise<ReadonlyMap<string, number>> {
  const first = new Map<string, number>();
  for (let at = 0; at < runs.length; at += CHUNK) {
    const some = runs.slice(at, at + CHUNK);
    await tx.raw(
      `insert into quality_runs
         (id, contract_ref, tool, trigger, requested_by, state, priority, created_at, due_at, started_at, finished_at)
       select id, contract_ref, tool, 'report', ?, 'finished', 1, ?, ?, started_at, finished_at from ? where true
       on conflict (id) do nothing`,
      [
        by ?? null,
        receivedAt,
        receivedAt,
        rowsOf(
          tx,
          {
            id: 'text',
            contract_ref: 'text',
            tool: 'text',
            started_at: 'bigint',
            finished_at: 'bigint',
          },
          some.map(({ id, contractRef, tool, matches }) => {
            const [from, to] = spanOf(matches);
            return [id, contractRef, tool, from, to];
          }),
        ),
      ],
    );
    const rows: { id: string; created_at: number | string }[] = await tx(
      'quality_runs',
    )
      .select('id', 'created_at')
      .where(
        dialectOf(tx).inTexts(
          'id',
          some.map(({ id }) => id),
        ),
      );
    for (const row of rows) first.set(row.id, Number(row.created_at));
  }
  return first;
}

/** Adds what was stored; a run of which nothing ever was is not kept. */
export async function closeRuns(
  tx: Knex.Transaction,
  runs: readonly ReportRun[],
  stored: ReadonlyMap<string, StatusCounts>,
): Promise<void> {
  for (let at = 0; at < runs.length; at += CHUNK) {
    const ids = runs.slice(at, at + CHUNK).map(({ id }) => id);
    const rows = ids.flatMap(id => {
      const counts = stored.get(id);
      return counts
        ? [[id, ...COUNTED.map(([, name]) => counts[name] ?? 0)]]
        : [];
    });
    if (rows.length > 0) {
      const sum = COUNTED.map(([column]) => `r.${column}`).join(' + ');
      await tx.raw(
        `update quality_runs set total = total + ${sum}, done = done + ${sum}, ${COUNTED.map(
          ([column]) => `${column} = quality_runs.${column} + r.${column}`,
        ).join(', ')} from ? where quality_runs.id = r.id`,
        [
          rowsOf(
            tx,
            {
              id: 'text',
              passed: 'integer',
              warned: 'integer',
              failed: 'integer',
              errors: 'integer',
              skipped: 'integer',
              unknown: 'integer',
            },
            rows,
          ),
        ],
      );
    }
    await tx('quality_runs')
      .where(dialectOf(tx).inTexts('id', ids))
      .where({ total: 0, trigger: 'report' })
      .delete();
  }
}

function spanOf(matches: readonly Match[]): readonly [number, number] {
  let from = Infinity;
  let to = 0;
  for (const { observation } of matches) {
    from = Math.min(from, observation.observedAt);
    to = Math.max(to, observation.observedAt);
  }
  return [from, to];
}
