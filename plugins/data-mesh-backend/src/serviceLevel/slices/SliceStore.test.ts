import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { readTogether } from '../../database/readTogether';
import { together } from '../../database/together';
import { decodeSlices, encodeSlices } from './codec';
import { ReadBlocks, SliceStore } from './SliceStore';
import { StoredSlice } from './storedSlice';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);

function slicesOf(
  count: number,
  length: number,
  state: StoredSlice['state'] = 'good',
): StoredSlice[] {
  return Array.from({ length: count }, (_, index) => ({
    start: START + index * length,
    end: START + (index + 1) * length,
    state,
    terms: 1,
    value: index / 10,
    measurements: 1,
  }));
}

describe('encodeSlices', () => {
  it('keeps everything, also gaps, other lengths and what was not measured', () => {
    const slices: StoredSlice[] = [
      ...slicesOf(3, HOUR),
      {
        start: START + 10 * HOUR,
        end: START + 12 * HOUR,
        state: 'not-measured',
        terms: 2,
        measurements: 0,
      },
      {
        start: START + 12 * HOUR,
        end: START + 13 * HOUR,
        state: 'pending',
        terms: 2,
        value: 1e-7,
        measurements: 40,
      },
    ];

    expect(decodeSlices(encodeSlices(slices))).toEqual(slices);
  });

  it('is short where slices are alike', () => {
    const slices = slicesOf(300, HOUR).map(({ value: _, ...slice }) => slice);

    expect(encodeSlices(slices).length).toBeLessThan(360);
  });
});

const { databases, ids } = testDatabases();

describe.each(ids)('SliceStore, %s', id => {
  let knex: Knex;
  const store = new SliceStore();
  const write = async (
    slices: ReadonlyMap<number, readonly StoredSlice[]>,
    known?: ReadBlocks,
  ) => together(knex, await store.writing(knex, slices, known));

  beforeAll(async () => {
    knex = await migratedDatabase(databases, id);
  });

  const read = async (objectiveId: number, from = 0, to = Infinity) =>
    (
      await store.read(knex, [objectiveId], {
        from,
        to: Math.min(to, Date.UTC(2100)),
      })
    ).get(objectiveId);

  it('gives back what was written, by the times at which slices start', async () => {
    const hours = slicesOf(1000, HOUR);
    const days = slicesOf(90, 24 * HOUR, 'bad');
    await write(
      new Map([
        [1, hours],
        [2, days],
      ]),
    );

    expect(await read(1)).toEqual(hours);
    expect(await read(2)).toEqual(days);
    expect(await read(1, START + 500 * HOUR, START + 502 * HOUR)).toEqual(
      hours.slice(500, 502),
    );
    expect(await read(3)).toBeUndefined();
  });

  it('replaces slices with the same start and keeps the others', async () => {
    const hours = slicesOf(600, HOUR);
    await write(new Map([[4, hours.slice(0, 400)]]));
    const changed = { ...hours[300], state: 'bad' as const };
    await write(new Map([[4, [changed, ...hours.slice(400)]]]));

    expect(await read(4)).toEqual([
      ...hours.slice(0, 300),
      changed,
      ...hours.slice(301),
    ]);
  });

  it('takes a time of its own for each objective, in one statement with other reads', async () => {
    const days = slicesOf(90, 24 * HOUR);
    await write(
      new Map([
        [5, days],
        [6, days],
      ]),
      new Map(),
    );
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const at = (day: number) => START + day * 24 * HOUR;
    const [found, others] = await readTogether(knex, [
      store.reading(knex, [
        { objectiveId: 5, from: at(88), to: at(99) },
        { objectiveId: 6, from: at(4), to: at(5) },
        { objectiveId: 7, from: at(0), to: at(9) },
      ]),
      store.reading(knex, [{ objectiveId: 5, from: at(0), to: at(2) }]),
    ]);
    knex.removeAllListeners('query');

    expect([...found]).toEqual([
      [5, days.slice(88)],
      [6, [days[4]]],
    ]);
    expect([...others]).toEqual([[5, days.slice(0, 2)]]);
    expect(statements).toHaveLength(1);
  });

  it('gives slices of other lengths by time, also where their blocks overlap', async () => {
    const hours = slicesOf(300, HOUR);
    const later = hours[299].end;
    const days = [0, 1, 2].map(day => ({
      ...hours[0],
      start: later + day * 24 * HOUR,
      end: later + (day + 1) * 24 * HOUR,
    }));
    const after = hours.slice(0, 5).map((slice, index) => ({
      ...slice,
      start: days[2].end + index * HOUR,
      end: days[2].end + (index + 1) * HOUR,
    }));
    const all = [...hours, ...days, ...after];
    await write(new Map([[8, all]]));

    expect(await read(8)).toEqual(all);
  });

  it('keeps slices of other lengths apart that begin at the same time of a block', async () => {
    const span = 2 ** 22 * 256;
    const start = Math.ceil(START / (span * 32)) * span * 32;
    const slice = { state: 'good', terms: 1, measurements: 1 } as const;
    const hour = { ...slice, start, end: start + HOUR };
    const day = { ...slice, start: start + HOUR, end: start + 25 * HOUR };
    await write(new Map([[7, [hour, day]]]));

    expect(await read(7)).toEqual([hour, day]);
  });
});
