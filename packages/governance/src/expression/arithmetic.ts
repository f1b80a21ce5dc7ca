import { Shape } from '../view/fact';
import { Compiler, DURATION, Node, NUMBER, TEXT, TIME } from './node';
import { shown } from './logic';
import {
  absentOf,
  isAbsent,
  listOf,
  numberOf,
  RuleFault,
  textOf,
  Value,
} from './value';

interface Operation {
  readonly left: Shape['kind'];
  readonly right: Shape['kind'];
  readonly result: Shape;
  readonly of: (a: Value, b: Value) => Value;
}

const sum = (a: Value, b: Value) => numberOf(a) + numberOf(b);
const difference = (a: Value, b: Value) => numberOf(a) - numberOf(b);

function row(
  left: Shape,
  right: Shape,
  result: Shape,
  of: Operation['of'],
): Operation {
  return { left: left.kind, right: right.kind, result, of };
}

const OPERATIONS: ReadonlyMap<string, readonly Operation[]> = new Map([
  [
    '_+_',
    [
      row(NUMBER, NUMBER, NUMBER, sum),
      row(TIME, DURATION, TIME, sum),
      row(DURATION, TIME, TIME, sum),
      row(DURATION, DURATION, DURATION, sum),
      row(TEXT, TEXT, TEXT, (a, b) => textOf(a) + textOf(b)),
    ],
  ],
  [
    '_-_',
    [
      row(NUMBER, NUMBER, NUMBER, difference),
      row(TIME, TIME, DURATION, difference),
      row(TIME, DURATION, TIME, difference),
      row(DURATION, DURATION, DURATION, difference),
    ],
  ],
  ['_*_', [row(NUMBER, NUMBER, NUMBER, (a, b) => numberOf(a) * numberOf(b))]],
  ['_/_', [row(NUMBER, NUMBER, NUMBER, (a, b) => numberOf(a) / divisor(b))]],
  ['_%_', [row(NUMBER, NUMBER, NUMBER, (a, b) => numberOf(a) % divisor(b))]],
]);

const SIGNS: Record<string, string> = {
  '_+_': '+',
  '_-_': '-',
  '_*_': '*',
  '_/_': '/',
  '_%_': '%',
};

export function isArithmetic(name: string): boolean {
  return OPERATIONS.has(name);
}

export function calculate(
  compiler: Compiler,
  operator: string,
  at: number,
  left: Node,
  right: Node,
): Node {
  const [a, b] = [left.shape.kind, right.shape.kind];
  if (a === 'unknown' || b === 'unknown') {
    return { shape: { kind: 'unknown' }, at, run: left.run };
  }
  if (operator === '_+_' && a === 'list' && b === 'list') {
    return joined(at, left, right);
  }
  const operation = OPERATIONS.get(operator)?.find(
    one => one.left === a && one.right === b,
  );
  if (!operation) {
    return compiler.complain(
      'wrong-type',
      at,
      `\`${SIGNS[operator]}\` cannot take ${shown(
        left,
      )}, which is ${a}, and ${shown(right)}, which is ${b}.`,
      [a, b].includes('time') || [a, b].includes('duration')
        ? 'Write durations as `days(7)` or `duration("26h")`.'
        : undefined,
    );
  }
  const node = withBoth(at, operation.result, left, right, operation.of);
  return {
    ...node,
    slope: slopeOf(operator, left, right),
    measure:
      operator === '_-_' && left.measure === 'now' && right.path
        ? `age(${right.path})`
        : undefined,
  };
}

function slopeOf(
  operator: string,
  { slope: a }: Node,
  { slope: b }: Node,
): number | undefined {
  if (a === undefined && b === undefined) {
    return undefined;
  }
  if (operator === '_+_') {
    return (a ?? 0) + (b ?? 0);
  }
  return operator === '_-_' ? (a ?? 0) - (b ?? 0) : NaN;
}

function joined(at: number, left: Node, right: Node): Node {
  return {
    shape: left.shape,
    at,
    run: frame => {
      const a = left.run(frame);
      const b = right.run(frame);
      if (isAbsent(a) || isAbsent(b)) {
        return absentOf(a, b);
      }
      const list = [...listOf(a), ...listOf(b)];
      frame.step(list.length);
      return list;
    },
  };
}

export function negate(compiler: Compiler, at: number, operand: Node): Node {
  if (!['number', 'duration', 'unknown'].includes(operand.shape.kind)) {
    return compiler.complain(
      'wrong-type',
      operand.at,
      `\`-\` cannot take ${shown(operand)}, which is ${operand.shape.kind}.`,
    );
  }
  return {
    shape: operand.shape,
    at,
    slope: operand.slope === undefined ? undefined : -operand.slope,
    run: frame => {
      const value = operand.run(frame);
      return isAbsent(value) ? value : -numberOf(value);
    },
  };
}

function withBoth(
  at: number,
  shape: Shape,
  left: Node,
  right: Node,
  of: (a: Value, b: Value) => Value,
): Node {
  return {
    shape,
    at,
    run: frame => {
      const a = left.run(frame);
      const b = right.run(frame);
      return isAbsent(a) || isAbsent(b) ? absentOf(a, b) : of(a, b);
    },
  };
}

function divisor(value: Value): number {
  const number = numberOf(value);
  if (number === 0) {
    throw new RuleFault('impossible', 'The rule divides by zero.');
  }
  return number;
}
