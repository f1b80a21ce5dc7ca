import { nearest } from '@backstage-data-mesh/contract';
import { Absence, Fact, Shape } from '../view/fact';
import { nameOf, nearestPath } from '../view/paths';

/** What stands at a path, as CEL reads it. */
export interface Resolved {
  readonly cel: string;
  readonly shape: Shape;
  readonly absent: Absence;
  /** Whether it is under a free key of a map, which `has` can only ask for when the key is a name. */
  readonly entryOf?: { readonly map: string; readonly key: string };
}

/** Where a path begins: at the view, or at a member of a list that CEL calls `it`. */
export interface Start {
  readonly shape: Shape;
  readonly name?: 'it';
  /** How the view's documentation writes it: `contracts[]`. */
  readonly path: string;
}

export type Resolution =
  | { readonly ok: true; readonly resolved: Resolved }
  | { readonly ok: false; readonly message: string; readonly fix?: string };

const NAME = /^[A-Za-z_]\w*$/;

/** Follows a path without `[]`. */
export function resolvePath(
  path: string,
  start: Start,
  view: Fact,
): Resolution {
  let at: Resolved = {
    cel: start.name ?? '',
    shape: start.shape,
    absent: 'never',
  };
  let walked = start.path;
  for (const name of path === '' ? [] : path.split('.')) {
    const full = walked === '' ? name : `${walked}.${name}`;
    const { shape } = at;
    if (shape.kind === 'map') {
      // A key may hold dots: the rest is the key.
      const key = path.slice(path.length - restOf(path, full, start).length);
      return { ok: true, resolved: entry(at, key, shape.value) };
    }
    if (shape.kind !== 'record') {
      return {
        ok: false,
        message: `\`${walked}\` is ${nameOf(shape)}: it has no \`${name}\`.`,
        fix:
          shape.kind === 'list'
            ? `Write \`${walked}[].${name}\` for that of every member.`
            : undefined,
      };
    }
    if (!Object.hasOwn(shape.fields, name)) {
      return unknown(full, name, walked, Object.keys(shape.fields), view);
    }
    const fact = shape.fields[name];
    at = {
      cel: at.cel === '' ? name : `${at.cel}.${name}`,
      shape: fact.shape,
      absent: fact.absent,
    };
    walked = full;
  }
  return { ok: true, resolved: at };
}

function restOf(path: string, full: string, start: Start): string {
  const walked = start.path === '' ? full : full.slice(start.path.length + 1);
  const name = walked.slice(walked.lastIndexOf('.') + 1);
  return path.slice(walked.length - name.length);
}

function entry(of: Resolved, key: string, shape: Shape): Resolved {
  const cel = NAME.test(key)
    ? `${of.cel}.${key}`
    : `${of.cel}[${JSON.stringify(key)}]`;
  return { cel, shape, absent: 'missing', entryOf: { map: of.cel, key } };
}

function unknown(
  full: string,
  name: string,
  walked: string,
  names: readonly string[],
  view: Fact,
): Resolution {
  const near = nearest(name, names);
  const meant = near
    ? `${walked === '' ? '' : `${walked}.`}${near}`
    : nearestPath(view, full);
  return {
    ok: false,
    message: `There is no \`${full}\`.`,
    fix: meant
      ? `Did you mean \`${meant}\`?`
      : `There are ${names.join(', ')}.`,
  };
}
