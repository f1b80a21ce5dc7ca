import { nearest, Path } from '@backstage-data-mesh/contract';
import { RuleProblem } from '../rule/problem';

/** Texts that people read are cut nowhere, but refused when they are longer than anybody reads. */
const LONGEST_TEXT = 5_000;

/** Reads one object of a document field by field; what is wrong is collected with its place, and what is left out is told. */
export class SpecReader {
  private readonly known = new Set<string>();

  constructor(
    private readonly value: Readonly<Record<string, unknown>>,
    readonly path: Path,
    private readonly problems: RuleProblem[],
  ) {}

  /** A reader of anything: what is no object is complained of and taken for an empty one. */
  static of(
    value: unknown,
    path: Path,
    problems: RuleProblem[],
    what: string,
  ): SpecReader {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      // An object's keys are strings; its values are looked at one by one.
      return new SpecReader(value as Record<string, unknown>, path, problems);
    }
    problems.push({
      code: 'wrong-type',
      severity: 'error',
      message: `${what} is an object of fields.`,
      path,
    });
    return new SpecReader({}, path, problems);
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  raw(key: string): unknown {
    this.known.add(key);
    const value = Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return value ?? undefined;
  }

  text(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
      return String(value);
    }
    if (typeof value !== 'string') {
      this.expected(key, 'a text');
      return undefined;
    }
    if (value.length > LONGEST_TEXT) {
      this.complain(
        'text-too-long',
        key,
        `\`${key}\` has ${value.length} characters; ${LONGEST_TEXT} are allowed.`,
      );
      return undefined;
    }
    return value.trim() === '' ? undefined : value.trim();
  }

  required(key: string, fix: string): string | undefined {
    const value = this.text(key);
    if (value === undefined && !this.isWrong(key)) {
      this.complain('missing-field', key, `\`${key}\` is missing.`, fix);
    }
    return value;
  }

  oneOf<V extends string>(key: string, values: readonly V[]): V | undefined {
    const text = this.text(key);
    const found = values.find(value => value === text?.toLowerCase());
    if (text !== undefined && found === undefined) {
      const near = nearest(text, values);
      this.complain(
        'unknown-value',
        key,
        `\`${key}\` is "${text.slice(0, 60)}".`,
        near
          ? `Did you mean \`${near}\`?`
          : `It is one of ${values.join(', ')}.`,
      );
    }
    return found;
  }

  number(
    key: string,
    { least, most }: { readonly least: number; readonly most: number },
  ): number | undefined {
    const value = this.raw(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.expected(key, 'a number', 'Write it without quotes.');
      return undefined;
    }
    if (value < least || value > most) {
      this.complain(
        'out-of-range',
        key,
        `\`${key}\` is ${value}.`,
        `It is from ${least} to ${most}.`,
      );
      return undefined;
    }
    return value;
  }

  /** A list of texts; one text stands for a list of it. */
  texts(key: string): readonly string[] {
    const value = this.raw(key);
    if (value === undefined) {
      return [];
    }
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = list.flatMap(one =>
      typeof one === 'string' && one.trim() !== '' ? [one.trim()] : [],
    );
    if (texts.length !== list.length) {
      this.expected(key, 'a list of texts');
    }
    return texts;
  }

  object(key: string): SpecReader | undefined {
    const value = this.raw(key);
    return value === undefined
      ? undefined
      : SpecReader.of(value, [...this.path, key], this.problems, `\`${key}\``);
  }

  /** A list of objects; with `short`, a text stands for an object of that one field. */
  objects(key: string, most: number, short?: string): readonly SpecReader[] {
    const value = this.raw(key);
    if (value === undefined) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.expected(key, 'a list');
      return [];
    }
    if (value.length > most) {
      this.complain(
        'too-many',
        key,
        `\`${key}\` has ${value.length} members; ${most} are allowed.`,
        'Make several documents of it.',
      );
    }
    return value
      .slice(0, most)
      .map((one: unknown, index) =>
        SpecReader.of(
          short !== undefined && typeof one === 'string'
            ? { [short]: one }
            : one,
          [...this.path, key, index],
          this.problems,
          `Each of \`${key}\``,
        ),
      );
  }

  complain(code: string, key: string, message: string, fix?: string): void {
    const path = key === '' ? this.path : [...this.path, key];
    this.problems.push({ code, severity: 'error', message, fix, path });
  }

  warn(code: string, key: string, message: string, fix?: string): void {
    const path = key === '' ? this.path : [...this.path, key];
    this.problems.push({ code, severity: 'warning', message, fix, path });
  }

  /** Tells of fields that nobody asked for: misspelt ones change nothing, and that should not pass unseen. */
  refuseUnknown(others: readonly string[] = []): void {
    const known = [...this.known, ...others];
    for (const key of Object.keys(this.value)) {
      if (!known.includes(key)) {
        const near = nearest(key, known);
        this.warn(
          'unknown-key',
          key,
          `There is no field \`${key.slice(0, 60)}\` here: it changes nothing.`,
          near ? `Did you mean \`${near}\`?` : `There are ${known.join(', ')}.`,
        );
      }
    }
  }

  private expected(key: string, what: string, fix?: string): void {
    this.complain('wrong-type', key, `\`${key}\` is not ${what}.`, fix);
  }

  private isWrong(key: string): boolean {
    return this.problems.some(
      ({ path }) =>
        path.length === this.path.length + 1 && path[path.length - 1] === key,
    );
  }
}
