import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dueLoads } from './load/due';
import { datasetNamed, lateChangedAt, makeLate } from './late';

const HOUR = 3_600_000;
const SEED = 4711;
const NOON = Date.UTC(2026, 10, 24, 12);
const DAYS = Array.from(
  { length: 20 },
  (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`,
);
const orders = datasetNamed('web-orders');

describe('loads that someone wants to see late', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'late-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const missing = (now: number) =>
    dueLoads(
      '2026-11-01',
      now,
      new Map([['web-orders', new Set(DAYS)]]),
      SEED,
    ).get('web-orders') ?? [];

  it('are all those that would be younger, so that the data is as old at any time of the day', async () => {
    const out = path.join(folder, 'warehouse');
    expect(await lateChangedAt(out)).toBe(0);
    const before = missing(NOON);
    const late = await makeLate(out, orders, 40, SEED, NOON);
    expect(late.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23']);
    expect(missing(NOON)).toEqual(before.filter(day => day < '2026-11-22'));
    for (const { comesAt } of late) expect(comesAt).toBeGreaterThan(NOON);
    expect(await lateChangedAt(out)).toBeGreaterThan(0);

    const now = NOON + HOUR;
    const come = await makeLate(out, orders, 0, SEED, now);
    expect(come).toEqual(late.map(({ day }) => ({ day, comesAt: now })));
    expect(missing(now)).toEqual(before);
  });

  it('are refused for what there is not, and for outages that no day has room for', async () => {
    expect(() => datasetNamed('nothing')).toThrow(
      /no dataset "nothing": it is one of .*web-orders/,
    );
    await expect(
      makeLate(
        path.join(folder, 'other'),
        datasetNamed('web-sessions'),
        20,
        SEED,
        NOON,
      ),
    ).rejects.toThrow(/at most 14 hours/);
  });
});
