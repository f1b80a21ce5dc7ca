import {
  holdsMessage,
  Outcome,
  SeenFact,
  SeenValue,
} from '@backstage-data-mesh/governance';
import { NextStep } from '@backstage-data-mesh/plugin-data-mesh-common';

/** What is told of a score beside its numbers. */
export interface ScoreDetails {
  /** In the order of the rules. */
  readonly outcomes: readonly SeenOutcome[];
  readonly next: readonly NextStep[];
  /** `policy/rule` of what keeps it from a higher level. */
  readonly limits: readonly string[];
}

export type SeenOutcome = Partial<
  Pick<Outcome, 'message' | 'facts' | 'waiver'>
>;

/** What is known of a rule whoever it is about, so that it is not kept for each product. */
export interface KnownRule {
  readonly paths: readonly string[];
  readonly expects?: string;
}

/** A fact without its path: a value, null for what is missing, or what else there is of it. */
type PackedFact =
  | SeenValue
  | null
  | {
      readonly value?: SeenValue;
      /** A name, and the value if there is one. */
      readonly members?: readonly (readonly [string, SeenValue?])[];
      readonly absent?: SeenFact['absent'];
      readonly more?: number;
    };

/** Message (0: that it holds), facts in the order of the paths of the rule, waiver. */
type PackedOutcome = readonly [
  message: string | 0,
  facts?: readonly PackedFact[],
  waiver?: string,
];

interface Packed {
  readonly rules?: readonly PackedOutcome[];
  readonly next?: readonly NextStep[];
  readonly limits?: readonly string[];
}

/** As tables hold it: a row of so many products and rules is the most that an evaluation writes. */
export function packDetails(
  { outcomes, next, limits }: ScoreDetails,
  rules: readonly KnownRule[],
): string {
  const packed: Packed = {
    rules: outcomes.map(({ message, facts = [], waiver }, position) => {
      const said =
        message === undefined || message === holds(rules[position]?.expects)
          ? 0
          : message;
      if (waiver !== undefined) return [said, facts.map(packFact), waiver];
      return facts.length > 0 ? [said, facts.map(packFact)] : [said];
    }),
    ...(next.length > 0 && { next }),
    ...(limits.length > 0 && { limits }),
  };
  return JSON.stringify(packed);
}

/**
 * Also of a text from before they were packed.
 *
 * @param rules - of the version that was evaluated, in their order
 */
export function unpackDetails(
  text: string,
  rules: readonly KnownRule[],
): ScoreDetails {
  // Written by the above, now or once.
  const packed: Packed | ScoreDetails = JSON.parse(text);
  if ('outcomes' in packed) return packed;
  return {
    outcomes: (packed.rules ?? []).map(
      ([message, facts = [], waiver], position) => ({
        message: message === 0 ? holds(rules[position]?.expects) : message,
        facts: facts.flatMap((fact, index) => {
          const path = rules[position]?.paths[index];
          return path === undefined ? [] : [unpackFact(path, fact)];
        }),
        waiver,
      }),
    ),
    next: packed.next ?? [],
    limits: packed.limits ?? [],
  };
}

function holds(expects: string | undefined): string | undefined {
  return expects === undefined ? undefined : holdsMessage(expects);
}

function packFact({ value, members, absent, more }: SeenFact): PackedFact {
  if (!members && more === undefined) {
    if (value !== undefined) return value;
    if (absent === 'missing') return null;
  }
  return {
    value,
    members: members?.map(member =>
      member.value === undefined ? [member.name] : [member.name, member.value],
    ),
    absent,
    more,
  };
}

function unpackFact(path: string, fact: PackedFact): SeenFact {
  if (fact === null) return { path, absent: 'missing' };
  if (typeof fact !== 'object' || isNames(fact)) return { path, value: fact };
  const { members, ...rest } = fact;
  return {
    path,
    ...rest,
    ...(members && {
      members: members.map(([name, value]) =>
        value === undefined ? { name } : { name, value },
      ),
    }),
  };
}

function isNames(fact: object): fact is readonly string[] {
  return Array.isArray(fact);
}
