import type { Constant } from '@bufbuild/cel-spec/cel/expr/syntax_pb.js';
import { BOOL, Compiler, Node, NUMBER, TEXT } from './node';

/** What is written out. Whole numbers and others are one type, as a person means them. */
export function literal(
  compiler: Compiler,
  at: number,
  { constantKind: { case: kind, value } }: Constant,
): Node {
  if (kind === 'boolValue') {
    return { shape: BOOL, at, literal: value, run: () => value };
  }
  if (kind === 'stringValue') {
    return { shape: TEXT, at, literal: value, run: () => value };
  }
  if (kind === 'int64Value' || kind === 'uint64Value') {
    const number = Number(value);
    return { shape: NUMBER, at, literal: number, run: () => number };
  }
  if (kind === 'doubleValue') {
    return { shape: NUMBER, at, literal: value, run: () => value };
  }
  return compiler.complain(
    'not-supported',
    at,
    kind === 'nullValue'
      ? 'No fact is ever `null`.'
      : 'Bytes are not supported.',
    kind === 'nullValue'
      ? 'Ask with `has(…)` whether a fact is there.'
      : undefined,
  );
}
