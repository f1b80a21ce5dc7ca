import { logicalTypeOf } from '../convert/logicalType';
import { meaningsOfName } from '../meaning/fieldMeanings';
import { DraftLine, lineOf } from './draftLines';
import { DraftReason, DraftReasonCode, reason } from './draftReasons';
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
    const [typed, confidence, why] = written
      ? ([
          written[0],
          0.7,
          reason('type.written', { rows: profile.sampled, type: written[0] }),
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
        [why],
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
): readonly [string | undefined, number, DraftReason] {
  const { type } = column;
  const logical =
    logicalTypeOf(type.replace(/^u(?=\w*int)/i, '')) ?? byFamily(column);
  return logical
    ? [logical, 1, reason('type.server', { type })]
    : [undefined, 0.5, reason('type.unknown', { type })];
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

/** Patterns whose values are about people, and how that is said. */
const PERSONAL: Readonly<Record<string, DraftReasonCode>> = {
  email: 'personal.email',
  phone: 'personal.phone',
  iban: 'personal.iban',
  ipv4: 'personal.ipv4',
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
    const byName = reason('personal.named', { column: column.name });
    const byValue =
      seen &&
      reason(PERSONAL[seen.pattern], {
        share: Math.round(seen.share * 100),
        rows: profile.sampled,
      });
    const line = (
      word: string,
      confidence: number,
      ...reasons: readonly DraftReason[]
    ) =>
      lineOf(
        'classification',
        column.name,
        { kind: 'classification', classification: word },
        confidence,
        reasons,
      );
    if (named.length > 0 && byValue) {
      return line(classification, 0.98, byValue, byName);
    }
    if (byValue) {
      const confidence = 0.6 + 0.35 * (seen?.share ?? 0);
      return line(classification, confidence, byValue);
    }
    if (named.length > 0) {
      return line(classification, 0.8, byName, reason('personal.unseen'));
    }
    return column.sensitive
      ? line(
          'confidential',
          0.5,
          reason('personal.maybe', { column: column.name }),
        )
      : line('internal', 0.4, reason('personal.none'));
  });
}
