import { Fact, Shape } from '../view/fact';
import { SeenFact, SeenValue } from './outcome';

/** How many values and members are told of one fact. */
const MOST = 10;
/** How many members are looked at in search of those for which a rule does not hold. */
const MOST_LOOKED_AT = 1_000;
const LONGEST = 200;

const UNKNOWN: Shape = { kind: 'unknown' };

/** Reads what stands at a path that a rule reads; members of the names given first. */
export type FactReader = (
  view: object,
  offenders: readonly string[],
) => SeenFact;

/** One step to a fact: a field, and what it means when it is not there. */
interface Step {
  readonly name: string;
  readonly absent: 'missing' | 'not-measured';
}

/** The way from one record to the next: through fields, to a value or to a list whose members are meant. */
interface Stretch {
  readonly steps: readonly Step[];
  readonly shape: Shape;
  /** By which field members of the list at its end are known. */
  readonly label?: string;
}

/** Looks the path up once, so that reading it is quick. */
export function factReader(path: string, facts: Fact): FactReader {
  const stretches: Stretch[] = [];
  let { shape } = facts;
  for (const part of path.split('[]')) {
    const stretch = stretchOf(part.replace(/^\./, ''), shape);
    stretches.push(stretch);
    shape = stretch.shape.kind === 'list' ? stretch.shape.item : UNKNOWN;
  }
  const [first, ...others] = stretches;
  return others.length === 0
    ? view => {
        const { value, absent } = follow(view, first);
        return value === undefined
          ? { path, absent }
          : { path, ...shown(value, first) };
      }
    : (view, offenders) => {
        const { value, absent } = follow(view, first);
        return Array.isArray(value)
          ? { path, ...membersOf(value, stretches, offenders) }
          : { path, absent: absent ?? 'not-measured' };
      };
}

function stretchOf(path: string, from: Shape): Stretch {
  const steps: Step[] = [];
  let shape = from;
  let rest = path;
  while (rest !== '') {
    // A free key may hold dots.
    const dot = shape.kind === 'map' ? -1 : rest.indexOf('.');
    const name = dot < 0 ? rest : rest.slice(0, dot);
    rest = dot < 0 ? '' : rest.slice(dot + 1);
    const fact = shape.kind === 'record' ? shape.fields[name] : undefined;
    const inMap = shape.kind === 'map' ? shape.value : UNKNOWN;
    steps.push({
      name,
      absent: fact?.absent === 'not-measured' ? 'not-measured' : 'missing',
    });
    shape = fact?.shape ?? inMap;
  }
  return {
    steps,
    shape,
    label: shape.kind === 'list' ? shape.label : undefined,
  };
}

function follow(
  from: unknown,
  { steps }: Stretch,
): { readonly value?: unknown; readonly absent?: Step['absent'] } {
  let at: unknown = from;
  for (const { name, absent } of steps) {
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Record<string, unknown>)[name] // an own key was just found
        : undefined;
    if (at === undefined || at === null || isBlank(at)) {
      return { absent };
    }
  }
  return { value: at };
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

type Member = NonNullable<SeenFact['members']>[number];

function membersOf(
  list: readonly unknown[],
  [outer, ...inner]: readonly Stretch[],
  offenders: readonly string[],
): Pick<SeenFact, 'members' | 'more'> {
  const first: Member[] = [];
  const others: Member[] = [];
  let count = 0;
  list.forEach((member, index) => {
    const name = nameOf(member, outer, index);
    const members = offenders.includes(name) ? first : others;
    count += visit(member, name, inner, members);
  });
  const members = [...first, ...others].slice(0, MOST);
  return { members, ...(count > MOST && { more: count - members.length }) };
}

/** Adds the members below one, and says how many there are. */
function visit(
  member: unknown,
  name: string,
  [stretch, ...inner]: readonly Stretch[],
  members: Member[],
): number {
  const { value } = follow(member, stretch);
  if (inner.length === 0) {
    if (members.length < MOST) {
      members.push({ name, ...only(shown(value, stretch)) });
    }
    return 1;
  }
  if (!Array.isArray(value)) {
    return 0;
  }
  let count = 0;
  for (let index = 0; index < value.length; index++) {
    if (index >= MOST_LOOKED_AT || members.length >= MOST) {
      return count + value.length - index;
    }
    const below: unknown = value[index];
    const full = `${name} › ${nameOf(below, stretch, index)}`;
    count += visit(below, full, inner, members);
  }
  return count;
}

function only({ value }: ReturnType<typeof shown>) {
  return value === undefined ? {} : { value };
}

function nameOf(member: unknown, { label }: Stretch, index: number): string {
  const own =
    label !== undefined && typeof member === 'object' && member !== null
      ? (member as Record<string, unknown>)[label] // a record of the list
      : member;
  return typeof own === 'string' && own !== '' ? cut(own) : String(index + 1);
}

function shown(
  value: unknown,
  stretch: Stretch,
): { readonly value?: SeenValue; readonly more?: number } {
  if (typeof value === 'string') {
    return { value: cut(value) };
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { value };
  }
  if (!Array.isArray(value)) {
    return {};
  }
  const names = value
    .slice(0, MOST)
    .map((member: unknown, index) =>
      typeof member === 'object'
        ? nameOf(member, stretch, index)
        : cut(String(member)),
    );
  return {
    value: names,
    ...(value.length > MOST && { more: value.length - MOST }),
  };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
