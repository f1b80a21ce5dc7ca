import { compileCondition, Expression } from '../expression/compile';
import { RuleFunctions } from '../expression/functions';
import { SpecReader } from '../ruleset/SpecReader';
import { Fact } from '../view/fact';
import { hashOf } from '../view/hash';
import { Check } from './check';
import { compileMessage, Message } from './message';
import { problemAt, RuleProblem } from './problem';
import {
  Enforcement,
  ENFORCEMENTS,
  LevelCap,
  Rule,
  RULE_SEVERITIES,
  RuleLink,
} from './rule';
import { factReader } from './seenFacts';
import { CheckWriter } from './writeCheck';

const ID = /^[A-Za-z0-9](?:[\w.-]{0,98}[A-Za-z0-9])?$/;
const HEAVIEST = 1_000;

/** What a rule is read with. */
export interface RuleContext {
  readonly kind: 'scorecard' | 'policy';
  readonly view: Fact;
  readonly functions: RuleFunctions;
  /** Names of the levels of the scorecard. */
  readonly levels: readonly string[];
  readonly problems: RuleProblem[];
}

/** Reads one rule; what is wrong with it is told, and makes it a broken one where it cannot be evaluated. */
export function readRule(reader: SpecReader, context: RuleContext): Rule {
  const { problems, kind } = context;
  const first = problems.length;
  const id = readId(reader);
  const title = reader.text('title') ?? id;
  const terms = {
    weight: kind === 'scorecard' ? readWeight(reader) : 1,
    level: kind === 'scorecard' ? readLevel(reader, context) : undefined,
    severity: reader.oneOf('severity', RULE_SEVERITIES) ?? 'medium',
    enforcement: readEnforcement(reader, kind),
    cap: kind === 'policy' ? readCap(reader) : undefined,
    tightens: kind === 'policy' ? reader.text('tightens') : undefined,
  };
  const words = {
    category: reader.text('category'),
    why: reader.text('why'),
    source: reader.text('source'),
    howToFix: reader.text('howToFix'),
    links: readLinks(reader),
  };
  if (terms.weight === 0 && terms.level === undefined && kind === 'scorecard') {
    reader.warn(
      'counts-for-nothing',
      'weight',
      `The rule \`${id}\` has weight 0 and no level: it changes no score.`,
      'Give it a weight, or a level.',
    );
  }
  const understood = readCheck(reader, context);
  reader.refuseUnknown(
    kind === 'scorecard'
      ? ['enforcement']
      : ['weight', 'level', 'cap', 'tightens'],
  );
  const broken = problems
    .slice(first)
    .filter(({ severity }) => severity === 'error');
  return {
    id,
    title,
    ...terms,
    ...words,
    ...understood.rule,
    path: reader.path,
    hash: hashOf([terms, understood.rule.condition, understood.identity]),
    broken,
    ...(broken.length === 0 && { compiled: understood.compiled }),
  };
}

function readId(reader: SpecReader): string {
  const id = reader.required(
    'id',
    'Give the rule a name that stays: history and waivers need it.',
  );
  if (id !== undefined && !ID.test(id)) {
    reader.complain(
      'invalid-id',
      'id',
      `"${id.slice(0, 100)}" cannot be the id of a rule.`,
      'Take letters, digits, `-`, `_` and `.`, at most 100.',
    );
  }
  return id ?? reader.path.map(String).join('.');
}

function readWeight(reader: SpecReader): number {
  const raw = reader.raw('weight');
  if (typeof raw === 'number' && raw < 0) {
    reader.complain(
      'negative-weight',
      'weight',
      `The weight is ${raw}: a rule that is kept cannot make a score smaller.`,
      'Turn the rule round, and give it a weight above 0.',
    );
    return 0;
  }
  return reader.number('weight', { least: 0, most: HEAVIEST }) ?? 1;
}

function readLevel(
  reader: SpecReader,
  { levels }: RuleContext,
): string | undefined {
  const level = reader.text('level');
  if (level !== undefined && !levels.includes(level)) {
    reader.complain(
      'unknown-level',
      'level',
      `There is no level "${level}".`,
      levels.length > 0
        ? `There are ${levels.join(', ')}.`
        : 'Name the levels under `levels`, lowest first.',
    );
    return undefined;
  }
  return level;
}

