import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { plannedIn } from '../../database/planned';
import { returnedRows } from '../../database/returnedRows';
import { rowsOf } from '../../database/rowsOf';
import { decodeSlices, encodeSlices } from './codec';
import { StoredSlice } from './storedSlice';

/** About how many slices there are in a block. */
const SLICES = 256;
const BLOCKS_AT_ONCE = 2_000;

/** Slices that start at `from` or later, and before `to`. UTC milliseconds. */
export interface SliceRange {
  readonly from: number;
  readonly to: number;
}

export interface ObjectiveRange extends SliceRange {
  readonly objectiveId: number;
}

/** Blocks that were read and are whole, by {@link keyOf}. */
export type ReadBlocks = Map<string, readonly StoredSlice[]>;

interface Block {
  readonly objectiveId: number;
  readonly start: number;
  readonly end: number;
  slices: readonly StoredSlice[];
}

interface BlockRow {
  readonly id: number;
  readonly from_at: number | string;
  readonly to_at: number | string;
  readonly block_start: number | string;
  readonly block_end: number | string;
  readonly slices: string;
}

/** The one place that reads and writes the slices of objectives. */
export class SliceStore {
  /** Slices of objectives, oldest first; there is nothing of those that have none in the time. */
  async read(
    knex: Knex,
    objectiveIds: Iterable<number>,
    range: SliceRange,
  ): Promise<Map<number, StoredSlice[]>> {
    return this.readRanges(
      knex,
      [...new Set(objectiveIds)].map(objectiveId => ({
        objectiveId,
        ...range,
      })),
    );
  }

  /**
   * The same with times of their own. Times of one objective that overlap are one.
   *
   * @param blocks - takes the blocks that were read, for who writes slices of these times in the same transaction
   */
  async readRanges(
    knex: Knex,
    ranges: readonly ObjectiveRange[],
    blocks?: ReadBlocks,
  ): Promise<Map<number, StoredSlice[]>> {
    const found = new Map<number, StoredSlice[]>();
    for (const some of chunks(disjoint(ranges), BLOCKS_AT_ONCE)) {
      const answer = await plannedIn(
        knex,
        knex.raw(
          `select r.id, r.from_at, r.to_at, b.block_start, b.block_end, b.slices
           from ? join slice_blocks b
             on b.objective_id = r.id and b.block_end > r.from_at and b.block_start < r.to_at`,
          [
            rowsOf(
              knex,
              { id: 'integer', from_at: 'bigint', to_at: 'bigint' },
              some.map(({ objectiveId, from, to }) => [objectiveId, from, to]),
            ),
          ],
        ),
      );
      for (const row of returnedRows<BlockRow>(knex, answer)) {
        const from = Number(row.from_at);
        const to = Number(row.to_at);
        const whole = decodeSlices(row.slices);
        blocks?.set(
          keyOf(row.id, Number(row.block_start), Number(row.block_end)),
          whole,
        );
        const slices = whole.filter(({ start }) => start >= from && start < to);
        const others = found.get(row.id);
        if (others) others.push(...slices);
        else if (slices.length > 0) found.set(row.id, slices);
      }
    }
    for (const slices of found.values()) slices.sort(byStart);
    return found;
  }

