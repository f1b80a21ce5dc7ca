import {
  Observation,
  reportedNameOf,
  Unmatched,
} from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { sha256 } from '../../text/sha256';
import { plain, toolOf } from './toResultSubject';

const CHUNK = 2_000;
/** More than this nobody maps; the oldest go first. */
const KEPT = 100_000;

const COLUMNS = {
  id: 'text',
  group_key: 'text',
  tool: 'text',
  dataset: 'text',
  contract_id: 'text',
  table_name: 'text',
  why: 'text',
  hint: 'text',
  observation: 'text',
  revision: 'integer',
  observed_at: 'bigint',
  received_at: 'bigint',
} as const;

const NAMES = Object.keys(COLUMNS).join(', ');

/** A result that waits until it is known where it belongs. */
export interface WaitingResult {
  readonly observation: Observation;
  readonly origin: Origin;
}

/** The report that a result came with. */
export interface Origin {
  /** Stands for its content. */
  readonly content: string;
  /** UTC milliseconds. */
  readonly receivedAt: number;
}

const HAS_NEWER = 'excluded.revision > unmatched_results.revision';

/** Keeps results; one that waits already stays as it is, but for the reason, unless it is corrected. */
export async function keepUnmatched(
  tx: Knex.Transaction,
  unmatched: readonly Unmatched[],
  origin: Origin,
): Promise<void> {
  if (unmatched.length === 0) return;
  const rows = unmatched
    .map(each => rowOf(each, origin))
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.raw(
      `insert into unmatched_results (${NAMES}) select ${NAMES} from ? where true
       on conflict (id) do update set why = excluded.why, hint = excluded.hint, group_key = excluded.group_key,
         observation = case when ${HAS_NEWER} then excluded.observation else unmatched_results.observation end,
         revision = case when ${HAS_NEWER} then excluded.revision else unmatched_results.revision end
       where unmatched_results.hint <> excluded.hint or ${HAS_NEWER}`,
      [rowsOf(tx, COLUMNS, rows.slice(at, at + CHUNK))],
    );
  }
  const [{ count }] = await tx('unmatched_results').count({ count: '*' });
  const tooMany = Number(count) - KEPT;
  if (tooMany > 0) {
    await tx('unmatched_results')
      .whereIn(
        'id',
        tx('unmatched_results')
          .select('id')
          .orderBy('received_at')
          .orderBy('id')
          .limit(tooMany),
      )
      .delete();
  }
}

/** Of results that still wait: why, as things stand now. */
export async function renewReasons(
  tx: Knex.Transaction,
  unmatched: readonly Unmatched[],
): Promise<void> {
  const rows = unmatched
    .map(each => rowOf(each, { content: '', receivedAt: 0 }))
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.raw(
      `update unmatched_results set why = r.why, hint = r.hint, group_key = r.group_key from ?
       where unmatched_results.id = r.id and unmatched_results.hint <> r.hint`,
      [rowsOf(tx, COLUMNS, rows.slice(at, at + CHUNK))],
    );
  }
}

/** A page of those that may belong to these; all when nothing is said. In the order of their ids. */
export async function readUnmatched(
  knex: Knex,
  after: string,
  of?: {
    readonly tables: readonly string[];
    readonly contractIds: readonly string[];
    /** Also those that are mapped to what is not there. */
    readonly mapped: boolean;
  },
): Promise<readonly WaitingResult[]> {
  const { inTexts } = dialectOf(knex);
  const rows: { observation: string; received_at: number | string }[] =
    await knex('unmatched_results')
      .select('observation', 'received_at')
      .where('id', '>', after)
      .where(where => {
        if (!of) return;
        where
          .where(inTexts('table_name', of.tables))
          .orWhere(inTexts('contract_id', of.contractIds));
        if (of.mapped) where.orWhere({ why: 'unknown-mapping' });
      })
      .orderBy('id')
      .limit(CHUNK);
  return rows.map(row => {
    const { content, ...observation } = JSON.parse(row.observation);
    return {
      observation,
      origin: { content, receivedAt: Number(row.received_at) },
    };
  });
}

export async function forgetUnmatched(
  tx: Knex.Transaction,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    await tx('unmatched_results')
      .where(dialectOf(tx).inTexts('id', ids.slice(at, at + CHUNK)))
      .delete();
  }
}

function rowOf(
  { observation, why, hint }: Unmatched,
  { content, receivedAt }: Origin,
) {
  const { dataset, contractId } = observation;
  const { database, schema, table, name } = dataset;
  const tool = toolOf(observation);
  const said = name ?? [database, schema, table].filter(Boolean).join('.');
  return [
    observation.id,
    sha256(tool, said, contractId ?? '', why),
    tool,
    plain(said, 500),
    contractId ?? null,
    reportedNameOf(dataset) ?? null,
    why,
    plain(hint, 1_000),
    JSON.stringify({ ...observation, content }),
    observation.revision ?? 0,
    observation.observedAt,
    receivedAt,
  ];
}
