import { SchemaProperty } from '../../model/contract';
import { FORMAT_KINDS, formatKind } from '../judge/format';
import { LIMIT_KINDS, limitKind } from '../judge/limits';
import { PATTERN_KINDS, patternKind } from '../judge/pattern';
import { KindId } from '../kinds/kinds';
import { Pair, RecordRule } from '../rule';

type Values = Pair<string | undefined>;

/** What the options that are no limits mean, and what holds for all that are not known. */
const JUDGES: ReadonlyMap<
  string,
  (values: Values, owners: Pair<SchemaProperty>) => KindId
> = new Map([
  ['pattern', patternKind],
  ['format', formatKind],
  ['uniqueItems', uniqueItemsKind],
  ['required', requiredKind],
  ['timezone', timezoneKind],
  ['defaultTimezone', defaultTimezoneKind],
  ['dimensions', vectorKind],
  ['elementType', vectorKind],
  ['embeddingModel', vectorKind],
  ['embeddingModelVersion', vectorKind],
]);

/** What the logical type is told in detail. */
export const OPTIONS: RecordRule<SchemaProperty, string> = {
  type: 'record',
  written: ['logicalTypeOptions'],
  label: key => key,
  kinds: [
    ...PATTERN_KINDS,
    ...LIMIT_KINDS,
    ...FORMAT_KINDS,
    'unique-added',
    'unique-dropped',
    'required-added',
    'required-dropped',
    'timezone-changed',
    'type-declared',
    'vector-changed',
    'type-option-changed',
  ],
  judge: (key, values, owners) =>
    JUDGES.get(key)?.(values, owners) ??
    limitKind(key, {
      before: owners.before.options,
      after: owners.after.options,
    }) ??
    'type-option-changed',
};

function uniqueItemsKind({ before, after }: Values): KindId {
  const [was, is] = [isTrue(before), isTrue(after)];
  if (was === is) {
    return 'limit-respelled';
  }
  return is ? 'unique-added' : 'unique-dropped';
}

/** The names of the fields that an object must have, separated by commas. */
function requiredKind({ before, after }: Values): KindId {
  const are = new Set(namesOf(after));
  const gone = namesOf(before).some(name => !are.has(name));
  return gone ? 'required-dropped' : 'required-added';
}

function namesOf(text = ''): string[] {
  return text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}

/** Absent is no: then a moment is one of the default time zone. */
function timezoneKind({ before, after }: Values): KindId {
  return isTrue(before) === isTrue(after)
    ? 'limit-respelled'
    : 'timezone-changed';
}

function defaultTimezoneKind({ before, after }: Values): KindId {
  const zoneOf = (text = 'UTC') => text.trim().toLowerCase();
  return zoneOf(before) === zoneOf(after)
    ? 'limit-respelled'
    : 'timezone-changed';
}

function vectorKind({ before }: Values): KindId {
  return before === undefined ? 'type-declared' : 'vector-changed';
}

function isTrue(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === 'true';
}
