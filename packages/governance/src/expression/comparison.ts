import { nearest } from '@backstage-data-mesh/contract';
import { Compiler, Node, BOOL } from './node';
import { shown } from './logic';
import { absentOf, isAbsent, listOf, numberOf, textOf, Value } from './value';

export type Comparison = '_==_' | '_!=_' | '_<_' | '_<=_' | '_>_' | '_>=_';

const TESTS: Record<Comparison, (a: Value, b: Value) => boolean> = {
  '_==_': (a, b) => a === b,
  '_!=_': (a, b) => a !== b,
  '_<_': (a, b) => order(a, b) < 0,
  '_<=_': (a, b) => order(a, b) <= 0,
  '_>_': (a, b) => order(a, b) > 0,
  '_>=_': (a, b) => order(a, b) >= 0,
};

const ORDERED: readonly string[] = ['number', 'text', 'time', 'duration'];

export function isComparison(name: string): name is Comparison {
  return Object.hasOwn(TESTS, name);
}

export function compare(
  compiler: Compiler,
  operator: Comparison,
  at: number,
  left: Node,
  right: Node,
): Node {
  const complaint =
    differentTypes(compiler, at, left, right) ??
    notComparable(compiler, operator, left) ??
    impossibleValue(compiler, left, right) ??
    impossibleValue(compiler, right, left);
  if (complaint) {
    return complaint;
  }
  const test = TESTS[operator];
  const constraints = constraintsOf(operator, left, right);
  if (left.slope !== undefined || right.slope !== undefined) {
    return withTime(operator, (left.slope ?? 0) - (right.slope ?? 0), {
      at,
      left,
      right,
      constraints,
    });
  }
  return {
    shape: BOOL,
    at,
    constraints,
    run: frame => {
      const a = left.run(frame);
      const b = right.run(frame);
      return isAbsent(a) || isAbsent(b) ? absentOf(a, b) : test(a, b);
    },
  };
}

/** A comparison that time may turn round: when, follows from how far apart both sides are and how fast they come closer. */
function withTime(
  operator: Comparison,
  slope: number,
  of: Pick<Node, 'at' | 'constraints'> & {
    readonly left: Node;
    readonly right: Node;
  },
): Node {
  const { at, left, right, constraints } = of;
  const test = TESTS[operator];
  return {
    shape: BOOL,
    at,
    constraints,
    run: frame => {
      const a = left.run(frame);
      const b = right.run(frame);
      if (isAbsent(a) || isAbsent(b)) {
        return absentOf(a, b);
      }
      const holds = test(a, b);
      if (Number.isNaN(slope)) {
        frame.changesSoon();
      } else if (slope !== 0) {
        const meet = frame.now - (numberOf(a) - numberOf(b)) / slope;
        turns(operator, holds, meet).forEach(moment => frame.changesAt(moment));
      }
      return holds;
    },
  };
}

/** When a comparison turns whose sides meet at a moment: with it, or in the millisecond behind it. */
function turns(
  operator: Comparison,
  holds: boolean,
  meet: number,
): readonly number[] {
  const [then, behind] = [Math.ceil(meet), Math.floor(meet) + 1];
  if (operator === '_==_' || operator === '_!=_') {
    return [then, behind];
  }
  const holdsWhenTheyMeet = operator === '_<=_' || operator === '_>=_';
  return [holds === holdsWhenTheyMeet ? behind : then];
}

const MIRRORED = {
  '_==_': '==',
  '_!=_': '!=',
  '_<_': '>',
  '_<=_': '>=',
  '_>_': '<',
  '_>=_': '<=',
} as const;

const PLAIN = {
  '_==_': '==',
  '_!=_': '!=',
  '_<_': '<',
  '_<=_': '<=',
  '_>_': '>',
  '_>=_': '>=',
} as const;

function constraintsOf(
  operator: Comparison,
  left: Node,
  right: Node,
): Node['constraints'] {
  const value = right.literal ?? right.constant;
  const on = left.measure ?? left.path;
  if (on !== undefined && value !== undefined) {
    return [{ on, type: 'compared', operator: PLAIN[operator], value }];
  }
  const other = left.literal ?? left.constant;
  const of = right.measure ?? right.path;
  return of !== undefined && other !== undefined
    ? [{ on: of, type: 'compared', operator: MIRRORED[operator], value: other }]
    : undefined;
}

