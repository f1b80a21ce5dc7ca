import { Fact, Shape } from '../view/fact';
import { SeenFact, SeenValue } from './outcome';

const MOST = 10;

type Member = { readonly name: string; readonly value?: SeenValue };

/** What stands at the paths that a rule reads. Lists are cut; members for which it does not hold come first. */
export function seenFacts(
  paths: readonly string[],
  view: object,
  facts: Fact,
  offenders: readonly string[] = [],
): readonly SeenFact[] {
  return paths.map(path => seenAt(path, view, facts.shape, offenders));
}

function seenAt(
  path: string,
  view: object,
  root: Shape,
  offenders: readonly string[],
): SeenFact {
  const [first, ...others] = path.split('[]');
  const whole = follow(view, root, first);
  if (others.length === 0) {
    return whole.value === undefined
      ? { path, absent: whole.absent }
      : { path, ...shown(whole.value, whole.shape) };
  }
  if (!Array.isArray(whole.value)) {
    return { path, absent: whole.absent ?? 'not-measured' };
  }
  const all = membersOf(whole.value, whole.shape, others, '');
  const sorted =
    offenders.length === 0
      ? all
      : [
          ...all.filter(({ outer }) => offenders.includes(outer)),
          ...all.filter(({ outer }) => !offenders.includes(outer)),
        ];
  const members = sorted
    .slice(0, MOST)
    .map(({ name, value }): Member => ({ name, value }));
  return { path, members, ...moreThan(all.length) };
}

interface Found {
  readonly value: unknown;
  readonly shape: Shape;
  readonly absent?: 'missing' | 'not-measured';
}

function follow(from: unknown, shape: Shape, path: string): Found {
  let found: Found = { value: from, shape };
  const names = path.replace(/^\./, '');
  for (const name of names === '' ? [] : names.split('.')) {
    const { shape: at, value } = found;
    const of = at.kind === 'record' ? at.fields[name] : undefined;
    const inner: unknown =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name] // an own key was just found
        : undefined;
    const isThere =
      inner !== undefined &&
      inner !== null &&
      !(typeof inner === 'string' && inner.trim() === '');
    const shapeOfMap: Shape =
      at.kind === 'map' ? at.value : { kind: 'unknown' };
    found = {
      value: isThere ? inner : undefined,
      shape: of?.shape ?? shapeOfMap,
      absent: isThere
        ? undefined
        : found.absent ??
          (of?.absent === 'not-measured' ? 'not-measured' : 'missing'),
    };
  }
  return found;
}

function membersOf(
  list: readonly unknown[],
  shape: Shape,
  [path, ...others]: readonly string[],
  prefix: string,
): (Member & { readonly outer: string })[] {
  if (shape.kind !== 'list') {
    return [];
  }
  const { item, label } = shape;
  return list.slice(0, 1_000).flatMap((member, index) => {
    const own = label === undefined ? undefined : follow(member, item, label);
    const name = `${prefix}${String(own?.value ?? member ?? index)}`;
    const found = follow(member, item, path);
    const outer = prefix === '' ? name : prefix.slice(0, -3);
    if (others.length > 0) {
      return Array.isArray(found.value)
        ? membersOf(found.value, found.shape, others, `${name} › `).map(
            one => ({
              ...one,
              outer,
            }),
          )
        : [];
    }
    const { value } = shown(found.value, found.shape);
    return [value === undefined ? { name, outer } : { name, value, outer }];
  });
}

const LONGEST = 200;

function shown(
  value: unknown,
  shape: Shape,
): { readonly value?: SeenValue; readonly more?: number } {
  if (Array.isArray(value)) {
    const item = shape.kind === 'list' ? shape.item : undefined;
    const label = shape.kind === 'list' ? shape.label : undefined;
    const names = value
      .slice(0, MOST)
      .map((member: unknown) =>
        item && label !== undefined
          ? String(follow(member, item, label).value ?? '')
          : cut(String(member)),
      );
    return { value: names, ...moreThan(value.length) };
  }
  if (typeof value === 'string') {
    return { value: cut(value) };
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? { value }
    : {};
}

function moreThan(length: number) {
  return length > MOST ? { more: length - MOST } : {};
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
