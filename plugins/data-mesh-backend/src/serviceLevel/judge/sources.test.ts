import { Indicator, Objective } from '@backstage-data-mesh/service-level';
import { MeasuringSeries, sourceOf } from './sources';

const series = (
  seriesId: number,
  object: string,
  property?: string,
  more: Partial<MeasuringSeries> = {},
): MeasuringSeries => ({
  seriesId,
  kind: 'freshness',
  origin: 'schema',
  object,
  property,
  ...more,
});

const measuring = (
  elements: readonly string[],
  all: readonly MeasuringSeries[],
  indicator: Indicator = 'latency',
) => {
  // All that is looked at of an objective.
  const objective = { indicator, elements, id: 'own' } as Objective;
  const source = sourceOf(objective, all);
  return source.type === 'results' ? source.series : [];
};

describe('what measures a promise', () => {
  const day = series(1, 'stock', 'day');
  const loaded = series(2, 'stock', 'loaded_at');
  const whole = series(3, 'stock');
  const other = series(4, 'orders', 'day');

  it('are the results of its own check, else of its column, in whatever order results come', () => {
    const own = series(5, 'orders', 'day', { ruleId: 'own' });
    expect(measuring(['stock.loaded_at'], [day, own, loaded])).toEqual([5]);
    expect(measuring(['Stock.Loaded_At'], [day, loaded, whole])).toEqual([2]);
    // Another column of the table was looked at first: that says nothing of this one.
    expect(measuring(['stock.loaded_at'], [day, other])).toEqual([]);
  });

  it('are those of the table as a whole where nobody looks at the column', () => {
    expect(measuring(['stock.loaded_at'], [day, whole, other])).toEqual([3]);
  });

  it('are all of a table that is named, and all where none is', () => {
    expect(measuring(['stock'], [day, loaded, whole, other])).toEqual([
      1, 2, 3,
    ]);
    expect(measuring([], [day, other])).toEqual([1, 4]);
    const dotted = series(6, 'main.stock', 'day');
    expect(measuring(['main.stock'], [dotted, other])).toEqual([6]);
    expect(measuring(['main.stock.day'], [dotted, other])).toEqual([6]);
  });

  it('are those of columns of the name where the table has another one in the contract', () => {
    expect(measuring(['stk_lvl.day'], [day, loaded])).toEqual([1]);
    expect(measuring(['stk_lvl'], [day, loaded])).toEqual([1, 2]);
  });

  it('is nothing of another kind', () => {
    expect(measuring(['stock.day'], [day], 'retention')).toEqual([]);
  });
});
