import { nearest, Path } from '@backstage-data-mesh/contract';
import { compileCondition } from '../expression/compile';
import { RuleFunctions } from '../expression/functions';
import { Local } from '../expression/node';
import { Fact } from '../view/fact';
import { nameOf } from '../view/paths';
import { CHECK_OPERATORS, CheckOperator } from './check';
import { OPERATORS } from './operators';
import { resolvePath, Resolved, Start } from './plainPath';
import { problemAt, RuleProblem } from './problem';

/** A condition in CEL, and in words. */
export interface Written {
  readonly cel: string;
  readonly words: string;
  /** CEL of whether there is anything that the condition is about; without it there always is. */
  readonly applies?: string;
}

const DEEPEST = 8;
const OTHERS = ['path', 'all', 'any', 'not', 'each', 'some', 'where'];
const NEVER: Written = { cel: 'false', words: '' };

/** Turns a check as it is written into CEL, or says everything that is wrong with it. */
export class CheckWriter {
  readonly problems: RuleProblem[] = [];

  constructor(
    private readonly view: Fact,
    private readonly functions: RuleFunctions,
  ) {}

  write(check: unknown, path: Path): Written {
    const start: Start = { shape: this.view.shape, path: '' };
    return this.one(check, path, start, 0);
  }

  private one(check: unknown, path: Path, start: Start, depth: number) {
    if (typeof check === 'string') {
      return this.cel(check, path, start);
    }
    if (typeof check !== 'object' || check === null || Array.isArray(check)) {
      return this.wrong(
        path,
        'invalid-check',
        'A check is CEL, or a path with what is asked of it.',
        'Write `{ path: quality.score, atLeast: 95 }` or `quality.score >= 95`.',
      );
    }
    if (depth > DEEPEST) {
      return this.wrong(
        path,
        'expression-too-deep',
        `Checks nest deeper than ${DEEPEST}.`,
        'Make several rules of it.',
      );
    }
    // Its keys are looked at one by one below.
    return this.plain(check as Record<string, unknown>, path, start, depth);
  }

  private cel(text: string, path: Path, start: Start): Written {
    this.compile(text, start).forEach(problem =>
      this.problems.push(problemAt(path, text, problem)),
    );
    return { cel: `(${text})`, words: text.trim() };
  }

  private compile(text: string, start: Start) {
    const locals: readonly Local[] = start.name
      ? [{ name: start.name, shape: start.shape, path: start.path }]
      : [];
    const compiled = compileCondition(text, this.view, this.functions, locals);
    return compiled.ok ? [] : compiled.problems;
  }

  private plain(
    check: Record<string, unknown>,
    path: Path,
    start: Start,
    depth: number,
  ): Written {
    const over = ['each', 'some'].filter(key => check[key] !== undefined);
    if (over.length > 0) {
      return this.over(check, path, start, depth);
    }
    this.refuseUnknown(check, path);
    if (check.where !== undefined) {
      return this.wrong(
        [...path, 'where'],
        'invalid-check',
        '`where` belongs to `each` or `some`.',
      );
    }
    const parts = [
      ...this.together(check, path, start, depth),
      ...this.asked(check, path, start),
    ];
    return parts.length > 0
      ? allOf(parts)
      : this.wrong(
          path,
          'says-nothing',
          'The check asks for nothing.',
          `Say what the fact has to be: ${CHECK_OPERATORS.join(', ')}.`,
        );
  }

  private refuseUnknown(check: object, path: Path) {
    const known = [...OTHERS, ...CHECK_OPERATORS];
    for (const key of Object.keys(check)) {
      if (!known.includes(key)) {
        const near = nearest(key, known);
        this.wrong(
          [...path, key],
          'unknown-key',
          `A check has no \`${key}\`.`,
          near ? `Did you mean \`${near}\`?` : `It has ${known.join(', ')}.`,
        );
      }
    }
  }

  /** `all`, `any` and `not`. */
  private together(
    check: Record<string, unknown>,
    path: Path,
    start: Start,
    depth: number,
  ): Written[] {
    const parts: Written[] = [];
    for (const key of ['all', 'any'] as const) {
      const list = check[key];
      if (list === undefined) {
        continue;
      }
      if (!Array.isArray(list) || list.length === 0) {
        this.wrong(
          [...path, key],
          'invalid-check',
          `\`${key}\` is a list of checks.`,
        );
        continue;
      }
      const written = list.map((inner, index) =>
        this.one(inner, [...path, key, index], start, depth + 1),
      );
      parts.push(key === 'all' ? allOf(written) : anyOf(written));
    }
    if (check.not !== undefined) {
      const inner = this.one(check.not, [...path, 'not'], start, depth + 1);
      parts.push({ cel: `!(${inner.cel})`, words: `not: ${inner.words}` });
    }
    return parts;
  }

  /** A path and its operators. */
  private asked(
    check: Record<string, unknown>,
    path: Path,
    start: Start,
  ): Written[] {
    const operators = CHECK_OPERATORS.filter(key => check[key] !== undefined);
    const asked = check.path;
    if (asked === undefined && operators.length === 0) {
      return [];
    }
    if (asked === undefined ? start.name === undefined : asked === '') {
      return [
        this.wrong(
          path,
          'missing-field',
          'It is not said which fact is meant.',
          'Add `path: quality.score`.',
        ),
      ];
    }
    if (asked !== undefined && typeof asked !== 'string') {
      return [
        this.wrong([...path, 'path'], 'invalid-check', 'A path is a text.'),
      ];
    }
    return operators.length === 0
      ? []
      : [this.along(asked ?? '', { check, operators, path }, start)];
  }

