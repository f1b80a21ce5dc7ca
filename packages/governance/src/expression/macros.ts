import type { Expr } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { Shape } from '../view/fact';
import { Frame } from './frame';
import { shown } from './logic';
import { BOOL, Compiler, isKind, Node, UNKNOWN } from './node';
import {
  boolOf,
  isAbsent,
  listOf,
  MISSING,
  NOT_MEASURED,
  recordOf,
  Value,
} from './value';

/** Lists in lists in lists: as deep as they may be gone through. */
const DEEPEST = 3;

type Over = (
  members: readonly Value[],
  of: (member: Value) => Value,
  frame: Frame,
) => Value;

const OVER: Record<string, Over> = {
  /** One that certainly does not is enough to fail, whatever is not known of the others. */
  all: (members, of, frame) => {
    let absent: Value | undefined;
    let holds = true;
    for (const member of members) {
      const value = of(member);
      if (value === false || value === MISSING) {
        holds = false;
        offend(frame, member);
      } else if (value === NOT_MEASURED) {
        absent = NOT_MEASURED;
      }
    }
    return holds ? absent ?? true : false;
  },
  /** Every member is looked at, so that the answer does not hang on their order. */
  exists: (members, of) => {
    let absent: Value | undefined;
    let found = false;
    for (const member of members) {
      const value = of(member);
      if (value === NOT_MEASURED) {
        absent = NOT_MEASURED;
      } else if (value !== MISSING && boolOf(value)) {
        found = true;
      }
    }
    return found ? true : absent ?? false;
  },
  exists_one: (members, of) => {
    const values = members.map(of);
    return values.includes(NOT_MEASURED)
      ? NOT_MEASURED
      : values.filter(value => value === true).length === 1;
  },
  filter: (members, of) => {
    const values = members.map(of);
    return values.includes(NOT_MEASURED)
      ? NOT_MEASURED
      : members.filter((_, index) => values[index] === true);
  },
  map: (members, of) => {
    const values = members.map(of);
    if (values.includes(NOT_MEASURED)) {
      return NOT_MEASURED;
    }
    return values.includes(MISSING) ? MISSING : values;
  },
};

/** `list.all(x, …)` and its kind, from the call that a person wrote. */
export function macro(
  compiler: Compiler,
  at: number,
  name: string,
  target: Expr,
  args: readonly Expr[],
): Node {
  const over = Object.hasOwn(OVER, name) ? OVER[name] : undefined;
  const list = compiler.compile(target);
  if (!over || args.length !== 2) {
    return compiler.complain(
      'not-supported',
      at,
      `\`${name}\` with ${args.length} arguments is not supported.`,
      name === 'map' ? 'Take `filter` before `map`.' : undefined,
    );
  }
  if (list.shape.kind === 'unknown') {
    return { ...list, at };
  }
  if (list.shape.kind !== 'list') {
    return compiler.complain(
      'wrong-type',
      list.at,
      `\`${name}\` takes a list, and ${shown(list)} is ${list.shape.kind}.`,
    );
  }
  if (compiler.nesting >= DEEPEST) {
    return compiler.complain(
      'expression-too-deep',
      at,
      `Lists are gone through more than ${DEEPEST} deep.`,
    );
  }
  const variable = args[0].exprKind;
  const local = variable.case === 'identExpr' ? variable.value.name : '';
  const slot = compiler.nesting;
  const body = compiler.compileWith(
    {
      name: local,
      shape: list.shape.item,
      path: list.path === undefined ? undefined : `${list.path}[]`,
      slope: list.slope,
    },
    args[1],
  );
  if (name !== 'map' && !isKind(body, 'bool')) {
    return compiler.complain(
      'wrong-type',
      body.at,
      `\`${name}\` takes a condition, and ${shown(body)} is ${
        body.shape.kind
      }.`,
    );
  }
  const label = list.shape.label;
  return {
    shape: resultOf(name, list.shape, body),
    at,
    path: name === 'filter' ? list.path : undefined,
    slope: name === 'map' && body.slope !== undefined ? NaN : list.slope,
    constraints:
      name === 'all' && !isFiltered(target) ? body.constraints : undefined,
    run: frame => {
      const members = list.run(frame);
      if (isAbsent(members)) {
        return members;
      }
      const outer = frame.locals[slot];
      const labelled = frame.label;
      frame.label = slot === 0 ? label ?? '' : undefined;
      const result = over(
        listOf(members),
        member => {
          frame.step();
          frame.locals[slot] = member;
          return body.run(frame);
        },
        frame,
      );
      frame.locals[slot] = outer;
      frame.label = labelled;
      return result;
    },
  };
}

/** What is asked of some of the members is not asked of all. */
function isFiltered({ exprKind }: Expr): boolean {
  return exprKind.case !== 'selectExpr' && exprKind.case !== 'identExpr';
}

function resultOf(name: string, list: Shape, body: Node): Shape {
  if (name === 'filter') {
    return list;
  }
  if (name === 'map') {
    return { kind: 'list', item: body.shape };
  }
  return body.shape.kind === 'unknown' ? UNKNOWN : BOOL;
}

/** Only members of the outermost list are told: they are what a person can go to. */
function offend(frame: Frame, member: Value): void {
  if (frame.label === undefined) {
    return;
  }
  const name =
    typeof member === 'object' ? recordOf(member)[frame.label] : member;
  (frame.offenders ??= new Set()).add(String(name));
}