function readEnforcement(
  reader: SpecReader,
  kind: RuleContext['kind'],
): Enforcement {
  if (kind === 'scorecard') {
    if (reader.has('enforcement')) {
      reader.warn(
        'misplaced-enforcement',
        'enforcement',
        'Scorecards enforce nothing.',
        'Put what has to be kept into a DataPolicy.',
      );
    }
    return 'advise';
  }
  return reader.oneOf('enforcement', ENFORCEMENTS) ?? 'warn';
}

function readCap(reader: SpecReader): LevelCap | undefined {
  const raw = reader.raw('cap');
  if (typeof raw === 'string') {
    return { level: raw.trim() };
  }
  const inner = reader.object('cap');
  const level = inner?.required(
    'level',
    'Name the level that is not passed while the rule does not hold.',
  );
  const scorecard = inner?.text('scorecard');
  inner?.refuseUnknown();
  return level === undefined ? undefined : { level, scorecard };
}

function readLinks(reader: SpecReader): readonly RuleLink[] {
  return reader.objects('links', 20).flatMap(link => {
    const url = link.required('url', 'Write where it leads.');
    const title = link.text('title');
    link.refuseUnknown();
    if (url !== undefined && !/^(?:https?:\/\/|\/|mailto:)/i.test(url)) {
      link.complain(
        'invalid-link',
        'url',
        `"${url.slice(0, 100)}" is not an address.`,
        'Links begin with `https://`, or with `/` within the portal.',
      );
      return [];
    }
    return url === undefined ? [] : [{ url, title }];
  });
}

function readCheck(reader: SpecReader, context: RuleContext) {
  const { view, functions, problems } = context;
  const raw = reader.raw('check');
  if (raw === undefined) {
    reader.complain(
      'missing-field',
      'check',
      'The rule does not say what it checks.',
      'Write CEL, or `{ path: quality.score, atLeast: 95 }`.',
    );
  }
  const writer = new CheckWriter(view, functions);
  const check = raw === undefined ? undefined : write(writer, raw, 'check');
  const rawWhen = reader.raw('when');
  const when =
    rawWhen === undefined ? undefined : write(writer, rawWhen, 'when');
  const message = readMessage(reader, context);
  problems.push(...writer.problems);
  const condition = check && compiled(plainly(raw, check.cel), 'check');
  const compiledWhen = when && compiled(plainly(rawWhen, when.cel), 'when');
  const applies = check?.applies ? compiled(check.applies, 'check') : undefined;
  const expressions = [condition, compiledWhen, applies].flatMap(
    expression => expression ?? [],
  );
  const paths = [...new Set(expressions.flatMap(of => of.paths))];
  return {
    rule: {
      // What is no check is a problem, and the rule is a broken one.
      check: (raw ?? '') as Check,
      when: rawWhen as Check | undefined,
      condition: check ? plainly(raw, check.cel) : '',
      expects: check?.words ?? '',
      paths,
      readsTime: expressions.some(({ readsTime }) => readsTime),
    },
    /** What changes the answer and is not in the condition. */
    identity: [when?.cel, check?.applies],
    compiled: condition && {
      condition,
      when: compiledWhen,
      applies,
      message,
      readers: paths.map(path => factReader(path, view)),
    },
  };

  function write(of: CheckWriter, value: unknown, key: string) {
    return of.write(value, [...reader.path, key]);
  }

  /** What was refused already is not told again. */
  function compiled(text: string, key: string): Expression | undefined {
    const compilation = compileCondition(text, view, functions);
    if (compilation.ok) {
      return compilation.expression;
    }
    if (writer.problems.length === 0) {
      problems.push(
        ...compilation.problems.map(problem =>
          problemAt([...reader.path, key], text, problem),
        ),
      );
    }
    return undefined;
  }
}

function readMessage(
  reader: SpecReader,
  { view, functions, problems }: RuleContext,
): Message | undefined {
  const template = reader.text('message');
  if (template === undefined) {
    return undefined;
  }
  const path = [...reader.path, 'message'];
  const compilation = compileMessage(template, path, view, functions);
  problems.push(...compilation.problems);
  return compilation.message;
}

/** CEL as written stays as written. */
function plainly(raw: unknown, cel: string): string {
  return typeof raw === 'string' ? raw : cel;
}
