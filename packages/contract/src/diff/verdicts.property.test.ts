import * as fc from 'fast-check';
import { SchemaProperty } from '../model/contract';
import {
  arbitraryProperties,
  arbitraryValues,
  contractOf,
  edited,
  rowsOf,
  VALUES,
} from './__testUtils__/arbitraryTable';
import { admits, allows, Row } from './__testUtils__/rows';
import { TIGHTENINGS } from './__testUtils__/tightenings';
import { diffContracts } from './diffContracts';

type Properties = readonly SchemaProperty[];

/** Rows that the table after admits and the table before does not: what a consumer has never seen. */
function surprises(
  before: Properties,
  after: Properties,
  values: readonly unknown[],
): Row[][] {
  const was = contractOf(before).schema[0];
  const is = contractOf(after).schema[0];
  const names = new Set([...before, ...after].map(({ name }) => name));
  const columns = Object.fromEntries(
    [...names].map(name => {
      const named = after.find(each => each.name === name);
      return [
        name,
        [...VALUES, ...values].filter(value => !named || allows(named, value)),
      ];
    }),
  );
  return rowsOf(columns).filter(rows => admits(is, rows) && !admits(was, rows));
}

const edits = arbitraryProperties.chain(before =>
  fc.tuple(
    fc.constant(before),
    fc.oneof(
      { weight: 4, arbitrary: edited(before) },
      { weight: 1, arbitrary: arbitraryProperties },
    ),
    arbitraryValues,
  ),
);

describe('verdicts against rows', () => {
  it('are breaking or dangerous wherever a row may come that could not come before', () => {
    let surprised = 0;
    let compatible = 0;
    fc.assert(
      fc.property(edits, ([before, after, values]) => {
        const { verdict } = diffContracts(
          contractOf(before),
          contractOf(after),
        );
        const isSurprise = surprises(before, after, values).length > 0;
        surprised += isSurprise ? 1 : 0;
        compatible += verdict === 'compatible' ? 1 : 0;
        const isWarned = verdict === 'breaking' || verdict === 'dangerous';
        expect(!isSurprise || isWarned).toBe(true);
      }),
      { numRuns: 1_500 },
    );
    // Both cases were met, and often.
    expect(surprised).toBeGreaterThan(150);
    expect(compatible).toBeGreaterThan(50);
  });

  it('are compatible where values, missing ones and duplicates are only forbidden, and not the other way round', () => {
    const applied = new Map<string, number>();
    fc.assert(
      fc.property(
        arbitraryProperties,
        fc.constantFrom(...TIGHTENINGS),
        arbitraryValues,
        (before, [name, tighten], values) => {
          const after = tighten(before);
          fc.pre(after !== undefined);
          applied.set(name, (applied.get(name) ?? 0) + 1);
          const [a, b] = [contractOf(before), contractOf(after ?? [])];
          expect(`${name}: ${diffContracts(a, b).verdict}`).toBe(
            `${name}: compatible`,
          );
          expect(diffContracts(b, a).verdict).toMatch(/breaking|dangerous/);
          expect(surprises(before, after ?? [], values)).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
    const rare = TIGHTENINGS.filter(([name]) => (applied.get(name) ?? 0) < 5);
    expect(rare).toEqual([]);
  });
});
