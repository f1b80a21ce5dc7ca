import { nearest } from '@backstage-data-mesh/contract';
import { Fact, Shape } from '../view/fact';
import { nearestPath } from '../view/paths';
import { Frame } from './frame';
import { shown } from './logic';
import { BOOL, Compiler, Node } from './node';
import {
  isAbsent,
  listOf,
  MISSING,
  NOT_MEASURED,
  numberOf,
  recordOf,
  RuleFault,
  Value,
} from './value';

/** `operand.field` */
export function select(
  compiler: Compiler,
  view: Fact,
  at: number,
  operand: Node,
  field: string,
): Node {
  const { shape } = operand;
  if (shape.kind === 'unknown') {
    return { shape, at, run: operand.run };
  }
  if (shape.kind === 'map') {
    return entry(operand, { ...operand, literal: field, run: () => field }, at);
  }
  if (shape.kind !== 'record') {
    return compiler.complain(
      'unknown-path',
      at,
      `${shown(operand)} is ${shape.kind}: it has no \`${field}\`.`,
      shape.kind === 'list'
        ? `Ask its members: \`${operand.path ?? 'list'}.all(x, x.${field} …)\`.`
        : undefined,
    );
  }
  const fact = Object.hasOwn(shape.fields, field)
    ? shape.fields[field]
    : undefined;
  if (!fact) {
    return unknownField(compiler, view, at, operand, shape.fields, field);
  }
  const path = operand.path === undefined ? field : `${operand.path}.${field}`;
  return {
    shape: fact.shape,
    at,
    path,
    run: frame => {
      const record = operand.run(frame);
      return isAbsent(record)
        ? record
        : read(frame, recordOf(record), field, fact, path);
    },
  };
}

/** Reads a fact; one that is not there is remembered. */
export function read(
  frame: Frame,
  record: { readonly [name: string]: Value | undefined },
  field: string,
  fact: Fact,
  path: string,
): Value {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  if (isThere(value)) {
    return value;
  }
  if (fact.absent === 'missing' || typeof value === 'string') {
    (frame.missing ??= new Set()).add(path);
    return MISSING;
  }
  (frame.notMeasured ??= new Set()).add(path);
  return NOT_MEASURED;
}

/** Blank texts are said by nobody, and NaN was measured by nobody. */
function isThere(value: Value | undefined | null): value is Value {
  return typeof value === 'string'
    ? value.trim() !== ''
    : value !== undefined && value !== null && !Number.isNaN(value);
}

/** `has(operand.field)`: whether it is there. For a list: whether it has members. */
export function has(
  compiler: Compiler,
  fact: Node,
  absent: Fact['absent'] | undefined,
): Node {
  const { shape, at, path } = fact;
  const always = absent === 'never' && !['text', 'list'].includes(shape.kind);
  if (always && shape.kind !== 'unknown') {
    return compiler.complain(
      'says-nothing',
      at,
      `${shown(fact)} is always there: \`has\` says nothing.`,
      'Compare it.',
    );
  }
  return {
    shape: BOOL,
    at,
    path,
    constraints: path ? [{ on: path, type: 'there' }] : [],
    run: frame => {
      // What is asked for here is not read: only a section that is not known makes the answer unknown.
      const { value, notMeasured } = frame.aside(fact.run);
      const section = [...(notMeasured ?? [])].find(other => other !== path);
      if (value === NOT_MEASURED && section !== undefined) {
        (frame.notMeasured ??= new Set()).add(section);
        return NOT_MEASURED;
      }
      return shape.kind === 'list' && !isAbsent(value)
        ? listOf(value).length > 0
        : !isAbsent(value);
    },
  };
}

/** `list[0]`, `map["key"]` */
export function index(
  compiler: Compiler,
  at: number,
  operand: Node,
  key: Node,
): Node {
  const { shape } = operand;
  if (shape.kind === 'unknown') {
    return { shape, at, run: operand.run };
  }
  if (shape.kind === 'map' && key.shape.kind === 'text') {
    return entry(operand, key, at);
  }
  if (shape.kind === 'list' && key.shape.kind === 'number') {
    return {
      shape: shape.item,
      at,
      path: operand.path === undefined ? undefined : `${operand.path}[]`,
      run: frame => {
        const list = operand.run(frame);
        const place = key.run(frame);
        if (isAbsent(list) || isAbsent(place)) {
          return isAbsent(list) ? list : place;
        }
        const found = listOf(list)[numberOf(place)];
        if (found === undefined) {
          throw new RuleFault(
            'impossible',
            `${shown(operand)} has no member ${String(place)}.`,
          );
        }
        return found;
      },
    };
  }
  return compiler.complain(
    'wrong-type',
    at,
    `${shown(operand)} is ${shape.kind}, which has nothing under ${
      key.shape.kind
    }.`,
  );
}

function entry(operand: Node, key: Node, at: number): Node {
  const shape: Shape = { kind: 'text' };
  const fact: Fact = { shape, words: '', absent: 'missing' };
  const path =
    key.literal === undefined
      ? operand.path
      : `${operand.path}.${String(key.literal)}`;
  return {
    shape,
    at,
    path,
    run: frame => {
      const map = operand.run(frame);
      const name = key.run(frame);
      if (isAbsent(map) || isAbsent(name)) {
        return isAbsent(map) ? map : name;
      }
      return read(frame, recordOf(map), String(name), fact, path ?? '');
    },
  };
}

function unknownField(
  compiler: Compiler,
  view: Fact,
  at: number,
  operand: Node,
  fields: object,
  field: string,
): Node {
  const path = `${operand.path ?? ''}.${field}`;
  const near = nearest(field, Object.keys(fields));
  const meant = near
    ? `${operand.path ?? ''}.${near}`
    : nearestPath(view, path);
  return compiler.complain(
    'unknown-path',
    at,
    `There is no \`${path}\`.`,
    meant
      ? `Did you mean \`${meant}\`?`
      : `There are ${Object.keys(fields).join(', ')}.`,
  );
}
