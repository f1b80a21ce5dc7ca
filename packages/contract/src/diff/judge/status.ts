import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

/** The life of a contract, in its order; words of one stage mean the same. */
const STAGES: readonly (readonly string[])[] = [
  ['draft', 'proposed', 'in development', 'development'],
  ['active', 'production', 'published', 'approved'],
  ['deprecated'],
  ['retired', 'end of life', 'archived'],
];

const ACTIVE = 1;

export const STATUS_KINDS = [
  'status-raised',
  'status-lowered',
  'status-deprecated',
  'status-retired',
  'status-changed',
] as const satisfies readonly KindId[];

/** What a change of the status is. A status that is not given tells nothing, so only the one after counts then. */
export function statusKind({
  before,
  after,
}: Pair<string | undefined>): KindId {
  if (after === undefined) {
    return 'status-lowered';
  }
  const from = stageOf(before);
  const to = stageOf(after);
  if (to > ACTIVE && to > from) {
    return to === ACTIVE + 1 ? 'status-deprecated' : 'status-retired';
  }
  if (to < 0 || (from < 0 && before !== undefined)) {
    return 'status-changed';
  }
  // Forwards to active, or back from the end.
  return from > ACTIVE || to >= from || before === undefined
    ? 'status-raised'
    : 'status-lowered';
}

function stageOf(status: string | undefined): number {
  const word = status?.trim().toLowerCase().replace(/[-_]/g, ' ') ?? '';
  return STAGES.findIndex(stage => stage.includes(word));
}