  /** Goes through the lists of a path. */
  private along(
    asked: string,
    of: {
      readonly check: Record<string, unknown>;
      readonly operators: readonly CheckOperator[];
      readonly path: Path;
    },
    start: Start,
  ): Written {
    const members = asked.indexOf('[]');
    if (members >= 0) {
      return this.members(
        'all',
        asked.slice(0, members),
        [...of.path, 'path'],
        start,
        inner =>
          this.along(asked.slice(members + 2).replace(/^\./, ''), of, inner),
      );
    }
    const fact = this.resolve(asked, [...of.path, 'path'], start);
    if (!fact) {
      return NEVER;
    }
    const name = [start.path, asked].filter(Boolean).join('.');
    return allOf(
      of.operators.map(operator =>
        this.operation(fact, operator, of, start, name),
      ),
    );
  }

  private operation(
    fact: Resolved,
    operator: CheckOperator,
    { check, path }: { check: Record<string, unknown>; path: Path },
    start: Start,
    name: string,
  ): Written {
    const at = [...path, operator];
    const operation = OPERATORS[operator](fact, check[operator]);
    if ('message' in operation) {
      return this.wrong(
        at,
        'wrong-type',
        `\`${operator}\` of \`${name}\`: ${operation.message}`,
        operation.fix,
      );
    }
    for (const { code, message, fix } of this.compile(operation.cel, start)) {
      this.wrong(at, code, message, fix);
    }
    return { cel: operation.cel, words: `\`${name}\` ${operation.words}` };
  }

  /** `each` and `some`: what else stands there is asked of the members. */
  private over(
    check: Record<string, unknown>,
    path: Path,
    start: Start,
    depth: number,
  ): Written {
    const { each, some, where, ...rest } = check;
    if (each !== undefined && some !== undefined) {
      return this.wrong(
        path,
        'invalid-check',
        '`each` and `some` stand in one check.',
        'Make two checks of it, under `all`.',
      );
    }
    const key = each === undefined ? 'some' : 'each';
    const list = each ?? some;
    if (typeof list !== 'string' || list === '') {
      return this.wrong(
        [...path, key],
        'invalid-check',
        `\`${key}\` is the path of a list.`,
      );
    }
    const quantifier = key === 'each' ? 'all' : 'exists';
    return this.members(
      quantifier,
      list.replace(/\[\]$/, ''),
      [...path, key],
      start,
      inner => this.plain(rest, path, inner, depth + 1),
      where === undefined
        ? undefined
        : inner => this.one(where, [...path, 'where'], inner, depth + 1),
    );
  }

  private members(
    quantifier: 'all' | 'exists',
    list: string,
    path: Path,
    start: Start,
    of: (start: Start) => Written,
    where?: (start: Start) => Written,
  ): Written {
    const outer = list.indexOf('[]');
    if (outer >= 0) {
      return this.members(
        quantifier,
        list.slice(0, outer),
        path,
        start,
        inner =>
          this.members(
            quantifier,
            list.slice(outer + 2).replace(/^\./, ''),
            path,
            inner,
            of,
            where,
          ),
      );
    }
    const fact = this.resolve(list, path, start);
    if (!fact) {
      return NEVER;
    }
    if (fact.shape.kind !== 'list') {
      return this.wrong(
        path,
        'wrong-type',
        `\`${list}\` is ${nameOf(fact.shape)}, not a list.`,
      );
    }
    const inner: Start = {
      name: 'it',
      shape: fact.shape.item,
      path: `${[start.path, list].filter(Boolean).join('.')}[]`,
    };
    const only = where?.(inner);
    const body = of(inner);
    const members = only ? `${fact.cel}.filter(it, ${only.cel})` : fact.cel;
    const words = only ? `where ${only.words}: ${body.words}` : body.words;
    if (quantifier === 'exists') {
      return {
        cel: `${members}.exists(it, ${body.cel})`,
        words: `for at least one: ${words}`,
      };
    }
    return {
      cel: `${members}.all(it, ${body.cel})`,
      words: only ? words : body.words,
      applies: body.applies
        ? `${members}.exists(it, ${body.applies})`
        : `size(${members}) > 0`,
    };
  }

  private resolve(asked: string, path: Path, start: Start) {
    const resolution = resolvePath(asked, start, this.view);
    if (resolution.ok) {
      return resolution.resolved;
    }
    this.wrong(path, 'unknown-path', resolution.message, resolution.fix);
    return undefined;
  }

  private wrong(
    path: Path,
    code: string,
    message: string,
    fix?: string,
  ): Written {
    this.problems.push({ code, severity: 'error', message, fix, path });
    return NEVER;
  }
}

function allOf(parts: readonly Written[]): Written {
  if (parts.length === 1) {
    return parts[0];
  }
  const applies = parts.flatMap(part => part.applies ?? []);
  return {
    cel: parts.map(({ cel }) => `(${cel})`).join(' && '),
    words: parts.map(({ words }) => words).join(', and '),
    applies: applies.length === parts.length ? applies.join(' || ') : undefined,
  };
}

function anyOf(parts: readonly Written[]): Written {
  return {
    cel: parts.map(({ cel }) => `(${cel})`).join(' || '),
    words: parts.map(({ words }) => words).join(', or '),
  };
}
