import { Check, CheckKind } from '../../model/check';
import { thresholdWords } from '../thresholds';
import { Matchable } from './match';
import { ANYWHERE, checksAt, ObjectEntry } from './objects';

/** Kinds of checks that ask the same as one of another tool, the nearest first. */
const SAME: Readonly<Partial<Record<CheckKind, readonly CheckKind[]>>> = {
  nullValues: ['nullValues', 'required'],
  required: ['required', 'nullValues'],
  missingValues: ['missingValues'],
  invalidValues: ['invalidValues'],
  duplicateValues: ['duplicateValues', 'unique'],
  unique: ['unique', 'duplicateValues'],
  primaryKey: ['primaryKey'],
  enum: ['enum', 'invalidValues'],
  pattern: ['pattern'],
  length: ['length'],
  range: ['range'],
  reference: ['reference'],
  column: ['column'],
  type: ['type'],
  rowCount: ['rowCount'],
  freshness: ['freshness'],
  retention: ['retention'],
};

/**
 * The check of the contract that asks what the other tool asked: the same of the same place, of all of the data, held
 * against the same. Nothing when there is none, or more than one: a result is never given to a check on a guess.
 */
export function sameCheck(
  observation: Matchable,
  object: ObjectEntry,
  property: string | undefined,
): Check | undefined {
  const { kind, partial, column } = observation;
  if (kind === undefined || partial) return undefined;
  // The age of a table is promised of its column with the time, which not every tool names.
  const timely = kind === 'freshness' || kind === 'retention';
  if (column !== undefined && property === undefined) return undefined;
  const place = property ?? (timely ? ANYWHERE : '');
  for (const same of SAME[kind] ?? []) {
    const checks = checksAt(object, same, place);
    const alike = checks.filter(check => heldAgainstSame(check, observation));
    if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  }
  return undefined;
}

function heldAgainstSame(check: Check, { type, outcome }: Matchable): boolean {
  if (type === 'metric') return true; // not held against anything yet
  if (check.kind === 'column' || check.kind === 'type') return true;
  const promised =
    check.thresholds.length === 0 ? '= 0' : thresholdWords(check.thresholds);
  if (promised === undefined) return false;
  if (isNone(promised)) {
    return outcome.threshold === undefined || isNone(outcome.threshold);
  }
  const percent =
    (check.unit === 'percent') ===
    (outcome.unit === 'percent' ||
      outcome.threshold?.endsWith('percent') === true);
  return (
    percent &&
    outcome.threshold !== undefined &&
    plain(promised, check.kind) === plain(outcome.threshold, check.kind)
  );
}

/** No row may break the rule, in whatever unit. */
function isNone(threshold: string): boolean {
  return /^(?:<?= 0|< 1)(?: \w+)?$/.test(threshold);
}

/** Without the unit; an age that may just be reached is the same as one that may not. */
function plain(threshold: string, kind: CheckKind): string {
  const bare = threshold.replace(/ (?:rows|percent|seconds)$/, '');
  return kind === 'freshness' || kind === 'retention'
    ? bare.replace(/^(<|>)= /, '$1 ')
    : bare;
}