  /**
   * Statements that write slices, those of many objectives at once; one that is there already with the same start is replaced.
   *
   * @param known - all blocks of these times, when they were read in the same transaction
   */
  async writing(
    tx: Knex,
    slices: ReadonlyMap<number, readonly StoredSlice[]>,
    known?: ReadBlocks,
  ): Promise<Knex.Raw[]> {
    const statements: Knex.Raw[] = [];
    for (const blocks of chunks(blocksOf(slices), BLOCKS_AT_ONCE)) {
      if (known) {
        for (const block of blocks) {
          const { objectiveId, start, end } = block;
          merge(block, known.get(keyOf(objectiveId, start, end)) ?? []);
        }
      } else {
        await mergeStored(tx, blocks);
      }
      const statement = tx.raw(
        `insert into slice_blocks (objective_id, block_end, block_start, count, slices)
         select objective_id, block_end, block_start, count, slices from ? where true
         on conflict (objective_id, block_end, block_start)
         do update set count = excluded.count, slices = excluded.slices`,
        [
          rowsOf(
            tx,
            {
              objective_id: 'integer',
              block_end: 'bigint',
              block_start: 'bigint',
              count: 'integer',
              slices: 'text',
            },
            blocks.map(block => [
              block.objectiveId,
              block.end,
              block.start,
              block.slices.length,
              encodeSlices(block.slices),
            ]),
          ),
        ],
      );
      statements.push(statement);
    }
    return statements;
  }
}

/** With what is in the same blocks already. */
async function mergeStored(tx: Knex, blocks: readonly Block[]) {
  const stored: { position: number; slices: string }[] = await tx
    .select('r.position', 'b.slices')
    .from(
      rowsOf(
        tx,
        {
          position: 'integer',
          objective_id: 'integer',
          block_end: 'bigint',
          block_start: 'bigint',
        },
        blocks.map((block, position) => [
          position,
          block.objectiveId,
          block.end,
          block.start,
        ]),
      ),
    )
    .joinRaw(
      'join slice_blocks b on b.objective_id = r.objective_id and b.block_end = r.block_end and b.block_start = r.block_start',
    );
  for (const row of stored) {
    merge(blocks[row.position], decodeSlices(row.slices));
  }
}

function merge(block: Block, stored: readonly StoredSlice[]) {
  if (stored.length === 0) return;
  const starts = new Set(block.slices.map(({ start }) => start));
  block.slices = [
    ...stored.filter(({ start }) => !starts.has(start)),
    ...block.slices,
  ].sort(byStart);
}

function keyOf(objectiveId: number, start: number, end: number): string {
  return `${objectiveId} ${start} ${end}`;
}

function blocksOf(
  slices: ReadonlyMap<number, readonly StoredSlice[]>,
): Block[] {
  const blocks: Block[] = [];
  for (const [objectiveId, all] of slices) {
    const own = new Map<string, { start: number; slices: StoredSlice[] }>();
    let last: { start: number; end: number; slices: StoredSlice[] } | undefined;
    let length = NaN;
    let span = 0;
    for (const slice of all) {
      if (slice.end - slice.start !== length) {
        length = slice.end - slice.start;
        span = spanOf(slice);
      }
      const start = Math.floor(slice.start / span) * span;
      if (last?.start === start && last.end === start + span) {
        last.slices.push(slice);
      } else {
        const key = `${start} ${span}`;
        const known = own.get(key);
        last = { start, end: start + span, slices: known?.slices ?? [] };
        last.slices.push(slice);
        if (!known) {
          own.set(key, last);
          blocks.push({ objectiveId, ...last });
        }
      }
    }
  }
  for (const block of blocks) block.slices = [...block.slices].sort(byStart);
  return blocks;
}

/** How much time a block has: the same for slices of about the same length, such as days when clocks change. */
function spanOf({ start, end }: StoredSlice): number {
  return 2 ** Math.ceil(Math.log2(end - start)) * SLICES;
}

function disjoint(ranges: readonly ObjectiveRange[]): ObjectiveRange[] {
  const inOrder = [...ranges]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.objectiveId - b.objectiveId || a.from - b.from);
  const merged: ObjectiveRange[] = [];
  for (const range of inOrder) {
    const last = merged[merged.length - 1];
    if (last?.objectiveId === range.objectiveId && range.from <= last.to) {
      merged[merged.length - 1] = {
        ...last,
        to: Math.max(last.to, range.to),
      };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

function byStart(a: StoredSlice, b: StoredSlice): number {
  return a.start - b.start;
}
