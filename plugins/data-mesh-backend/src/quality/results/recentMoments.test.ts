import {
  Moment,
  readMoments,
  RECENT,
  RECENT_LENGTH,
  writeMoments,
} from './recentMoments';

const T0 = Date.UTC(2026, 10, 24);

const moments = (count: number, from = 0): Moment[] =>
  Array.from({ length: count }, (_, i) => [T0 + (from + i) * 997, (i * 7) % 6]);

describe('recent moments', () => {
  it('are read as they were written', () => {
    expect(readMoments(writeMoments(moments(7)))).toEqual(moments(7));
    expect(readMoments('')).toEqual([]);
  });

  it('that are added push out the oldest', () => {
    const all = [...moments(RECENT - 1), ...moments(4, RECENT)];
    const text = writeMoments(all);
    expect(readMoments(text.slice(-RECENT_LENGTH))).toEqual(all.slice(-RECENT));
  });

  it('are read from JSON, as they were written once', () => {
    expect(readMoments(`[[${T0},3],[${T0 + 1},1]]`)).toEqual([
      [T0, 3],
      [T0 + 1, 1],
    ]);
    expect(readMoments('[]')).toEqual([]);
  });
});
