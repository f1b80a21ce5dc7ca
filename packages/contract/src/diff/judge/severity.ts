import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const SEVERITY_KINDS = [
  'quality-severity-raised',
  'quality-severity-lowered',
  'quality-severity-changed',
  'quality-note-changed',
] as const satisfies readonly KindId[];

/** The standard leaves the words open; these are the usual ones, the least serious first. */
const WORDS: readonly (readonly string[])[] = [
  ['info', 'information', 'informational', 'notice', 'trivial'],
  ['low', 'minor'],
  ['warn', 'warning', 'medium', 'moderate'],
  ['error', 'high', 'major', 'severe'],
  ['critical', 'blocker', 'fatal', 'highest'],
];

/** What a change of the severity of a quality rule is. None is less than any. */
export function severityKind({
  before,
  after,
}: Pair<string | undefined>): KindId {
  if (before === undefined) {
    return 'quality-severity-raised';
  }
  if (after === undefined) {
    return 'quality-severity-lowered';
  }
  const [was, is] = [weightOf(before), weightOf(after)];
  if (was < 0 || is < 0) {
    return 'quality-severity-changed';
  }
  if (is === was) {
    return 'quality-note-changed';
  }
  return is > was ? 'quality-severity-raised' : 'quality-severity-lowered';
}

function weightOf(severity: string): number {
  const word = severity.trim().toLowerCase();
  return WORDS.findIndex(words => words.includes(word));
}
