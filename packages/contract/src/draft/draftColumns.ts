import { logicalTypeOf } from '../convert/logicalType';
import { meaningsOfName } from '../meaning/fieldMeanings';
import { DraftLine, figure, lineOf } from './draftLines';
import { ColumnProfile, TableProfile } from './tableProfile';

/** Text that is something else to the last value, as files have it: the logical and the physical type. */
const WRITTEN: Readonly<Record<string, readonly [string, string]>> = {
  integer: ['integer', 'BIGINT'],
  number: ['number', 'DOUBLE'],
  date: ['date', 'DATE'],
  timestamp: ['timestamp', 'TIMESTAMP'],
};

/**
 * Every column with its type.
 *
 * @param untyped whether the table is made of files that know no types: then how values are written says what they are
 */
export function columnLines(
  profile: TableProfile,
  untyped: boolean,
): DraftLine[] {
  return profile.columns.map(column => {
    const written = untyped ? writtenAs(column, profile) : undefined;
    const [typed, confidence, reason] = written
      ? ([
          written[0],
          0.7,
          `Files know no types, but each of ${figure(
            profile.sampled,
          )} rows that were looked at is written as a ${written[0]}.`,
        ] as const)
      : typeOf(column);
    return {
      ...lineOf(
        'columns',
        column.name,
        {
          kind: 'column',
          physicalType: written?.[1] ?? column.type,
          ...(typed && { logicalType: typed }),
          ...(column.comment && { description: column.comment }),
        },
        confidence,
        reason,
      ),
      accepted: true,
    };
  });
}

function writtenAs(
  { family, patterns }: ColumnProfile,
  { rows }: TableProfile,
): readonly [string, string] | undefined {
  const [first] = patterns;
  return family === 'text' && rows >= 20 && first?.share === 1
    ? WRITTEN[first.pattern]
    : undefined;
}

function typeOf(
  column: ColumnProfile,
): readonly [string | undefined, number, string] {
  const { type } = column;
  const logical =
    logicalTypeOf(type.replace(/^u(?=\w*int)/i, '')) ?? byFamily(column);
  return logical
    ? [logical, 1, `The server says that it is ${type}.`]
    : [undefined, 0.5, `The type ${type} has no counterpart in the standard.`];
}

function byFamily({ family, type }: ColumnProfile): string | undefined {
  switch (family) {
    case 'text':
      return 'string';
    case 'number':
      return /int|serial|year/i.test(type) ? 'integer' : 'number';
    case 'boolean':
      return 'boolean';
    case 'time':
      return /^date\b(?!time)/i.test(type) ? 'date' : 'timestamp';
    default:
      return /\[\]$|^(?:list|array)/i.test(type) ? 'array' : undefined;
  }
}

/** Patterns whose values are about people, by the meaning that they have. */
const PERSONAL: Readonly<Record<string, { meaning: string; words: string }>> = {
  email: { meaning: 'email', words: 'e-mail addresses' },
  phone: { meaning: 'phone', words: 'telephone numbers' },
  iban: { meaning: 'bankaccount', words: 'bank account numbers' },
  ipv4: { meaning: 'ipaddress', words: 'IP addresses' },
};

const HARMFUL = new Set(['iban']);

/** How careful one has to be with each column, guessed from its name and from what its values look like. */
export function classificationLines(profile: TableProfile): DraftLine[] {
  return profile.columns.map(column => {
    const named = meaningsOfName(column.name).filter(each => each.personal);
    const seen = column.patterns.find(
      ({ pattern, share }) => PERSONAL[pattern] && share >= 0.2,
    );
    const isHarmful =
      named.some(({ harmful }) => harmful) ||
      (seen !== undefined && HARMFUL.has(seen.pattern));
    const classification = isHarmful ? 'restricted' : 'confidential';
    const byName = `the name "${column.name}" means personal data`;
    const byValue =
      seen &&
      `${Math.round(seen.share * 100)} % of ${figure(
        profile.sampled,
      )} rows that were looked at hold ${PERSONAL[seen.pattern].words}`;
    const line = (word: string, confidence: number, reason: string) =>
      lineOf(
        'classification',
        column.name,
        { kind: 'classification', classification: word },
        confidence,
        reason,
      );
    if (named.length > 0 && byValue) {
      return line(classification, 0.98, `${sentence(byValue)}, and ${byName}.`);
    }
    if (byValue) {
      return line(
        classification,
        0.6 + 0.35 * (seen?.share ?? 0),
        `${sentence(byValue)}.`,
      );
    }
    if (named.length > 0) {
      return line(
        classification,
        0.8,
        `${sentence(byName)}; its values were not recognised.`,
      );
    }
    return column.sensitive
      ? line(
          'confidential',
          0.5,
          `The name "${column.name}" may mean something about people.`,
        )
      : line(
          'internal',
          0.4,
          'Neither its name nor its values look like personal data.',
        );
  });
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
