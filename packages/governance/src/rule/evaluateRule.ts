import { judgeIn, Verdict } from '../expression/evaluate';
import { Frame } from '../expression/frame';
import { renderMessage, shownNames } from './message';
import { Outcome } from './outcome';
import { Rule } from './rule';

/** Whether and how facts are told: working them out costs about as much as the rule. */
export interface Telling {
  readonly view: object;
  readonly tellFacts: boolean;
}

type Answer = Pick<Outcome, 'status' | 'message'> & {
  readonly offenders?: readonly string[];
};

const NOBODY: readonly string[] = [];

/** What is said of a rule that holds: of all products the same. @public */
export function holdsMessage(expects: string): string {
  return `Holds: ${expects}.`;
}

/** Evaluates one rule. Never throws. */
export function evaluateRule(
  rule: Rule,
  frame: Frame,
  { view, tellFacts }: Telling,
): Outcome {
  const { status, message, offenders } = answerOf(rule, frame);
  return {
    rule: rule.id,
    status,
    message,
    facts:
      tellFacts && rule.compiled
        ? rule.compiled.readers.map(read => read(view, offenders ?? NOBODY))
        : [],
  };
}

function answerOf(rule: Rule, frame: Frame): Answer {
  const { compiled } = rule;
  if (!compiled) {
    const [problem] = rule.broken;
    return {
      status: 'error',
      message: problem?.message ?? 'The rule cannot be evaluated.',
    };
  }
  for (const condition of [compiled.when, compiled.applies]) {
    const verdict = condition && judgeIn(condition, frame);
    if (verdict?.status === 'fail') {
      return {
        status: 'not-applicable',
        message:
          condition === compiled.when
            ? 'The rule is not meant for this one.'
            : 'There is nothing that the rule is about.',
      };
    }
    if (verdict && verdict.status !== 'pass') {
      return undecided(verdict);
    }
  }
  const verdict = judgeIn(compiled.condition, frame);
  switch (verdict.status) {
    case 'pass':
      return { status: 'pass', message: holdsMessage(rule.expects) };
    case 'fail':
      return {
        status: 'fail',
        message: compiled.message
          ? renderMessage(compiled.message, frame, verdict.offenders)
          : defaultMessage(rule, verdict),
        offenders: verdict.offenders,
      };
    default:
      return undecided(verdict);
  }
}

function undecided(
  verdict: Exclude<Verdict, { status: 'pass' | 'fail' }>,
): Answer {
  return verdict.status === 'error'
    ? { status: 'error', message: verdict.message }
    : {
        status: 'not-measured',
        message: `Nobody has measured ${shownPaths(verdict.paths)} yet.`,
      };
}

function defaultMessage(
  rule: Rule,
  { missing, offenders }: Extract<Verdict, { status: 'fail' }>,
): string {
  const asked = `Does not hold: ${rule.expects}.`;
  if (offenders.length > 0) {
    return `${asked} Not for ${shownNames(offenders)}.`;
  }
  return missing.length > 0
    ? `${asked} Nothing says ${shownPaths(missing)}.`
    : asked;
}

function shownPaths(paths: readonly string[]): string {
  return shownNames(paths.map(path => `\`${path}\``));
}
