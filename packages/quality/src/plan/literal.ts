import { Dialect } from '../dialect/dialect';
import { NotExpressible } from '../dialect/notExpressible';
import { Field, Listed } from '../model/executable';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

/** A value of a contract as a literal of its field's type. Throws `NotExpressible` when it is not of that type. */
export function literalOf(
  dialect: Dialect,
  value: Exclude<Listed, null>,
  logicalType: string | undefined,
): string {
  const text = String(value).trim();
  switch (logicalType) {
    case 'integer':
    case 'number':
      if (typeof value === 'boolean' || !NUMBER.test(text)) {
        return refuse(text, 'a number');
      }
      return text.replace(/^\+/, '');
    case 'boolean':
      return /^(?:true|false)$/i.test(text)
        ? dialect.boolean(text.toLowerCase() === 'true')
        : refuse(text, 'true or false');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
        ? dialect.date(text)
        : refuse(text, 'a day like 2026-01-31');
    case 'timestamp':
      return dialect.timestamp(momentOf(text));
    case 'string':
      return dialect.text(String(value));
    default:
      return typeof value === 'number'
        ? literalOf(dialect, value, 'number')
        : dialect.text(String(value));
  }
}

/** Whether values of a field are compared as text, since nothing better is known. */
export function isCompared({ logicalType }: Field): 'as it is' | 'as text' {
  return /^(?:integer|number|boolean|date|timestamp|string)$/.test(
    logicalType ?? '',
  )
    ? 'as it is'
    : 'as text';
}

function momentOf(text: string): string {
  const withZone = /(?:Z|[-+]\d{2}:?\d{2})$/i.test(text) || text.length <= 10;
  const moment = Date.parse(withZone ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(moment)
    ? refuse(text, 'a moment like 2026-01-31T12:00:00Z')
    : new Date(moment).toISOString().replace('T', ' ').replace('Z', '');
}

function refuse(text: string, wanted: string): never {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  throw new NotExpressible(`The contract's value ${shown} is not ${wanted}.`);
}
