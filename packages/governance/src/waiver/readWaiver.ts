import { SpecReader } from '../ruleset/SpecReader';
import { RuleProblem } from '../rule/problem';

const DAY = 86_400_000;

/** What somebody asks for, before it is approved. @public */
export interface WaiverRequest {
  readonly rule: string;
  readonly reason: string;
  /** UTC milliseconds. */
  readonly until: number;
}

/** @public */
export interface WaiverBounds {
  readonly now: number;
  /** The longest that a waiver may last, in days; 365 when left out. */
  readonly mostDays?: number;
  /** Ids of the rules that there are. */
  readonly rules: readonly string[];
}

/**
 * Reads what somebody asks for: a rule that exists, a reason, and an end that is neither missing, over, nor years away.
 *
 * @param input - `{ rule, reason, until }`; `until` is a moment in ISO 8601 or UTC milliseconds
 * @public
 */
export function readWaiverRequest(
  input: unknown,
  { now, mostDays = 365, rules }: WaiverBounds,
): {
  readonly request?: WaiverRequest;
  readonly problems: readonly RuleProblem[];
} {
  const problems: RuleProblem[] = [];
  const reader = SpecReader.of(input, [], problems, 'A waiver');
  const rule = reader.required('rule', 'Name the rule that need not hold.');
  const reason = reader.required(
    'reason',
    'Write why, and what is done until the end.',
  );
  if (rule !== undefined && !rules.includes(rule)) {
    reader.complain('unknown-rule', 'rule', `There is no rule "${rule}".`);
  }
  const until = readEnd(reader, now, mostDays);
  reader.refuseUnknown();
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return isWrong || !rule || !reason || until === undefined
    ? { problems }
    : { request: { rule, reason, until }, problems };
}

function readEnd(
  reader: SpecReader,
  now: number,
  mostDays: number,
): number | undefined {
  const raw = reader.raw('until');
  if (raw === undefined || raw === '') {
    reader.complain(
      'missing-end',
      'until',
      'A waiver without an end is a hole in the policy.',
      `Say until when: at most ${mostDays} days from now.`,
    );
    return undefined;
  }
  const until = typeof raw === 'number' ? raw : Date.parse(String(raw));
  if (!Number.isFinite(until)) {
    reader.complain('invalid-date', 'until', '`until` is not a moment.');
    return undefined;
  }
  if (until <= now) {
    reader.complain('over-already', 'until', 'The waiver is over already.');
    return undefined;
  }
  if (until > now + mostDays * DAY) {
    reader.complain(
      'too-long',
      'until',
      `A waiver lasts at most ${mostDays} days.`,
      'Ask again when it is over, or change the rule.',
    );
    return undefined;
  }
  return until;
}
