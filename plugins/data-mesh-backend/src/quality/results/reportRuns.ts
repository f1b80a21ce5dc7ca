import { Match, Subject } from '@backstage-data-mesh/quality';
import { hash } from 'node:crypto';
import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { dialectOf, isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { StatusCounts } from './Tally';
import { toolOf } from './toResultSubject';

const CHUNK = 5_000;

const COUNTED = [
  ['passed', 'pass'],
  ['warned', 'warn'],
  ['failed', 'fail'],
  ['errors', 'error'],
  ['skipped', 'skip'],
  ['unknown', 'unknown'],
] as const;

const COUNTS = {
  id: 'text',
  passed: 'integer',
  warned: 'integer',
  failed: 'integer',
  errors: 'integer',
  skipped: 'integer',
  unknown: 'integer',
} as const;

/** What results of a report are about, with the place that was found for it and the time from the first to the last. */
export interface PlacedSubject {
  readonly match: Match<Subject>;
  /** Position among the subjects of the report. */
  readonly index: number;
  /** UTC milliseconds; so is `to`. */
  readonly from: number;
  readonly to: number;
}

/** The results that one report gives of one run of a tool for one contract. */
export interface ReportRun {
  /** The same for the same run, however often it is reported. */
  readonly id: string;
  readonly contractRef: string;
  readonly tool: string;
  readonly subjects: PlacedSubject[];
}

/** @param content stands for runs that the report does not name */
export function runsOf(
  subjects: readonly PlacedSubject[],
  content: string,
): readonly ReportRun[] {
  const runs = new Map<string, ReportRun>();
  for (const subject of subjects) {
    const { observation, contract } = subject.match;
    const tool = toolOf(observation);
    const parts = [tool, observation.runId ?? `\n${content}`, contract];
    const key = JSON.stringify(parts);
    const run = runs.get(key);
    if (run) run.subjects.push(subject);
    else {
      runs.set(key, {
        id: hash('sha256', key, 'base64url').slice(0, 20),
        contractRef: contract,
        tool,
        subjects: [subject],
      });
    }
  }
  return [...runs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Runs that are written down. */
export interface OpenedRuns {
  /** When each was reported for the first time, UTC milliseconds: the time of what has none of its own. */
  readonly first: ReadonlyMap<string, number>;
  /** Those that were not known. */
  readonly fresh: ReadonlySet<string>;
}

/** Writes runs down, of which none is changed that was known. */
export async function openRuns(
  tx: Knex.Transaction,
  runs: readonly ReportRun[],
  { by, receivedAt }: { readonly by?: string; readonly receivedAt: number },
): Promise<OpenedRuns> {
  const first = new Map<string, number>();
  const fresh = new Set<string>();
  for (const some of chunks(runs, CHUNK)) {
    const answer = await tx.raw(
      `insert into quality_runs
         (id, contract_ref, tool, trigger, requested_by, state, priority, created_at, due_at, started_at, finished_at)
       select id, contract_ref, tool, 'report', ?, 'finished', 1, ?, ?, started_at, finished_at from ? where true
       on conflict (id) do nothing returning id`,
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
          some.map(({ id, contractRef, tool, subjects }) => {
            const [from, to] = spanOf(subjects);
            return [id, contractRef, tool, from, to];
          }),
        ),
      ],
    );
    const inserted: { id: string }[] = isPostgres(tx) ? answer.rows : answer;
    for (const { id } of inserted) {
      fresh.add(id);
      first.set(id, receivedAt);
    }
    const known = some.flatMap(({ id }) => (fresh.has(id) ? [] : [id]));
    if (known.length > 0) {
      const rows: { id: string; created_at: number | string }[] = await tx(
        'quality_runs',
      )
        .select('id', 'created_at')
        .where(dialectOf(tx).inTexts('id', known));
      for (const row of rows) first.set(row.id, Number(row.created_at));
    }
  }
  return { first, fresh };
}

/** Adds what was stored, less what was corrected; a run of which nothing was, or is left, is not kept. */
export async function closeRuns(
  tx: Knex.Transaction,
  { fresh }: OpenedRuns,
  stored: ReadonlyMap<string, StatusCounts>,
): Promise<void> {
  const columns = COUNTED.map(([column]) => column);
  const sum = columns.map(column => `r.${column}`).join(' + ');
  const added = columns.map(
    column => `${column} = quality_runs.${column} + r.${column}`,
  );
  for (const some of chunks([...stored].sort(byId), CHUNK)) {
    await tx.raw(
      `update quality_runs set total = total + ${sum}, done = done + ${sum}, ${added.join(
        ', ',
      )} from ? where quality_runs.id = r.id`,
      [
        rowsOf(
          tx,
          COUNTS,
          some.map(([id, counts]) => [
            id,
            ...COUNTED.map(([, name]) => counts[name] ?? 0),
          ]),
        ),
      ],
    );
  }
  const { inTexts } = dialectOf(tx);
  const empty = [...fresh].filter(id => !stored.has(id));
  for (const some of chunks(empty, CHUNK)) {
    await tx('quality_runs').where(inTexts('id', some)).delete();
  }
  const less = [...stored].flatMap(([id, counts]) =>
    Object.values(counts).some(count => count < 0) ? [id] : [],
  );
  for (const some of chunks(less, CHUNK)) {
    await tx('quality_runs')
      .where(inTexts('id', some))
      .where({ trigger: 'report', total: 0 })
      .delete();
  }
}

function byId(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
) {
  return a < b ? -1 : 1;
}

function spanOf(subjects: readonly PlacedSubject[]): readonly [number, number] {
  let from = Infinity;
  let to = 0;
  for (const subject of subjects) {
    from = Math.min(from, subject.from);
    to = Math.max(to, subject.to);
  }
  return [from, to];
}
