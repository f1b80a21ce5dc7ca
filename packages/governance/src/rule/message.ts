import { Path } from '@backstage-data-mesh/contract';
import { compileExpression, Expression } from '../expression/compile';
import { RuleFunctions } from '../expression/functions';
import { Frame } from '../expression/frame';
import { isAbsent, NOT_MEASURED, Value } from '../expression/value';
import { Fact, Shape } from '../view/fact';
import { problemAt, RuleProblem } from './problem';

/** A template, understood: texts, and the facts between them. */
export interface Message {
  readonly parts: readonly (string | Expression | typeof OFFENDERS)[];
}

/** `{{offenders}}`: the members of a list for which the rule does not hold. */
const OFFENDERS = Symbol('offenders');

const PLACE = /\{\{([^{}]*)\}\}/g;
const LONGEST = 1_000;

/** Understands `Only {{quality.score}} % of the checks pass: {{offenders}}`. */
export function compileMessage(
  template: string,
  path: Path,
  view: Fact,
  functions: RuleFunctions,
): { readonly message: Message; readonly problems: readonly RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const parts: Message['parts'][number][] = [];
  let last = 0;
  for (const match of template.slice(0, LONGEST).matchAll(PLACE)) {
    parts.push(template.slice(last, match.index));
    last = match.index + match[0].length;
    const text = match[1];
    if (text.trim() === 'offenders') {
      parts.push(OFFENDERS);
      continue;
    }
    const compilation = compileExpression(text, view, functions);
    if (compilation.ok) {
      parts.push(compilation.expression);
    } else {
      for (const problem of compilation.problems) {
        const offset = match.index + 2 + problem.offset;
        problems.push(problemAt(path, template, { ...problem, offset }));
      }
    }
  }
  parts.push(template.slice(last));
  if (template.length > LONGEST) {
    problems.push({
      code: 'message-too-long',
      severity: 'error',
      message: `The message has ${template.length} characters; ${LONGEST} are allowed.`,
      path,
    });
  }
  return { message: { parts }, problems };
}

/** The message with its facts. Never throws: a fact that cannot be worked out is a question mark. */
export function renderMessage(
  { parts }: Message,
  frame: Frame,
  offenders: readonly string[],
): string {
  return parts
    .map(part => {
      if (typeof part === 'string') {
        return part;
      }
      return part === OFFENDERS ? shownNames(offenders) : shownOf(part, frame);
    })
    .join('');
}

function shownOf({ node }: Expression, frame: Frame): string {
  try {
    return shownValue(node.run(frame), node.shape);
  } catch {
    return '?';
  }
}

const MOST_NAMES = 5;

export function shownNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}

/** A value for a person. */
export function shownValue(value: Value, shape: Shape): string {
  if (isAbsent(value)) {
    return value === NOT_MEASURED ? 'not measured' : 'not there';
  }
  if (shape.kind === 'time' && typeof value === 'number') {
    return shownTime(value);
  }
  if (shape.kind === 'duration' && typeof value === 'number') {
    return shownDuration(value);
  }
  if (typeof value === 'number') {
    return String(Math.round(value * 100) / 100);
  }
  if (Array.isArray(value)) {
    const item: Shape =
      shape.kind === 'list' ? shape.item : { kind: 'unknown' };
    return item.kind === 'record'
      ? `${value.length}`
      : shownNames(value.map((member: Value) => shownValue(member, item)));
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function shownTime(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? '?'
    : date.toISOString().slice(0, 16).replace('T', ' ');
}

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

function shownDuration(length: number): string {
  const [size, unit] =
    UNITS.find(([of]) => Math.abs(length) >= of) ?? UNITS[UNITS.length - 1];
  return `${Math.round((length / size) * 10) / 10} ${unit}`;
}
