import { Spelled } from '../read/scalars';

/** Texts and other scalars on one line, in YAML that readers of version 1.1 and 1.2 take for the same. */

/** Where a scalar stands: what ends a plain one depends on it. */
export type Surroundings = 'block' | 'flow';

/** What no plain or single-quoted scalar can hold: control characters, line breaks of any kind, marks, lone surrogates. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const UNPRINTABLES = new RegExp(UNPRINTABLE.source, 'g');

/** Plain words that some reader takes for a boolean, null, merge key or default value. */
const WORDS = /^(?:y|yes|n|no|true|false|on|off|null|~|<<|=)$/i;

/**
 * Plain text that some reader takes for a number: YAML 1.2 (`0o17`), 1.1 (`0b1`, `017`, `1_000`, `12:30:00`, and `1,000`
 * of some), and what begins like one of them.
 */
const NUMBER =
  /^[-+]?(?:0[box][0-9a-f_]+|(?:[0-9][0-9_,]*\.?[0-9_]*|\.[0-9_]*)(?:e[-+]?[0-9]+)?|[0-9][0-9_]*(?::[0-9]{1,2})+(?:\.[0-9_]*)?|\.(?:inf|nan))$/i;

/** A day, alone or with a time. */
const DATE = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt\s])/;

/** Whether a text may stand without quotes and is still that text to every reader. */
export function canBePlain(text: string, surroundings: Surroundings): boolean {
  return (
    text !== '' &&
    !/^[\s\-?:,[\]{}#&*!|>'"%@`]|[\s:]$|\t|: | #/.test(text) &&
    // Only spaces that every reader takes as part of a text.
    !/^[^\S ]|[^\S ]$/.test(text) &&
    !UNPRINTABLE.test(text) &&
    !WORDS.test(text) &&
    !NUMBER.test(text) &&
    !DATE.test(text) &&
    !/^\.\.\./.test(text) &&
    (surroundings === 'block' || !/[,[\]{}:]/.test(text))
  );
}

/** In single quotes, or undefined where they cannot hold it. */
export function singleQuoted(text: string): string | undefined {
  return UNPRINTABLE.test(text) || text.includes('\t')
    ? undefined
    : `'${text.replace(/'/g, "''")}'`;
}

/** In double quotes, which hold any text; valid JSON, too. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLES,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A number, boolean or null; one whose spelling is known is written so. */
export function bareText(value: number | boolean | null | Spelled): string {
  if (typeof value !== 'number') {
    return String(value);
  }
  if (Number.isNaN(value)) {
    return '.nan';
  }
  if (!Number.isFinite(value)) {
    return value < 0 ? '-.inf' : '.inf';
  }
  if (Object.is(value, -0)) {
    return '-0.0';
  }
  // Readers of YAML 1.1 want a point in a number with an exponent.
  return String(value).replace(/^(-?[0-9]+)e/, '$1.0e');
}
