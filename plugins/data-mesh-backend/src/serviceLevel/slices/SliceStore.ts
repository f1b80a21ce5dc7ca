import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { readTogether, TextRead } from '../../database/readTogether';
import { plannedRowsOf } from '../../database/rowsOf';
import { decodeSlices, encodeSlices } from './codec';
import { StoredSlice } from './storedSlice';

/** About how many slices there are in a block. */
const SLICES = 256;
const BLOCKS_AT_ONCE = 2_000;
const NEVER: SliceRange = { from: 0, to: 0 };

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

/** The one place that reads and writes the slices of objectives. */
export class SliceStore {
  /** Slices of objectives, by time; there is nothing of those that have none in the time. */
  async read(
    knex: Knex,
    objectiveIds: Iterable<number>,
    range: SliceRange,
  ): Promise<Map<number, StoredSlice[]>> {
    const found = new Map<number, StoredSlice[]>();
    const ranges = [...new Set(objectiveIds)].map(
      (objectiveId): ObjectiveRange => ({ objectiveId, ...range }),
    );
    for (const some of chunks(ranges, BLOCKS_AT_ONCE)) {
      const [slices] = await readTogether(knex, [this.reading(knex, some)]);
      for (const [id, own] of slices) found.set(id, own);
    }
    return found;
  }

  /**
   * The same with a time for each objective, together with other reads.
   *
   * @param blocks - takes the blocks that are read, for who writes slices of these times in the same transaction
   */
  reading(
    knex: Knex,
    ranges: readonly ObjectiveRange[],
    blocks?: ReadBlocks,
  ): TextRead<Map<number, StoredSlice[]>> {
    const rangeOf = new Map(ranges.map(range => [range.objectiveId, range]));
    return {
      select: knex.raw(
        `select b.objective_id as id, b.block_start as start_at, b.block_end as end_at, b.slices as text
         from ? join slice_blocks b
           on b.objective_id = r.id and b.block_end > r.from_at and b.block_start < r.to_at`,
        [
          plannedRowsOf(
            knex,
            { id: 'integer', from_at: 'bigint', to_at: 'bigint' },
            ranges.map(({ objectiveId, from, to }) => [objectiveId, from, to]),
          ),
        ],
      ),
      take: rows => {
        const read = rows
          .map(({ id, start_at, end_at, text }) => ({
            objectiveId: id,
            start: Number(start_at),
            end: Number(end_at),
            slices: decodeSlices(text ?? '[]'),
          }))
          .sort(byStart);
        for (const { objectiveId, start, end, slices } of blocks ? read : []) {
          blocks?.set(keyOf(objectiveId, start, end), slices);
        }
        return slicesIn(read, rangeOf);
      },
    };
  }

  /**
   * Statements that write slices, those of many objectives at once; one that is there already with the same start is replaced.
   *
   * @param known - all blocks of these times, when they were read in the same transaction
   * @param condition - in SQL: nothing is written unless it holds
   */
  async writing(
    tx: Knex,
    slices: ReadonlyMap<number, readonly StoredSlice[]>,
    known?: ReadBlocks,
    condition: string = 'true',
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
         select objective_id, block_end, block_start, count, slices from ? where ${condition}
         on conflict (objective_id, block_end, block_start)
         do update set count = excluded.count, slices = excluded.slices`,
        [
          plannedRowsOf(
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
      plannedRowsOf(
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

/** @param slices - by time, of each objective */
function blocksOf(
  slices: ReadonlyMap<number, readonly StoredSlice[]>,
): Block[] {
  const blocks: Block[] = [];
  for (const [objectiveId, all] of slices) {
    const own = new Map<string, Block>();
    let length = NaN;
    let span = 0;
    for (let from = 0; from < all.length; ) {
      if (all[from].end - all[from].start !== length) {
        length = all[from].end - all[from].start;
        span = spanOf(all[from]);
      }
      const start = Math.floor(all[from].start / span) * span;
      const end = start + span;
      let to = from + 1;
      while (
        to < all.length &&
        all[to].start < end &&
        all[to].end - all[to].start === length
      ) {
        to += 1;
      }
      const some = all.slice(from, to);
      from = to;
      const key = `${start} ${span}`;
      const known = own.get(key);
      // Slices of another length were between them.
      if (known) known.slices = [...known.slices, ...some];
      else {
        const block = { objectiveId, start, end, slices: some };
        own.set(key, block);
        blocks.push(block);
      }
    }
  }
  return blocks;
}

/** How much time a block has: the same for slices of about the same length, such as days when clocks change. */
function spanOf({ start, end }: StoredSlice): number {
  return 2 ** Math.ceil(Math.log2(end - start)) * SLICES;
}

/** Slices of blocks that start in the times of their objectives, by time. */
function slicesIn(
  blocks: readonly Block[],
  rangeOf: ReadonlyMap<number, SliceRange>,
): Map<number, StoredSlice[]> {
  const found = new Map<number, StoredSlice[]>();
  const mixed = new Set<StoredSlice[]>();
  for (const { objectiveId, slices } of blocks) {
    const { from, to } = rangeOf.get(objectiveId) ?? NEVER;
    let own = found.get(objectiveId);
    for (const slice of slices) {
      if (slice.start < from || slice.start >= to) continue;
      if (!own) found.set(objectiveId, (own = []));
      // Blocks of slices of other lengths are about the same time.
      else if (slice.start < own[own.length - 1].start) mixed.add(own);
      own.push(slice);
    }
  }
  for (const slices of mixed) slices.sort(byStart);
  return found;
}

function byStart(
  a: { readonly start: number },
  b: { readonly start: number },
): number {
  return a.start - b.start;
}
