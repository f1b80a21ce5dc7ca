import { Knex } from 'knex';
import { withPlans } from '../../database/planned';
import { plannedRowsOf } from '../../database/rowsOf';
import { Given, together } from '../../database/together';
import { markProductsDue } from '../../governance/due/markDue';
import { ReadBlocks, SliceStore } from '../slices/SliceStore';
import {
  PromisingQuarter,
  tallyLevels,
  tallyQuarters,
} from '../tallies/tallyLevels';
import { DueObjective } from './dueObjective';
import { statementsOf } from './judgedStatements';
import { Judged } from './judgeObjective';
import { VERSION } from './readDue';

/** In SQL. Both have to be asked for: PostgreSQL need not work out what nobody reads. */
const ARE_UNCHANGED = '(select are_all and not is_waited_for from unchanged)';

/**
 * Writes what was judged, with the same number of statements however many objectives there are.
 *
 * @param blocks - what is stored of the time that was judged
 */
export async function storeJudged(
  tx: Knex.Transaction,
  store: SliceStore,
  judged: readonly Judged[],
  now: number,
  blocks?: ReadBlocks,
): Promise<void> {
  if (judged.length === 0) return;
  await together(tx, await statementsOf(tx, store, judged, now, blocks));
  await addUp(tx, addedUpOf(judged));
}

/**
 * Writes on PostgreSQL what was judged outside of a transaction, unless the row of one of the objectives is another one
 * than was read, or somebody is about to write it.
 *
 * @returns false when nothing was written
 */
export async function storeIfUnchanged(
  knex: Knex,
  store: SliceStore,
  judged: readonly Judged[],
  now: number,
  blocks: ReadBlocks,
): Promise<boolean> {
  const write = async (tx: Knex) =>
    together(
      tx,
      await statementsOf(tx, store, judged, now, blocks, ARE_UNCHANGED),
      unchanged(tx, judged),
    );
  const sums = addedUpOf(judged);
  // Most results change nothing but the slice they are in.
  if (sums.months.length === 0 && sums.moved.length === 0) return write(knex);
  return withPlans(knex, async tx => {
    const isWritten = await write(tx);
    if (isWritten) await addUp(tx, sums);
    return isWritten;
  });
}

/**
 * Whether the objectives are as they were read. The transaction does not wait for the disk: what a crash of the database loses
 * was never judged, and is judged again. Whatever is committed after it, such as a message, is kept only together with it.
 */
function unchanged(tx: Knex, judged: readonly Judged[]): Given {
  return {
    name: 'unchanged',
    select: tx.raw(
      `select count(*) = ?::int as are_all,
         set_config('synchronous_commit', 'off', true) <> 'off' as is_waited_for
       from (
         select o.id from ? join objectives o on o.id = r.id
         where ${VERSION} = r.version for update of o skip locked
       ) as own`,
      [
        judged.length,
        plannedRowsOf(
          tx,
          { id: 'integer', version: 'text' },
          judged.map(({ due: { id, version } }) => [id, version ?? null]),
        ),
      ],
    ),
  };
}

/** What sums are made of that are other ones now. */
interface AddedUp {
  readonly months: readonly PromisingQuarter[];
  readonly moved: readonly DueObjective[];
}

function addedUpOf(judged: readonly Judged[]): AddedUp {
  return {
    months: judged.flatMap(({ due: { productRef, contractRef }, months }) =>
      months.map(({ month }) => ({ productRef, contractRef, month })),
    ),
    moved: judged.filter(hasMoved).map(({ due }) => due),
  };
}

async function addUp(tx: Knex, { months, moved }: AddedUp): Promise<void> {
  await tallyQuarters(tx, months);
  await tallyLevels(tx, moved);
  await markProductsDue(tx, [
    ...new Set(moved.map(({ productRef }) => productRef)),
  ]);
}

/** Whether it stands otherwise than before: most results leave everything as it was but the slice they are in. */
function hasMoved({ due, stands, window }: Judged): boolean {
  const { risk, leftShare, attainment } = due.seen;
  const budget = window?.budget;
  return (
    due.standing !== stands.standing ||
    !isNear(risk, stands.risk) ||
    !isNear(leftShare, budget?.leftShare) ||
    !isNear(attainment, budget?.attainment)
  );
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined
    ? a === b
    : Math.abs(a - b) <= 1e-12;
}
