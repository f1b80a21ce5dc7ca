import * as jsYaml from 'js-yaml';

/**
 * A plain number or boolean whose spelling its value would not give back: `1.10`, `007`, `1e3`, `True`. Text fields
 * take `text`, number fields take `value`; where the value alone is enough (`5432`), an ordinary scalar stands.
 */
export class Spelled {
  constructor(readonly text: string, readonly value: number | boolean) {}

  /** As a key of a mapping it is its text; the YAML reader asks for the tag before it calls `toString`. */
  get [Symbol.toStringTag](): string {
    return 'Spelled';
  }

  toString(): string {
    return this.text;
  }
}

/** The value as JSON: what is spelled unusually becomes its value, numbers that JSON cannot hold become their text. */
export function plain(value: unknown): unknown {
  if (value instanceof Spelled) {
    return typeof value.value === 'number' && !Number.isFinite(value.value)
      ? value.text
      : value.value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, plain(inner)]),
    );
  }
  return value;
}

const NUMBER =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const BOOLEANS: ReadonlyMap<string, boolean | Spelled> = new Map<
  string,
  boolean | Spelled
>([
  ['true', true],
  ['false', false],
  ['True', new Spelled('True', true)],
  ['TRUE', new Spelled('TRUE', true)],
  ['False', new Spelled('False', false)],
  ['FALSE', new Spelled('FALSE', false)],
]);

const NULLS: ReadonlySet<unknown> = new Set([
  null,
  '',
  '~',
  'null',
  'Null',
  'NULL',
]);

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const SIGNS: ReadonlySet<number> = new Set([0x2b, 0x2d, 0x2e]);

/**
 * Whether a plain scalar is anything else than text. Most scalars are words, and this is asked of each: their first
 * character alone tells.
 */
function isSpecial(data: unknown): boolean {
  if (typeof data !== 'string') {
    return data === null;
  }
  const first = data.charCodeAt(0);
  if ((first >= DIGIT_0 && first <= DIGIT_9) || SIGNS.has(first)) {
    return data.length <= 400 && NUMBER.test(data);
  }
  // A word of five letters at most, the empty text or a tilde.
  return data.length <= 5 && (NULLS.has(data) || BOOLEANS.has(data));
}

function valueOf(text: string | null): unknown {
  if (NULLS.has(text) || text === null) {
    return null;
  }
  return BOOLEANS.get(text) ?? toNumber(text);
}

function toNumber(text: string): number | Spelled {
  const value = numberOf(text);
  return String(value) === text ? value : new Spelled(text, value);
}

function numberOf(text: string): number {
  if (/inf$/i.test(text)) {
    return text.startsWith('-') ? -Infinity : Infinity;
  }
  return /nan$/i.test(text) ? NaN : Number(text);
}

/** One type for all that is not text, so that each scalar is asked once. It is found by each of its tags. */
const [special, ...tagged] = ['float', 'bool', 'null'].map(
  tag =>
    new jsYaml.Type(`tag:yaml.org,2002:${tag}`, {
      kind: 'scalar',
      resolve: isSpecial,
      construct: valueOf,
    }),
);

const merge = new jsYaml.Type('tag:yaml.org,2002:merge', {
  kind: 'scalar',
  resolve: data => data === '<<',
});

let customTags = 0;

/** How many unknown tags were met since the start: it grew while a text was read when that text has one. */
export function customTagCount(): number {
  return customTags;
}

/** Any tag we do not know reads as if it were not there: a value is never made into more than text, number or list. */
const untagged = (['scalar', 'sequence', 'mapping'] as const).map(
  kind =>
    new jsYaml.Type('', {
      kind,
      multi: true,
      construct: value => {
        customTags++;
        return value;
      },
    }),
);

/**
 * The scalars of YAML 1.2's core schema, plus merge keys: dates, times and sexagesimals stay text, and so do `yes` and
 * `no`. Numbers and booleans keep their spelling ({@link Spelled}).
 */
export const SCHEMA = jsYaml.FAILSAFE_SCHEMA.extend({
  implicit: [special, merge],
  explicit: [...tagged, ...untagged],
});
