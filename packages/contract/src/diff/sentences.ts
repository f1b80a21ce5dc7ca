import { Pair, Subject } from './rule';
import { shown } from './shown';

/** `The description of orders.id changed from “a” to “b”.` */
export function valueChanged(
  label: string,
  { before, after }: Pair<unknown>,
  { phrase }: Subject,
): string {
  const areMany = Array.isArray(before) || Array.isArray(after);
  const of = `The ${label} of ${phrase}`;
  if (isNothing(before)) {
    const value = shown(after);
    return areMany
      ? `${of} are now ${value}; none were given before.`
      : `${of} is now ${value}; none was given before.`;
  }
  if (isNothing(after)) {
    const value = shown(before);
    return areMany
      ? `${of} are no longer given; they were ${value}.`
      : `${of} is no longer given; it was ${value}.`;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return listChanged(label, before, after, phrase);
  }
  return `The ${label} of ${phrase} changed from ${shown(before)} to ${shown(
    after,
  )}.`;
}

function listChanged(
  label: string,
  before: readonly unknown[],
  after: readonly unknown[],
  phrase: string,
): string {
  const keyOf = (item: unknown) => JSON.stringify(item);
  const were = new Set(before.map(keyOf));
  const are = new Set(after.map(keyOf));
  const come = after.filter(item => !were.has(keyOf(item)));
  const gone = before.filter(item => !are.has(keyOf(item)));
  const what = [
    come.length > 0 ? `${shown(come)} came` : '',
    gone.length > 0 ? `${shown(gone)} went` : '',
  ].filter(part => part !== '');
  return what.length > 0
    ? `The ${label} of ${phrase} changed: ${what.join(', ')}.`
    : `The ${label} of ${phrase} are in another order.`;
}

/** `orders.id is no longer required.` */
export function flagChanged(
  adjective: string,
  { after }: Pair<boolean>,
  { phrase }: Subject,
): string {
  return `${started(phrase)} is ${after ? 'now' : 'no longer'} ${adjective}.`;
}

interface Named {
  readonly id?: string;
  readonly physicalName?: string;
}

/** `The property orders.cust was renamed to “customer”.` Only an equal id or physical name makes it certain. */
export function renamed(
  noun: string,
  { after }: Pair<string>,
  { name }: Subject,
  owners: Pair<Named>,
): string {
  const isCertain =
    isEqual(owners.before.id, owners.after.id) ||
    isEqual(owners.before.physicalName, owners.after.physicalName);
  const was = isCertain ? 'was renamed' : 'seems to have been renamed';
  return `The ${noun} ${name} ${was} to ${shown(after)}.`;
}

function isEqual(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

/** What several fields say together: `The promise of the service level latency changed from “4 h” to “8 h”.` */
export function groupChanged(
  label: string,
  values: Pair<string | undefined>,
  subject: Subject,
): string {
  return values.before === values.after && values.after !== undefined
    ? `The ${label} of ${subject.phrase} is written differently: ${shown(
        values.after,
      )}.`
    : valueChanged(label, values, subject);
}

export function entryChanged(
  label: string,
  values: Pair<unknown>,
  subject: Subject,
): string {
  return valueChanged(label, values, subject);
}

export function partAdded(label: string, { phrase }: Subject): string {
  return `The ${label} of ${phrase} is new.`;
}

export function partRemoved(label: string, { phrase }: Subject): string {
  return `The ${label} of ${phrase} was removed.`;
}

export function memberAdded(noun: string, subject: Subject): string {
  return `${memberNamed(noun, subject)} is new.`;
}

export function memberRemoved(noun: string, subject: Subject): string {
  return `${memberNamed(noun, subject)} was removed.`;
}

export function membersMoved(label: string, { phrase }: Subject): string {
  return `The ${label} of ${phrase} are in another order.`;
}

function memberNamed(noun: string, { name, phrase }: Subject): string {
  return phrase.startsWith('the ') ? started(phrase) : `The ${noun} ${name}`;
}

function started(phrase: string): string {
  return phrase.startsWith('the ') ? `T${phrase.slice(1)}` : phrase;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