/** `a in list`, `key in map`. */
export function isIn(
  compiler: Compiler,
  at: number,
  member: Node,
  list: Node,
): Node {
  const { shape } = list;
  if (shape.kind !== 'list' && shape.kind !== 'map') {
    return shape.kind === 'unknown'
      ? { shape, at, run: member.run }
      : compiler.complain(
          'wrong-type',
          list.at,
          `\`in\` takes a list, and ${shown(list)} is ${shape.kind}.`,
          shape.kind === 'text'
            ? 'Look into a text with `….contains("…")`.'
            : undefined,
        );
  }
  const item: Node =
    shape.kind === 'list'
      ? { ...list, shape: shape.item }
      : { ...list, shape: { kind: 'text' } };
  const complaint =
    differentTypes(compiler, at, member, item) ??
    notComparable(compiler, '_==_', member);
  if (complaint) {
    return complaint;
  }
  const { path: on, literal } = member;
  const { values } = list;
  const entry =
    shape.kind === 'map' && typeof literal === 'string' && list.path
      ? `${list.path}.${literal}`
      : undefined;
  const among =
    on && values ? [{ on, type: 'among' as const, values }] : undefined;
  return {
    shape: BOOL,
    at,
    // `"key" in map` reads that entry.
    path: entry,
    constraints: entry ? [{ on: entry, type: 'there' }] : among,
    run: frame => {
      const a = member.run(frame);
      const within = list.run(frame);
      if (isAbsent(a) || isAbsent(within)) {
        return absentOf(a, within);
      }
      if (shape.kind === 'map') {
        // A map's value is a record, as its shape says.
        return Object.hasOwn(within as object, textOf(a));
      }
      const members = listOf(within);
      frame.step(members.length >> 3);
      return members.includes(a);
    },
  };
}

function differentTypes(
  compiler: Compiler,
  at: number,
  left: Node,
  right: Node,
): Node | undefined {
  const [a, b] = [left.shape.kind, right.shape.kind];
  if (a === b || a === 'unknown' || b === 'unknown') {
    return undefined;
  }
  return compiler.complain(
    'wrong-type',
    at,
    `${shown(left)} is ${a} and ${shown(
      right,
    )} is ${b}: they cannot be compared.`,
    fixFor(a, b),
  );
}

function fixFor(a: string, b: string): string | undefined {
  const kinds = [a, b];
  if (kinds.includes('duration') && kinds.includes('number')) {
    return 'Write durations as `days(7)` or `duration("26h")`.';
  }
  if (kinds.includes('time')) {
    return 'Write times as `timestamp("2026-01-31T00:00:00Z")`, and ages as `now - …`.';
  }
  if (kinds.includes('number') && kinds.includes('text')) {
    return 'Write numbers without quotes.';
  }
  return kinds.includes('list')
    ? 'Take `size(…)`, or ask for members with `in`, `all` or `exists`.'
    : undefined;
}

function notComparable(
  compiler: Compiler,
  operator: Comparison,
  { shape, at, ...node }: Node,
): Node | undefined {
  const equality = operator === '_==_' || operator === '_!=_';
  if (
    shape.kind === 'unknown' ||
    ORDERED.includes(shape.kind) ||
    (equality && shape.kind === 'bool')
  ) {
    return undefined;
  }
  return compiler.complain(
    'wrong-type',
    at,
    `${shown({ shape, at, ...node })} is ${shape.kind}, which cannot be ${
      equality ? 'compared as a whole' : 'smaller or greater'
    }.`,
    shape.kind === 'list' ? 'Compare `size(…)`, or its members.' : undefined,
  );
}

/** A word that the fact can never hold makes a rule that can never hold. */
function impossibleValue(
  compiler: Compiler,
  fact: Node,
  written: Node,
): Node | undefined {
  const values = fact.shape.kind === 'text' ? fact.shape.values : undefined;
  const { literal } = written;
  if (!values || typeof literal !== 'string' || values.includes(literal)) {
    return undefined;
  }
  const meant = nearest(literal, values);
  return compiler.complain(
    'unknown-value',
    written.at,
    `${shown(fact)} is never "${literal}".`,
    meant ? `Did you mean "${meant}"?` : `It is one of ${values.join(', ')}.`,
  );
}

function order(a: Value, b: Value): number {
  if (typeof a === 'string') {
    const other = textOf(b);
    return a < other ? -1 : Number(a > other);
  }
  return numberOf(a) - numberOf(b);
}
