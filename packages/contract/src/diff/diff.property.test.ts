import * as fc from 'fast-check';
import * as semver from 'semver';
import { Contract } from '../model/contract';
import { arbitraryContract } from './__testUtils__/arbitraryContract';
import { kindsAt } from './__testUtils__/tables';
import { applyChanges } from './apply';
import { ContractDiff, Verdict } from './change';
import { diffContracts } from './diffContracts';
import { kindOf } from './kinds/kinds';

/** As JSON, with its keys in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}

/** Two that have nothing to do with each other, or one and the same with single parts of the other. */
const pairs: fc.Arbitrary<[Contract, Contract]> = fc
  .tuple(
    arbitraryContract,
    arbitraryContract,
    fc.subarray(Object.keys(fc.sample(arbitraryContract, 1)[0])),
    fc.boolean(),
  )
  .map(([a, b, fields, all]) => [
    a,
    all
      ? b
      : {
          ...a,
          ...Object.fromEntries(
            Object.entries(b).filter(([field]) => fields.includes(field)),
          ),
        },
  ]);

const RANK: readonly Verdict[] = ['compatible', 'dangerous', 'breaking'];

function worst({ changes }: ContractDiff): Verdict | undefined {
  return RANK.findLast(verdict =>
    changes.some(change => change.verdict === verdict),
  );
}

describe('any two contracts', () => {
  it('have no differences when they are equal', () => {
    fc.assert(
      fc.property(arbitraryContract, contract => {
        const again: Contract = JSON.parse(JSON.stringify(contract));
        const { changes, verdict, version } = diffContracts(contract, again);
        expect(changes).toEqual([]);
        expect(verdict).toBeUndefined();
        expect(version.judgement).toBe('none');
      }),
    );
  });

  it('become equal by the changes of their diff', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { changes } = diffContracts(before, after);
        expect(canonical(applyChanges(before, changes))).toBe(canonical(after));
      }),
      { numRuns: 200 },
    );
  });

  it('become equal by changes that went through JSON, in any order', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { changes } = diffContracts(before, after);
        const stored = JSON.parse(JSON.stringify(changes)).reverse();
        expect(canonical(applyChanges(before, stored))).toBe(canonical(after));
      }),
    );
  });

  it('differ in ways that each have one place and a verdict and sentences of their kind', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { changes } = diffContracts(before, after);
        const places = changes.map(({ path, action }) =>
          JSON.stringify([path, action]),
        );
        expect(new Set(places).size).toBe(places.length);
        for (const { kind, verdict, reason, message, subject } of changes) {
          expect(kindOf(kind)).toMatchObject({ verdict, why: reason });
          expect(message).toMatch(/^\S[^\n]*\.$/);
          expect(message).not.toMatch(/hunter2|token=t|u:p|undefined|\[object/);
          expect(message.length).toBeLessThan(500);
          expect(subject).not.toBe('');
        }
      }),
    );
  });

  it('differ in ways that the documentation lists for the field', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        for (const change of diffContracts(before, after).changes) {
          expect(kindsAt(change)).toContain(change.kind);
        }
      }),
    );
  });

  it('have the verdict of their worst difference, and the worst ones first', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const diff = diffContracts(before, after);
        expect(diff.verdict).toBe(worst(diff));
        const ranks = diff.changes.map(({ verdict }) => RANK.indexOf(verdict));
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
      }),
    );
  });

  it('have an honest version that is never lower than the one before, and raises what it must', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { version, verdict } = diffContracts(before, after);
        const was = semver.coerce(before.version, { includePrerelease: true });
        const is = semver.coerce(version.honest, { includePrerelease: true });
        expect(is === null).toBe(was === null);
        const isAtLeast = !was || !is || semver.gte(is, was);
        const isMajor = !was || !is || is.major > was.major;
        const mustBeMajor =
          verdict === 'breaking' &&
          was !== null &&
          was.major > 0 &&
          was.prerelease.length === 0;
        expect(isAtLeast).toBe(true);
        expect(isMajor || !mustBeMajor).toBe(true);
        expect(isMajor && was !== null && verdict === 'compatible').toBe(false);
      }),
    );
  });
});
