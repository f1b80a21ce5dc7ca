import { Compiler, Node, BOOL, UNKNOWN, isKind } from './node';
import { opposite } from './constraint';
import { absentOf, boolOf, isAbsent } from './value';

/**
 * `&&`, `||`, `!` and `? :`. From left to right, and no further than needed: what stands behind a condition that decides is
 * not read. A certain `false` beside an absent fact stays `false`, as a certain `true` stays `true`; that the absent fact was
 * read is remembered by the frame, and `judge` does not let it pass.
 */
export function and(compiler: Compiler, at: number, l: Node, r: Node): Node {
  return bothYesOrNo(compiler, '&&', at, l, r, {
    shape: BOOL,
    at,
    constraints: [...(l.constraints ?? []), ...(r.constraints ?? [])],
    run: frame => {
      const left = l.run(frame);
      if (left === false) {
        return false;
      }
      const right = r.run(frame);
      if (right === false) {
        return false;
      }
      return isAbsent(left) || isAbsent(right)
        ? absentOf(left, right)
        : boolOf(left) && boolOf(right);
    },
  });
}

export function or(compiler: Compiler, at: number, l: Node, r: Node): Node {
  return bothYesOrNo(compiler, '||', at, l, r, {
    shape: BOOL,
    at,
    run: frame => {
      const left = l.run(frame);
      if (left === true) {
        return true;
      }
      const right = r.run(frame);
      if (right === true) {
        return true;
      }
      return isAbsent(left) || isAbsent(right)
        ? absentOf(left, right)
        : boolOf(left) || boolOf(right);
    },
  });
}

export function not(compiler: Compiler, at: number, operand: Node): Node {
  if (!isKind(operand, 'bool')) {
    return needsYesOrNo(compiler, '!', operand);
  }
  return {
    shape: BOOL,
    at,
    constraints: opposite(operand.constraints),
    run: frame => {
      const value = operand.run(frame);
      return isAbsent(value) ? value : !boolOf(value);
    },
  };
}

export function choose(
  compiler: Compiler,
  at: number,
  condition: Node,
  yes: Node,
  no: Node,
): Node {
  if (!isKind(condition, 'bool')) {
    return needsYesOrNo(compiler, '? :', condition);
  }
  if (!isKind(yes, no.shape.kind) && no.shape.kind !== 'unknown') {
    return compiler.complain(
      'wrong-type',
      no.at,
      `One branch of \`? :\` gives ${yes.shape.kind}, the other ${no.shape.kind}.`,
      'Let both give the same type.',
    );
  }
  return {
    shape: yes.shape.kind === 'unknown' ? no.shape : yes.shape,
    at,
    slope: yes.slope === no.slope ? yes.slope : NaN,
    run: frame => {
      const value = condition.run(frame);
      if (isAbsent(value)) {
        return value;
      }
      return boolOf(value) ? yes.run(frame) : no.run(frame);
    },
  };
}

function bothYesOrNo(
  compiler: Compiler,
  operator: string,
  at: number,
  left: Node,
  right: Node,
  node: Node,
): Node {
  const wrong = [left, right].find(operand => !isKind(operand, 'bool'));
  if (wrong) {
    return needsYesOrNo(compiler, operator, wrong);
  }
  return left.shape.kind === 'unknown' || right.shape.kind === 'unknown'
    ? { ...node, shape: UNKNOWN, at }
    : node;
}

function needsYesOrNo(compiler: Compiler, operator: string, operand: Node) {
  return compiler.complain(
    'wrong-type',
    operand.at,
    `\`${operator}\` takes conditions, and ${shown(operand)} is ${
      operand.shape.kind
    }.`,
    operand.shape.kind === 'number'
      ? 'Compare it: `… >= 1`.'
      : 'Compare it, or ask with `has(…)` whether it is there.',
  );
}

/** How a message names an operand. */
export function shown(node: Node): string {
  if (node.path) {
    return `\`${node.path}\``;
  }
  return node.literal === undefined
    ? 'what stands there'
    : `\`${JSON.stringify(node.literal)}\``;
}
